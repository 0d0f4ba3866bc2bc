'use client'
/**
 * The fine line pattern of a banknote, as SVG, the same for the same seed. One curve is described once and repeated by the browser:
 * turned for a rosette, stretched for a band. Ornament only, so hidden from assistive technology. A client component because every
 * page carries the pages that stand in for it when something is missing: their curves would go with them.
 */
import clsx from 'clsx'
import { useId } from 'react'
import { bandPath, petalsOf, rosettePath, round, seedOf } from '@/lib/model/ornament'

type Shape = 'rosette' | 'band' | 'margin'

interface GuillocheProps {
  seed: string
  shape: Shape
  /** A shade darker, where nothing else is on the page. */
  strong?: boolean
  className?: string
}

export function Guilloche({ seed, shape, strong = false, className }: GuillocheProps) {
  const id = useId()
  const number = seedOf(seed)
  const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 0.6, vectorEffect: 'non-scaling-stroke' } as const
  if (shape === 'rosette') {
    const copies = 6
    const rings = [
      [18, 46],
      [34, 90],
    ] as const
    const turn = (360 / petalsOf(number) / copies) * 0.5
    return (
      <svg
        aria-hidden="true"
        viewBox="-96 -96 192 192"
        className={clsx(strong ? 'text-edge/55' : 'text-edge/35', className)}
      >
        <defs>
          {rings.map(([from, to], ring) => (
            <path key={from} id={`${id}${ring}`} d={rosettePath(number + ring, from, to)} {...stroke} />
          ))}
        </defs>
        {rings.flatMap((_, ring) =>
          Array.from({ length: 2 * copies - 1 }, (_each, copy) => (
            <use
              key={`${ring}-${copy}`}
              href={`#${id}${ring}`}
              transform={`rotate(${round((copy - copies + 1) * turn)})`}
            />
          )),
        )}
      </svg>
    )
  }
  const heights = [1, 0.86, 0.72, 0.58, 0.44, 0.3, 0.16]
  const upright = shape === 'margin'
  return (
    <svg
      aria-hidden="true"
      viewBox={upright ? '-30 0 60 600' : '0 -30 600 60'}
      preserveAspectRatio="xMidYMid slice"
      className={clsx(strong ? 'text-edge/55' : 'text-edge/35', className)}
    >
      <defs>
        <path id={`${id}a`} d={bandPath(number, 0)} {...stroke} />
        <path id={`${id}b`} d={bandPath(number, Math.PI / 2)} {...stroke} />
      </defs>
      <g transform={upright ? 'rotate(90)' : undefined}>
        {['a', 'b'].flatMap((curve) =>
          heights.flatMap((height) =>
            [height, -height].map((scale) => (
              <use key={curve + scale} href={`#${id}${curve}`} transform={`scale(1 ${scale})`} />
            )),
          ),
        )}
      </g>
    </svg>
  )
}
