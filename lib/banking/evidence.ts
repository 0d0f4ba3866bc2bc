/** What an entry tells, for whoever must say what it was for: as a wing reported it, or as it is held. */
import type { AccountId, CountryCode } from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import type { Evidence } from './categorise.ts'
import type { RuleSubject } from './rule-test.ts'
import type { FeedRow } from './store.ts'

export const evidenceOf = (entry: Transaction, country: CountryCode | null): Evidence => ({
  country,
  amount: entry.amount,
  counterpartyName: entry.counterparty?.name ?? null,
  remittance: entry.remittance,
  method: entry.method ?? null,
  mcc: entry.mcc ?? null,
  bankCode: entry.bankCode ?? null,
  claim: entry.category ?? null,
})

export function evidenceHeld(row: FeedRow, country: CountryCode | null): Evidence {
  const { minor, currency, counterpartyName, remittance, method, mcc, bankCode, claim } = row
  return { country, amount: { minor, currency }, counterpartyName, remittance, method, mcc, bankCode, claim }
}

/** @param digestOf the keyed digest of an account's number. */
export const subjectOf = (
  { date, amount, counterparty, remittance, mcc, category }: Transaction,
  accountId: AccountId,
  digestOf: (account: string) => string,
): RuleSubject => ({
  accountId,
  date,
  amount,
  counterpartyName: counterparty?.name ?? null,
  counterpartyDigest: counterparty?.account ? digestOf(counterparty.account) : null,
  remittance,
  mcc: mcc ?? null,
  claimLabel: category?.label ?? null,
})

export function subjectHeld(row: FeedRow): RuleSubject {
  const { accountId, date, minor, currency, counterpartyName, counterpartyDigest, remittance, mcc, claim } = row
  const amount = { minor, currency }
  return { accountId, date, amount, counterpartyName, counterpartyDigest, remittance, mcc, claimLabel: claim?.label ?? null } // prettier-ignore
}
