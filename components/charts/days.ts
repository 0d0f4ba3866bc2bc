/** Days as numbers and back, for scales. A plain day has no time zone. */
import { as, type PlainDate } from '@/lib/model/ids'

const DAY = 86_400_000

export const dayNumber = (day: PlainDate): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)
export const dayAt = (number: number): PlainDate => as<PlainDate>(new Date(number * DAY).toISOString().slice(0, 10))

/** The domain of a time scale; a single day gets room on both sides. */
export const daySpan = (first: PlainDate, last: PlainDate): [number, number] => {
  const [from, to] = [dayNumber(first), dayNumber(last)]
  return from === to ? [from - 1, to + 1] : [from, to]
}

/** The first days of the months that begin within a span. */
export function monthStarts(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const starts: PlainDate[] = []
  let [year, month] = first.split('-').map(Number) as [number, number]
  for (;;) {
    const start = as<PlainDate>(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
    if (start > last) return starts
    if (start >= first) starts.push(start)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
}
