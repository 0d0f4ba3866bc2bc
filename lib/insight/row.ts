/** A transaction as insights need it, and by what two of them are known to be with the same party. */
import { merchantName } from '../banking/merchant-name.ts'
import type { Category, CategoryId } from '../model/category.ts'
import type { AccountId, CurrencyCode, PlainDate, TransactionId } from '../model/ids.ts'
import { fold } from '../model/taxonomy/phrases.ts'
import type { TransactionStatus } from '../model/transaction.ts'

/** A part of the store's `FeedRow`, so that rows can be handed over as they are read. */
export interface InsightRow {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly date: PlainDate
  /** Signed minor units: money that leaves the account is negative. */
  readonly minor: number
  readonly currency: CurrencyCode
  readonly status: TransactionStatus
  readonly counterpartyName: string | null
  readonly remittance: string
  readonly category: Pick<Category, 'id' | 'source'>
}

/** What differs from month to month in a line that is otherwise the same: the month's name, in the languages banks print here. */
const MONTH =
  /^(?:jan(?:uar|uary|eiro|uarie)?|feb(?:ruar|ruary|ruarie)?|fev(?:ereiro)?|maerz|mar(?:z|ch|co|tie)?|apr(?:il|ilie)?|abr(?:il)?|mai|may|maio|jun(?:i|e|ho)?|iun(?:ie)?|jul(?:i|y|ho)?|iul(?:ie)?|aug(?:ust)?|ago(?:sto)?|sept?(?:ember|embrie)?|set(?:embro)?|okt(?:ober)?|oct(?:ober|ombrie)?|out(?:ubro)?|nov(?:ember|embro|iembrie)?|noiembrie|de[cz](?:ember|embro|embrie)?|stycz(?:en|nia)|lut(?:y|ego)|marzec|marca|kwie(?:cien|tnia)|maj|maja|czerw(?:iec|ca)|lip(?:iec|ca)|sierp(?:ien|nia)|wrze(?:sien|snia)|pazdziernika?|listopada?|grud(?:zien|nia)|leden|unor|brezen|duben|kveten|cerven(?:ec)?|srpen|zari|rijen|prosinec)$/

/** Words of a text that stay the same from one payment to the next: no numbers, no dates, no month. */
export const steadyWords = (text: string): string =>
  fold(text)
    .split(' ')
    .filter((word) => !/\d/.test(word) && !MONTH.test(word))
    .join(' ')

const payees = new WeakMap<InsightRow, string>()

/** Who the other side is, folded for comparison; empty when the text says nothing but numbers. */
export function payeeOf(row: InsightRow): string {
  const known = payees.get(row)
  if (known !== undefined) return known
  const payee = steadyWords(merchantName(row.remittance, row.counterpartyName)) || steadyWords(row.remittance)
  payees.set(row, payee)
  return payee
}

/** Money that only changes its place, and notes from a machine. */
const MOVED: ReadonlySet<CategoryId> = new Set([
  'transfer.internal',
  'transfer.card_bill',
  'transfer.cash_withdrawal',
  'transfer.cash_deposit',
  'transfer.wallet_topup',
  'transfer.currency_exchange',
  'savings.from_savings',
])

const CASH: ReadonlySet<CategoryId> = new Set(['transfer.cash_withdrawal', 'transfer.cash_deposit'])

export const isCash = ({ category }: InsightRow): boolean => CASH.has(category.id)

/** True for own transfers, card bills and cash: nobody was paid. A standing order to an account we do not see is a payment. */
export const isMoved = ({ category }: InsightRow): boolean => category.source === 'pair' || MOVED.has(category.id)

/** Oldest first; rows of one day in the order of their ids, so that no answer depends on the order of the question. */
export const byDate = (a: InsightRow, b: InsightRow): number => order(a.date, b.date) || order(a.id, b.id)
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The middle value, rounded to whole minor units; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return 0
  return sorted.length % 2 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2)
}
