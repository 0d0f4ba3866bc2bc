/** The category of an entry on its way in: by the person's rules, else by what the entry says of itself. */
import type { Category } from '../model/category.ts'
import type { AccountId, CountryCode } from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import { categorise } from './categorise.ts'
import { categoryBy, ruleFor } from './rules.ts'
import type { Rule } from './store.ts'

export interface Assigning {
  readonly accountId: AccountId
  /** Where the bank is: its merchants and words. */
  readonly country: CountryCode | null
  readonly rules: readonly Rule[]
}

export function assign(entry: Transaction, { accountId, country, rules }: Assigning): Category {
  const { amount, counterparty, remittance } = entry
  const counterpartyName = counterparty?.name ?? null
  const rule = ruleFor(rules, { accountId, amount, counterpartyName, remittance })
  if (rule) return categoryBy(rule)
  return categorise({
    country,
    amount,
    counterpartyName,
    remittance,
    method: entry.method ?? null,
    mcc: entry.mcc ?? null,
    bankCode: entry.bankCode ?? null,
    claim: entry.category ?? null,
  })
}
