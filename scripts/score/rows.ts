/** The sandbox's rows as the product would see them: paired, categorised, and with the truth kept apart from both. */
import { categorise } from '../../lib/banking/categorise.ts'
import type { Evidence } from '../../lib/banking/categorise.ts'
import { pairTransfers } from '../../lib/banking/pair.ts'
import type { TransferPair } from '../../lib/banking/pair.ts'
import type { InsightRow } from '../../lib/insight/row.ts'
import type { Category, CategoryId } from '../../lib/model/category.ts'
import { as } from '../../lib/model/ids.ts'
import type { CurrencyCode, PlainDate } from '../../lib/model/ids.ts'
import type { TruePerson, TrueRow } from './truth.ts'

export interface Row {
  readonly key: string
  readonly country: string
  readonly date: string
  readonly truth: string
  readonly evidence: Evidence
  /** What the product says: the pair where there is one, else the categoriser. */
  readonly said: string
  readonly entry: TrueRow
  /** What insights are given: nothing of the truth. */
  readonly insight: InsightRow
}

export function rowsOf(person: TruePerson): readonly Row[] {
  const paired = new Map(
    pairsOf(person).flatMap((pair) => [[pair.out, pair.outCategory] as const, [pair.in, pair.inCategory] as const]),
  )
  return person.accounts.flatMap((account) => {
    const country = account.iban.slice(0, 2) || 'BR' // where accounts have no IBAN
    return account.transactions.map((entry): Row => {
      const evidence: Evidence = {
        country: as(country),
        amount: { minor: entry.amount, currency: as(entry.currency) },
        counterpartyName: entry.counterparty,
        remittance: entry.remittance,
        method: entry.method ?? null,
        mcc: null,
        bankCode: entry.bank_code ?? null,
        claim: null,
      }
      const category = paired.has(entry.key) ? byPair(paired.get(entry.key)!) : categorise(evidence)
      const { key, date, truth } = entry
      const insight = insightRow(account.key, entry, category)
      return { key, country, date, truth: truth.category, evidence, said: category.id, entry, insight }
    })
  })
}

const byPair = (id: CategoryId): Category => ({ id, source: 'pair', because: null })

const insightRow = (accountId: string, entry: TrueRow, category: Category): InsightRow => ({
  id: as(entry.key),
  accountId: as(accountId),
  date: as(entry.date),
  minor: entry.amount,
  currency: as(entry.currency),
  status: entry.state,
  counterpartyName: entry.counterparty,
  remittance: entry.remittance,
  category,
})

export const pairsOf = (person: TruePerson): readonly TransferPair[] =>
  pairTransfers(
    person.accounts.flatMap((account) =>
      account.transactions.map((entry) => ({
        id: entry.key,
        accountId: account.key,
        kind: account.kind,
        date: as<PlainDate>(entry.date),
        amount: { minor: entry.amount, currency: as<CurrencyCode>(entry.currency) },
        method: entry.method ?? null,
        counterpartyName: entry.counterparty,
        remittance: entry.remittance,
        ownAccount: account.iban,
        counterpartyAccount: entry.counterparty_iban ?? null,
        holder: person.name,
      })),
    ),
  )
