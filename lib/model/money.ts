/** Exact money: integer minor units and a currency. Money that leaves the account is negative. */
import type { CurrencyCode } from './ids.ts'

export interface Money {
  /** Minor units, a safe integer: 1234 is 12.34 EUR. */
  readonly minor: number
  readonly currency: CurrencyCode
}

/** ISO 4217 currencies whose minor unit is not a hundredth. */
export const UNUSUAL_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
} // prettier-ignore

/** Decimal digits of a currency's minor unit: 2 for EUR, 0 for JPY. */
export const minorDigits = (currency: CurrencyCode): number => UNUSUAL_DIGITS[currency] ?? 2

/** Thousandths of the currency's unit, without the sign: what amounts are filtered and ordered by, whatever their currency. */
export const sizeOf = ({ minor, currency }: Money): number => Math.abs(minor) * 10 ** (3 - minorDigits(currency))

/**
 * Reads a decimal text such as `-1234.5` exactly; no float is involved.
 * @throws {RangeError} when the text is no plain decimal, has more decimals than the currency, or exceeds 2^53 minor units.
 */
export function parseMoney(text: string, currency: CurrencyCode, sign: 1 | -1 = 1): Money {
  const match = /^([+-]?)(\d{1,16})(?:\.(\d{1,8}))?$/.exec(text)
  const digits = minorDigits(currency)
  const fraction = (match?.[3] ?? '').replace(/0+$/, '')
  if (!match || fraction.length > digits) throw new RangeError(`not an amount in ${currency}`)
  const minor = Number(match[2]! + fraction.padEnd(digits, '0')) * (match[1] === '-' ? -sign : sign)
  if (!Number.isSafeInteger(minor)) throw new RangeError(`amount out of range in ${currency}`)
  return { minor: minor === 0 ? 0 : minor, currency }
}

/** The amount as a plain decimal text with `.`: for `data-amount` attributes, exports and tests, never for people. */
export function moneyText({ minor, currency }: Money): string {
  const digits = minorDigits(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return (minor < 0 ? '-' : '') + (digits ? `${whole}.${text.slice(-digits)}` : whole)
}
