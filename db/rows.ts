/** Transactions between the product's words and the table's columns. */
import type { FeedRow, HeldRow, RowWrite } from '../lib/banking/store.ts'
import type { AccountId } from '../lib/model/ids.ts'
import { handOf, ownMarks } from '../lib/model/ruled.ts'
import { named } from './database.ts'
import { markedOf } from './marks.ts'
import { partsOf } from './own.ts'
import type { Schema } from './schema.ts'
import type { Vault } from './vault.ts'

export type Row = Schema['transactions']['$inferSelect']
export type NewRow = Schema['transactions']['$inferInsert']

/** What makes an entry unique in its account. */
export const keyOfRef = (ref: string): string => `r${ref}`
export const keyOf = ({ ref, fingerprint, ordinal }: Pick<RowWrite, 'ref' | 'fingerprint' | 'ordinal'>): string =>
  ref === null ? `f${fingerprint} ${ordinal}` : keyOfRef(ref)
const refOf = (key: string): string | null => (key.startsWith('r') ? key.slice(1) : null)

/** The columns a landing writes; the rest start empty and belong to the person or to reconciliation. */
export const LANDED = [
  'id', 'userNo', 'accountNo', 'key', 'fingerprint', 'ordinal', 'digest', 'status', 'date', 'valueDate', 'minor', 'currency',
  'originalMinor', 'originalCurrency', 'counterpartyName', 'counterpartyDigest', 'counterpartyTail', 'remittance', 'method',
  'mcc', 'bankCode', 'claimLabel', 'claimId', 'categoryId', 'categorySource', 'categoryBecause', 'ruleName',
] as const satisfies readonly (keyof NewRow)[] // prettier-ignore

export function columnsOf(write: RowWrite, userNo: number, accountNo: number, digestOf: (account: string) => string) {
  const { original, counterparty, claim, category } = write
  const account = counterparty?.account
  return {
    id: write.id,
    userNo,
    accountNo,
    key: keyOf(write),
    fingerprint: write.fingerprint,
    ordinal: write.ordinal,
    digest: write.digest,
    status: write.status,
    date: write.date,
    valueDate: write.valueDate,
    minor: write.minor,
    currency: write.currency,
    originalMinor: original ? original.minor : null,
    originalCurrency: original ? original.currency : null,
    counterpartyName: counterparty?.name ?? null,
    counterpartyDigest: account ? digestOf(account) : null,
    counterpartyTail: account ? account.slice(-4) : null,
    remittance: write.remittance,
    method: write.method,
    mcc: write.mcc,
    bankCode: write.bankCode,
    claimLabel: claim ? claim.label : null,
    claimId: claim ? claim.id : null,
    categoryId: category.id,
    categorySource: category.source,
    categoryBecause: category.because,
    ruleName: write.ruleName,
  } satisfies NewRow
}

/** Digests of counterparties' accounts: a page names the same few again and again. */
export function rememberedDigests(vault: Vault): (account: string) => string {
  const digests = new Map<string, string>()
  return (account) => {
    if (digests.size > 20_000) digests.clear()
    let digest = digests.get(account)
    if (digest === undefined) {
      digest = vault.keyed(account)
      digests.set(account, digest)
    }
    return digest
  }
}

export const heldColumns = ({ transactions: t }: Schema) => named({
  id: t.id, key: t.key, fingerprint: t.fingerprint, ordinal: t.ordinal, digest: t.digest, status: t.status, date: t.date,
  minor: t.minor, currency: t.currency, counterpartyName: t.counterpartyName, remittance: t.remittance,
  categoryId: t.categoryId, categorySource: t.categorySource, categoryBecause: t.categoryBecause,
  editedAt: t.editedAt, goneAt: t.goneAt, importNo: t.importNo, note: t.note, tags: t.tags, reviewedAt: t.reviewedAt, excludedAt: t.excludedAt,
  hand: t.hand, ruled: t.ruled, sameAs: t.sameAs,
}) // prettier-ignore

