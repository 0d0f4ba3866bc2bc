/**
 * The fine line pattern of a banknote, as SVG, drawn on the server and the same for the same seed. One curve is described once
 * and repeated by the browser: turned for a rosette, stretched for a band. Ornament only, so hidden from assistive technology.
 */
import clsx from 'clsx'
import { useId } from 'react'
import { seedOf } from './seed'

type Shape = 'rosette' | 'band' | 'margin'

const round = (value: number): string => String(Math.round(value * 10) / 10)

/** A closed curve of petals with a ripple on them. Copies turned by less than a petal weave the rosette and leave its petals open. */
export function rosettePath(seed: number, from: number, to: number): string {
  const petals = petalsOf(seed)
  const steps = petals * 24
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI
    const swing = 0.5 + 0.5 * Math.sin(petals * angle) + 0.09 * Math.sin(3 * petals * angle)
    const radius = from + (to - from) * swing
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`
  })
  return `M${points.join('L')}Z`
}

const petalsOf = (seed: number): number => 8 + (seed % 5)

/** A fast wave within a slow one, around y = 0 and within ±28, over 600 units; a quarter turn of `phase` gives its partner. */
export function bandPath(seed: number, phase: number): string {
  const fast = 9 + (seed % 4)
  const slow = 2 + ((seed >>> 3) % 3)
  const steps = 180
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const along = (step / steps) * 2 * Math.PI
    const envelope = 0.58 + 0.42 * Math.cos(slow * along + phase)
    return `${round((step / steps) * 600)} ${round(28 * envelope * Math.sin(fast * along + phase))}`
  })
  return `M${points.join('L')}`
}

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
