/** The entries of `entries.ts` as rows to write: through the wing's mapping and through reconciliation, as in a first reading. */
import { categorise } from '../../lib/banking/categorise.ts'
import { offer } from '../../lib/banking/entry.ts'
import { reconcile } from '../../lib/banking/reconcile.ts'
import type { RowWrite } from '../../lib/banking/store.ts'
import { as, type CountryCode, type TransactionId } from '../../lib/model/ids.ts'
import { newId } from '../../lib/banking/new-id.ts'
import type { Transaction } from '../../lib/model/transaction.ts'
import { toCategorised } from '../../lib/providers/klarna/map.ts'
import { categorised } from '../../lib/providers/klarna/wire.ts'
import { FIXED_ACCOUNTS } from './house.ts'
import { ACCOUNTS, accountRef, insightsAccount, pages, type Entry } from './entries.ts'

export const REFS = Object.fromEntries(
  Array.from({ length: ACCOUNTS }, (_, no) => [insightsAccount(no), accountRef(no)]),
)

export const transactionsOf = (page: readonly Entry[]): readonly Transaction[] =>
  page.flatMap((entry) => toCategorised(categorised.parse(entry), REFS[entry.insights_account_id]!) ?? [])

export const decisionOf = (entry: Transaction) => ({
  ruleName: null,
  ruled: null,
  category: categorise({
    country: as<CountryCode>('DE'), amount: entry.amount, counterpartyName: entry.counterparty?.name ?? null,
    remittance: entry.remittance, method: entry.method ?? null, mcc: entry.mcc ?? null, bankCode: entry.bankCode ?? null,
    claim: entry.category ?? null,
  }),
}) // prettier-ignore

/** The newest `n` of `of` entries in pages of rows, accounts mixed within each as the report brings them. */
export function* writesOf(n: number, size: number, of = n): Generator<readonly RowWrite[]> {
  for (const page of pages(n, size, of)) {
    const perAccount = Map.groupBy(transactionsOf(page).map(offer), ({ entry }) => entry.accountRef)
    yield [...perAccount].flatMap(
      ([ref, offered]) =>
        reconcile({
          accountId: FIXED_ACCOUNTS.find((_, no) => accountRef(no) === ref)!, held: [], offered, seen: new Set(), complete: true,
          covers: () => false, asks: () => false, newId: () => as<TransactionId>(newId()), decide: decisionOf,
        }).changes.add, // prettier-ignore
    )
  }
}
