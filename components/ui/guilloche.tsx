/**
 * The fine line pattern of a banknote, as SVG, drawn on the server and the same for the same seed. One curve is described once
 * and repeated by the browser: turned for a rosette, stretched for a band. Ornament only, so hidden from assistive technology.
 */
import clsx from 'clsx'
import { useId } from 'react'
import { seedOf } from './seed'

type Shape = 'rosette' | 'band' | 'margin'

const round = (value: number): string => String(Math.round(value * 10) / 10)

/** A closed curve whose radius swings twice as fast as it turns around; turned copies of it weave the rosette. */
export function rosettePath(seed: number): string {
  const lobes = 5 + (seed % 4)
  const inner = 34 + (seed % 11)
  const swing = 46 - (seed % 7)
  const steps = lobes * 16
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI
    const radius = inner + swing * (0.5 + 0.5 * Math.sin(lobes * angle)) + 6 * Math.sin(2 * lobes * angle)
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`
  })
  return `M${points.join('L')}Z`
}

/** A wave with a slower wave for its height, around y = 0 within ±1 of 30 units, over 600 units. */
export function bandPath(seed: number, phase: number): string {
  const fast = 5 + (seed % 3)
  const slow = 2 + ((seed >>> 3) % 2)
  const steps = 120
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const along = (step / steps) * 2 * Math.PI
    const envelope = 0.62 + 0.38 * Math.cos(slow * along + phase)
    return `${round((step / steps) * 600)} ${round(28 * envelope * Math.sin(fast * along + phase))}`
  })
  return `M${points.join('L')}`
}

export function Guilloche({ seed, shape, className }: { seed: string; shape: Shape; className?: string }) {
  const id = useId()
  const number = seedOf(seed)
  const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 0.6, vectorEffect: 'non-scaling-stroke' } as const
  if (shape === 'rosette') {
    const copies = 18
    const turn = 360 / (5 + (number % 4)) / copies
    return (
      <svg aria-hidden="true" viewBox="-92 -92 184 184" className={clsx('text-rule', className)}>
        <defs>
          <path id={id} d={rosettePath(number)} {...stroke} />
        </defs>
        {Array.from({ length: copies }, (_, copy) => (
          <use key={copy} href={`#${id}`} transform={`rotate(${round(copy * turn)})`} />
        ))}
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
      className={clsx('text-rule', className)}
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
