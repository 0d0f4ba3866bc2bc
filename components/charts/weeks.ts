/** A span of days as the weeks of a wall calendar. Where a week begins is the reader's language's choice. */
import type { PlainDate } from '@/lib/model/ids'
import { formatTag, type Locale } from '../locale'
import { dayAt, dayNumber } from './days'

interface WeekInfo {
  firstDay: number
}
/** `getWeekInfo` is standard and in Node and browsers, but not yet in TypeScript's library; some have it as a property. */
type WithWeeks = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo }

/** 1 for Monday to 7 for Sunday. */
export function firstDayOfWeek(locale: Locale): number {
  const known: WithWeeks = new Intl.Locale(formatTag(locale))
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1
}

/** 1970-01-01 was a Thursday. */
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Every week that touches the span, each of seven; a day outside the span is null. */
export function weeksOf(from: PlainDate, to: PlainDate, firstDay: number): readonly (readonly (PlainDate | null)[])[] {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const start = first - ((weekday(first) - firstDay + 7) % 7)
  const count = Math.floor((last - start) / 7) + 1
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => {
      const day = start + week * 7 + index
      return day < first || day > last ? null : dayAt(day)
    }),
  )
}
