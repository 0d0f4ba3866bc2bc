/** People for the corners: one account, two dozen, and one that nothing has happened on. */
import { DE } from './payees-de.ts'
import { bill, cash, everyday } from './everyday.ts'
import { exactly, lastBankDay, monthly, sameDay, steps } from './habits.ts'
import { germanIban } from './iban.ts'
import type { AccountPlan } from './book.ts'
import { createLife } from './life.ts'
import type { Person } from './types.ts'

const giro = (key: string, name: string, number: string, more: Partial<AccountPlan> = {}): AccountPlan => ({
  key,
  name,
  kind: 'current',
  currency: 'EUR',
  iban: germanIban('88888888', number),
  number,
  limit: 0,
  opening: 0,
  ...more,
})

export function one(seed: number): Person['accounts'] {
  const life = createLife({ login: 'one', country: 'DE', cities: ['LEIPZIG', 'LEIPZIG', 'HALLE'], seed })
  const book = life.open(giro('one-current', 'Konto', '0300000017', { opening: 412_005, limit: 30_000 }))
  // prettier-ignore
  life.live(book, [
    bill(['pension', 'income.pension', 'transfer'], lastBankDay, steps(168_214, ['2025-07-01', 174_510], ['2026-07-01', 180_904]), ['Deutsche Rentenversicherung Bund', 'RV-RENTE {#8} {month}'], { income: true, bankCode: '153' }),
    bill(['rent', 'housing.rent', 'transfer'], monthly(2), exactly(54_000), ['Wohnungsgenossenschaft Elsteraue eG', 'Nutzungsgebuehr {month} MNR {#6}'], { bankCode: '117' }),
    bill(['phone', 'utilities.internet_tv', 'direct_debit'], monthly(11), exactly(3_495), ['Telekom Deutschland GmbH', 'Festnetz Vertragskonto {#10} RG {n12}']),
    ...everyday(DE, { only: ['groceries', 'bakery', 'pharmacy', 'drugstore', 'books', 'cafes', 'flowers', 'rail'] }),
    cash(DE.atm, 0.8, 15_000),
  ])
  return life.seal()
}

/** Each gets its interest and pays its fee. */
export function many(seed: number): Person['accounts'] {
  const life = createLife({ login: 'many', country: 'DE', cities: ['KOELN'], seed })
  for (let i = 1; i <= 24; i++) {
    const number = String(4_000_000_000 + i * 7_919)
    const at = String(i).padStart(2, '0')
    const book = life.open(
      giro(`many-${at}`, `Sparkonto ${i}`, number, { kind: i === 1 ? 'current' : 'savings', opening: 10_000 * i }),
    )
    // prettier-ignore
    life.live(book, [
      bill([`interest-${at}`, 'income.interest_dividends', 'transfer'], monthly(30, { months: [3, 6, 9, 12] }), exactly(40 + i * 11), ['', 'Habenzinsen Abrechnung {date}'], { income: true, bankCode: '814' }),
      bill([`fee-${at}`, 'finance.account_fees', 'fee'], sameDay(28), exactly(50), ['', 'Kontofuehrung {month}']),
    ])
  }
  return life.seal()
}

export function empty(): Person['accounts'] {
  return [{ ...giro('empty-current', 'Neues Girokonto', '0500000023'), entries: [] }]
}
