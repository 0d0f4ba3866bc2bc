'use client'
/** The overview before it is there: areas, not rows, since every first view carries it. */
import { Bone, Skeleton } from '../ui/skeleton'
import { Spread } from './spread'

const Block = ({ className }: { className: string }) => (
  <div className={`px-4 py-4 sm:px-6 ${className}`}>
    <Bone className="h-5 w-36" />
    <Bone className="mt-5 h-9 w-52" />
  </div>
)

export const OverviewSkeleton = ({ label }: { label: string }) => (
  <Skeleton label={label} className="flex flex-col gap-6">
    <Spread
      left={<Block className="h-[480px]" />}
      right={
        <>
          <Block className="h-[380px]" />
          <Block className="h-[132px]" />
        </>
      }
    />
    <Spread left={<Block className="h-[345px]" />} right={<Block className="h-[600px]" />} />
    <Spread wide="right" left={<Block className="h-96" />} right={<Block className="h-96" />} />
  </Skeleton>
)
