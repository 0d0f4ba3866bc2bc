/** Amounts as decimal strings: reais with four places, made from whole cents. @see contract 8.7 */

/** @param cents signed minor units. @param places at least two */
export function decimal(cents: number, places = 4): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${'0'.repeat(places - 2)}`
}

export const money = (cents: number, currency: string) => ({ amount: decimal(cents), currency })

/** Of a transaction, whose sign is in `creditDebitType`. */
export const unsigned = (cents: number, currency: string) => money(Math.abs(cents), currency)
