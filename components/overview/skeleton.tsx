/** The overview before it is there. */
import { LedgerBones } from '../transactions/skeleton'
import { Sheet } from '../ui/sheet'
import { Bone, Skeleton } from '../ui/skeleton'

export const OverviewSkeleton = ({ label }: { label: string }) => (
  <Skeleton label={label} className="flex flex-col gap-6">
    <div className="grid gap-6 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
      {[0, 1].map((sheet) => (
        <Sheet key={sheet} className="h-96 px-4 py-4 sm:px-6">
          <Bone className="h-5 w-36" />
          <Bone className="mt-4 ms-auto h-9 w-52" />
        </Sheet>
      ))}
    </div>
    <Sheet className="h-[372px] px-4 py-4 sm:px-6">
      <Bone className="h-5 w-44" />
    </Sheet>
    <Sheet>
      <LedgerBones rows={8} />
    </Sheet>
  </Skeleton>
)
