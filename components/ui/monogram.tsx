/** A bank's initials in a circle tinted from its name: always the same, never fetched from anywhere. */
import clsx from 'clsx'
import type { CSSProperties } from 'react'
import { seedOf } from '@/lib/model/ornament'

const SIZES = { 20: 'size-5 text-[8px]', 28: 'size-7 text-11', 36: 'size-9 text-12', 48: 'size-12 text-16' } as const

/** Up to two initials: of the first two words, or the first two letters of a single one. */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const [first = '?', second] = words
  const letters = (word: string, count: number) => Array.from(word).slice(0, count).join('')
  return (second ? letters(first, 1) + letters(second, 1) : letters(first, 2)).toLocaleUpperCase()
}

/** One of sixteen hues, so that two that differ differ visibly. */
const hueOf = (name: string): number => ((seedOf(name) >>> 12) % 16) * 22.5

export function Monogram({
  name,
  size = 28,
  className,
}: {
  name: string
  size?: keyof typeof SIZES
  className?: string
}) {
  return (
    <span
      aria-hidden="true"
      // The tint is a number of the name; a class for each of 360 would be no class at all.
      style={{ '--hue': hueOf(name) } as CSSProperties}
      className={clsx(
        'monogram inline-flex flex-none items-center justify-center rounded-full font-semibold select-none',
        SIZES[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  )
}
