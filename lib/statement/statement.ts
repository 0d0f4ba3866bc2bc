/**
 * An account's entries on their way into or out of a file, whatever its format: what all of them can say. Knows no database,
 * no provider and no format; the folders `write` and `read` know one format per file.
 */
import type { AccountKind } from '../model/account.ts'
import type { CurrencyCode, PlainDate } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import type { Counterparty, TransactionStatus } from '../model/transaction.ts'

export interface StatementAccount {
  /** What the owner calls it; its number where a file gives no name. */
  readonly name: string
  /** `other` where a file does not say. */
  readonly kind: AccountKind
  readonly currency: CurrencyCode
  readonly institution?: string
  /** Without spaces. */
  readonly iban?: string
  /** A national account number where there is no IBAN. */
  readonly number?: string
}

/** A booked balance at the end of a day, in the account's currency. */
export interface DayBalance {
  readonly minor: number
  readonly on: PlainDate
}

export interface Entry {
  /** The bank's stable name for it, or ours in an export that knows no other; null where a file has none. */
  readonly id: string | null
  readonly status: TransactionStatus
  /** The booking date, or the value date where a file gives only that. */
  readonly date: PlainDate
  readonly valueDate?: PlainDate
  /** Signed: money that leaves the account is negative. */
  readonly amount: Money
  /** What was paid, where that was in another currency than `amount`. */
  readonly original?: Money
  readonly counterparty?: Counterparty
  readonly remittance: string
  /** `id` is one of the taxonomy in a file of ours and '' in a bank's; `label` is for people, in the language of the export. */
  readonly category?: { readonly id: string; readonly label: string }
  readonly tags?: readonly string[]
  readonly notes?: string
}

export interface StatementHead {
  readonly account: StatementAccount
  /** First and last day (inclusive) that the file speaks of. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** Before the first entry, and after the last. Left out where the entries are not all there were: a filtered export. */
  readonly opening?: DayBalance
  readonly closing?: DayBalance
  readonly createdAt?: Date
}

/** What a reader gives. */
export interface Statement extends StatementHead {
  readonly entries: readonly Entry[]
}

/** What a writer takes: entries may come a page at a time from a store. */
export interface StatementSource extends StatementHead {
  readonly entries: Iterable<Entry> | AsyncIterable<Entry>
}

/** The original amount as every format can say it: with the sign of the amount, and nothing where both are in one currency. */
export function originalOf({ amount, original }: Entry): Money | undefined {
  if (!original || original.currency === amount.currency) return undefined
  const size = Math.abs(original.minor)
  return { minor: amount.minor < 0 && size !== 0 ? -size : size, currency: original.currency }
}

/** Control characters that XML 1.0 forbids, surrogates without their half, and the two that are no characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is for
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * Text as every format carries it unchanged: without what XML cannot hold, lines ended by LF, nothing blank at either end.
 * Writers and readers both apply it, so a text that went through a file equals one that did not.
 */
export const plainText = (text: string): string => text.replace(UNWRITABLE, '').replace(/\r\n?/g, '\n').trim()

/** The first `most` characters, none of them cut in half. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : Array.from(text).slice(0, most).join('').trimEnd()

/** How many characters a schema counts: a pair of surrogates is one. */
export const lengthOf = (text: string): number => Array.from(text).length

/** Every entry, for formats that must know the last before they can say the first. */
export async function allOf(entries: StatementSource['entries']): Promise<readonly Entry[]> {
  const all: Entry[] = []
  for await (const entry of entries) all.push(entry)
  return all
}
