/** Single values as files write them. Each gives null where the text is none, and the caller says where. */
import { as, type CurrencyCode, type PlainDate } from '../../model/ids.ts'
import { parseMoney, type Money } from '../../model/money.ts'

/** A day that exists: `2026-02-30` is none. */
export function dayOf(year: string, month: string, day: string): PlainDate | null {
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? as<PlainDate>(text) : null
}

/** The day that an ISO date or date and time is written with: a bank's day is the day it says, in its own time zone. */
export function isoDay(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:$|T|Z|[+-]\d\d:\d\d$)/.exec(text)
  return match && dayOf(match[1]!, match[2]!, match[3]!)
}

export const currencyOf = (text: string): CurrencyCode | null =>
  /^[A-Z]{3}$/.test(text) ? as<CurrencyCode>(text) : null

/** A decimal text with `.`. */
export function moneyOf(text: string, currency: CurrencyCode, sign: 1 | -1 = 1): Money | null {
  try {
    return parseMoney(text, currency, sign)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Check digits by ISO 7064, mod 97-10. @param text without spaces, upper case */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false
  const digits = Array.from(text.slice(4) + text.slice(0, 4), (one) => Number.parseInt(one, 36)).join('')
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}

/** An account's number as the model holds it: an IBAN where it is one. */
export function numbered(text: string): { readonly iban?: string; readonly number?: string } {
  const close = text.replace(/\s/g, '').toUpperCase()
  if (isIban(close)) return { iban: close }
  return text.trim() === '' ? {} : { number: text.trim() }
}
