/** One short text for what a ledger says: equal before an export and after its import, or something was lost. */
import { hash } from 'node:crypto'
import { moneyText } from '../model/money.ts'
import { originalOf, plainText, type Entry } from './statement.ts'

/** What an entry says, as every format carries it. Category, tags and notes are the person's and no part of the ledger. */
function factsOf(entry: Entry): string {
  const original = originalOf(entry)
  return JSON.stringify([
    plainText(entry.id ?? '') || null, entry.status, entry.date, entry.valueDate ?? null, entry.amount.currency, moneyText(entry.amount),
    original ? [original.currency, moneyText(original)] : null,
    plainText(entry.counterparty?.name ?? ''), plainText(entry.remittance),
  ]) // prettier-ignore
}

/** Digest of one entry: 43 characters of base64url. */
export const entryDigest = (entry: Entry): string => hash('sha256', factsOf(entry), 'base64url')

/** The order of entries carries no meaning; their number does, so twins count twice. */
export function ledgerChecksum(entries: Iterable<Entry>): string {
  const digests = Array.from(entries, entryDigest).toSorted()
  return hash('sha256', digests.join(' '), 'base64url')
}
