/** The list before it is there: the same rows, blank. */
import { Bone, Skeleton } from '../ui/skeleton'
import { Sheet } from '../ui/sheet'

const WIDTHS = ['w-40', 'w-56', 'w-32', 'w-48', 'w-36', 'w-52'] as const

export const LedgerBones = ({ rows = 12 }: { rows?: number }) => (
  <div className="divide-y divide-rule">
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="flex h-[57px] items-center gap-4 px-4 sm:px-6 md:h-[41px] md:ps-0">
        <Bone className="hidden h-3.5 w-[92px] md:ms-6 md:block md:max-w-[68px]" />
        <Bone className={`h-3.5 md:ms-6 ${WIDTHS[row % WIDTHS.length]}`} />
        <Bone className="ms-auto h-3.5 w-20" />
      </div>
    ))}
  </div>
)

export const LedgerSkeleton = ({ label }: { label: string }) => (
  <Skeleton label={label}>
    <Sheet>
      <LedgerBones />
    </Sheet>
  </Skeleton>
)