type HeldColumns = Pick<Row, keyof ReturnType<typeof heldColumns>>

export const heldRowOf = (row: HeldColumns, accountId: AccountId): HeldRow => ({
  id: row.id,
  accountId,
  ref: refOf(row.key),
  fingerprint: row.fingerprint,
  ordinal: row.ordinal,
  digest: row.digest,
  status: row.status,
  date: row.date,
  minor: row.minor,
  currency: row.currency,
  counterpartyName: row.counterpartyName,
  remittance: row.remittance,
  category: { id: row.categoryId, source: row.categorySource, because: row.categoryBecause },
  edited: row.editedAt !== null,
  touched: row.editedAt !== null || handOf(ownMarks(markedOf(row))) !== null,
  goneAt: row.goneAt,
  aside: row.sameAs !== null,
  imported: row.importNo !== null,
})

export const pairableColumns = ({ transactions: t, accounts: a }: Schema) => ({
  id: t.id, accountId: a.id, date: t.date, minor: t.minor, currency: t.currency, method: t.method,
  counterpartyName: t.counterpartyName, remittance: t.remittance, counterpartyDigest: t.counterpartyDigest,
  categoryId: t.categoryId, categorySource: t.categorySource, categoryBecause: t.categoryBecause,
}) // prettier-ignore

export const feedColumns = ({ transactions: t }: Schema) => named({
  id: t.id, accountNo: t.accountNo, date: t.date, valueDate: t.valueDate, minor: t.minor, currency: t.currency,
  originalMinor: t.originalMinor, originalCurrency: t.originalCurrency, status: t.status, counterpartyName: t.counterpartyName,
  remittance: t.remittance, categoryId: t.categoryId, categorySource: t.categorySource, categoryBecause: t.categoryBecause,
  claimLabel: t.claimLabel, claimId: t.claimId, editedAt: t.editedAt, refusedMinor: t.refusedMinor, method: t.method, mcc: t.mcc,
  bankCode: t.bankCode, counterpartyDigest: t.counterpartyDigest, ruleName: t.ruleName,
  key: t.key, importNo: t.importNo, note: t.note, tags: t.tags, reviewedAt: t.reviewedAt, excludedAt: t.excludedAt, hand: t.hand,
  ruled: t.ruled, parts: t.parts,
  refund: t.refund, recurring: t.recurring,
}) // prettier-ignore

export type FeedColumns = Pick<Row, keyof ReturnType<typeof feedColumns>>

export function feedRowOf(row: FeedColumns, accountId: AccountId): FeedRow {
  const { tags, note, reviewed, excluded, hand, ruled } = markedOf(row) // by name below: spreading takes six times as long
  return {
    id: row.id,
    accountId,
    date: row.date,
    valueDate: row.valueDate,
    minor: row.minor,
    currency: row.currency,
    original:
      row.originalMinor !== null && row.originalCurrency !== null
        ? { minor: row.originalMinor, currency: row.originalCurrency }
        : null,
    status: row.status,
    counterpartyName: row.counterpartyName,
    counterpartyDigest: row.counterpartyDigest,
    remittance: row.remittance,
    method: row.method,
    mcc: row.mcc,
    bankCode: row.bankCode,
    category: { id: row.categoryId, source: row.categorySource, because: row.categoryBecause },
    ruleName: row.ruleName,
    claim: row.claimLabel === null ? null : { label: row.claimLabel, id: row.claimId },
    edited: row.editedAt !== null,
    refusedMinor: row.refusedMinor,
    file: row.importNo === null ? null : { ref: refOf(row.key) },
    tags,
    note,
    reviewed,
    excluded,
    hand,
    ruled,
    parts: row.parts === null ? [] : partsOf(row.parts),
    refund: row.refund ?? false,
    recurring: row.recurring ?? false,
  }
}
