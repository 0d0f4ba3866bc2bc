/** Fills the blanks of a bank's line. */
import { german } from './calendar.ts'
import type { Dice } from './random.ts'

const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

export interface Circumstances {
  readonly day: string
  /** Fresh with every entry: receipt numbers, terminals. */
  readonly dice: Dice
  /** The same in all entries of one payee: customer and contract numbers. */
  readonly steady: Dice
  readonly city: string
}

/**
 * `{n6}` digits, `{a6}` letters and digits, `{#6}` digits that stay with the payee, `{city}`, `{time}`, `{iso}`, `{date}`
 * 14.11.2026, `{dm}` 14.11, `{slash}` 14/11, `{month}` 11/2026, `{Monat}` November 2026, `{mon}` 14 NOV, `{year}`, `{yy}`.
 */
export function fill(template: string, { day, dice, steady, city }: Circumstances): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const words: Readonly<Record<string, () => string>> = {
    city: () => city,
    time: () => `${String(dice.between(8, 21)).padStart(2, '0')}:${dice.between(10, 59)}`,
    iso: () => day,
    date: () => german(day),
    dm: () => `${date}.${month}`,
    slash: () => `${date}/${month}`,
    month: () => `${month}/${year}`,
    Monat: () => `${MONATE[Number(month) - 1]} ${year}`,
    mon: () => `${date} ${MONTHS[Number(month) - 1]}`,
    year: () => year,
    yy: () => year.slice(2),
  }
  return template.replace(/\{([na#])(\d+)\}|\{(\w+)\}/g, (blank, kind?: string, length?: string, word?: string) => {
    if (kind === 'n') return dice.digits(Number(length))
    if (kind === 'a') return dice.letters(Number(length))
    if (kind === '#') return steady.digits(Number(length))
    return words[word ?? '']?.() ?? blank
  })
}
