'use client'
/** The date of what follows: in the margin where there is room, above it where there is none. It stays in sight while its lines are. */
import type { PlainDate } from '@/lib/model/ids'
import { useWords } from '../../consent/words'
import { formatDay, formatMonth } from '../../dates'
import type { Density } from '../look'

interface HeadProps {
  /** A day or a month. */
  of: string
  /** The year that goes without saying. */
  year: string
  density: Density
}

export const sectionName = (of: string, locale: Parameters<typeof formatDay>[1]): string =>
  of.length === 7 ? formatMonth(of, locale) : formatDay(of as PlainDate, locale, 'long')

export function SectionHead({ of, year, density }: HeadProps) {
  const { locale } = useWords()
  const month = of.length === 7
  const other = of.slice(0, 4) !== year ? of.slice(0, 4) : ''
  const small = month
    ? other
    : [formatDay(of as PlainDate, locale, density === 'compact' ? 'weekdayShort' : 'weekday'), other]
        .filter(Boolean)
        .join(' ')
  return (
    // Each line says its own date to who cannot see this.
    <div
      aria-hidden="true"
      className="sticky top-0 z-10 h-[29px] border-t border-rule bg-paper px-4 py-1.5 text-12 @2xl:static @2xl:h-auto @2xl:bg-transparent @2xl:p-0"
    >
      <div
        className={`flex items-baseline gap-x-2 whitespace-nowrap @2xl:sticky @2xl:top-9 @2xl:ps-6 ${density === 'compact' ? '@2xl:h-[35px] @2xl:items-center @2xl:gap-x-1.5' : '@2xl:block @2xl:py-1'}`}
      >
        <span className={`font-semibold @2xl:block ${density === 'compact' ? '@2xl:text-13' : '@2xl:text-14'}`}>
          {month ? formatMonth(of, locale, 'name') : formatDay(of as PlainDate, locale, 'short')}
        </span>
        <span className="overflow-hidden text-ellipsis text-ink-soft @2xl:block @2xl:text-12 @2xl:leading-4">
          {small}
        </span>
      </div>
    </div>
  )
}
