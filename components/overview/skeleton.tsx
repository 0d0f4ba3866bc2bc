/** The overview before it is there. */
import { LedgerBones } from '../transactions/skeleton'
import { Sheet } from '../ui/sheet'
import { Bone, Skeleton } from '../ui/skeleton'

export const OverviewSkeleton = ({ label }: { label: string }) => (
  <Skeleton label={label} className="flex flex-col gap-6">
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,13fr)_minmax(0,8fr)]">
      <div className="flex flex-col gap-6">
        <Sheet className="h-72 px-4 py-4 sm:px-6">
          <Bone className="h-5 w-36" />
          <Bone className="mt-4 ms-auto h-9 w-52" />
        </Sheet>
        <Sheet className="h-[330px] px-4 py-4 sm:px-6">
          <Bone className="h-5 w-44" />
        </Sheet>
      </div>
      <Sheet className="h-[600px] px-4 py-4 sm:px-6">
        <Bone className="h-5 w-36" />
      </Sheet>
    </div>
    <Sheet>
      <LedgerBones rows={8} />
    </Sheet>
  </Skeleton>
)
