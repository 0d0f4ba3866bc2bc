'use client'
/** The marks of a chart over time: each owns an upright strip of it, so that a finger or a pointer need not hit the line. */
import type { useMarks } from './marks'
import { at } from './plot'

interface SlotsProps {
  /** Where each mark stands, as shares of the width, ascending. */
  xs: readonly number[]
  height: number
  marks: ReturnType<typeof useMarks>
  pointer?: boolean
}

export function Slots({ xs, height, marks, pointer }: SlotsProps) {
  return xs.map((x, index) => {
    const from = index === 0 ? Math.min(0, x) : (xs[index - 1]! + x) / 2
    const to = index === xs.length - 1 ? Math.max(100, x) : (x + xs[index + 1]!) / 2
    return (
      <g key={index} {...marks.mark(index)} className={`group outline-none ${pointer ? 'cursor-pointer' : ''}`}>
        <rect
          x={at(from)}
          width={at(to - from)}
          y="0"
          height={height}
          rx="4"
          fill="transparent"
          className={pointer ? 'group-hover:fill-wash' : ''}
        />
        <rect
          x={at(from)}
          width={at(to - from)}
          y="0"
          height={height}
          rx="4"
          fill="none"
          className="pointer-events-none hidden stroke-stamp stroke-2 group-focus-visible:inline [&]:[min-width:6px]"
        />
      </g>
    )
  })
}

/** The upright hairline through the mark that is read out. */
export const Crosshair = ({ x, height }: { x: number; height: number }) => (
  <line x1={at(x)} x2={at(x)} y1="0" y2={height} stroke="var(--edge)" className="pointer-events-none" />
)

/** A point on a line, lifted off it by a halo. */
export const Dot = ({ x, y, colour }: { x: number; y: number; colour: string }) => (
  <circle cx={at(x)} cy={y} r="4" fill="var(--sheet)" stroke={colour} strokeWidth="2" className="pointer-events-none" />
)
