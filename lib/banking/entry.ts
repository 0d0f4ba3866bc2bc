/**
 * What an entry is, apart from its ref: the digests by which reconciliation knows it again. Pure.
 */
import { hash } from 'node:crypto'
import type { Transaction } from '../model/transaction.ts'

/** An entry as a page offered it, with its digests. */
export interface Offered {
  readonly entry: Transaction
  /** Day, amount, currency and folded text: equal for twins, which an ordinal tells apart. */
  readonly fingerprint: string
  /** Everything reported: equal digests need no write. */
  readonly digest: string
  /** It comes from a file, whose words for an entry are not the bank's. */
  readonly fromFile: boolean
}

/** Case, marks, punctuation and spacing carry no meaning in a bank's text; they differ between two reports of one entry. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const digestOf = (...facts: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(facts), 'base64url').slice(0, 22) // 128 bits are plenty within one account

export function offer(entry: Transaction): Offered {
  const { amount, date, counterparty, remittance, original, category } = entry
  return {
    entry,
    fromFile: false,
    fingerprint: digestOf(date, amount.minor, amount.currency, fold(counterparty?.name ?? ''), fold(remittance)),
    digest: digestOf(
      entry.ref, entry.status, date, entry.valueDate ?? null, amount.minor, amount.currency, counterparty?.name ?? null,
      counterparty?.account ?? null, remittance, original?.minor ?? null, original?.currency ?? null, entry.method ?? null,
      entry.mcc ?? null, entry.bankCode ?? null, category?.id ?? null, category?.label ?? null,
    ),
  } // prettier-ignore
}

/** An entry of a file. */
export const offerFromFile = (entry: Transaction): Offered => ({ ...offer(entry), fromFile: true })

/** What two reports of one purchase have in common: the same first word of name or text. */
export function alike(
  a: { readonly name: string | null; readonly text: string },
  b: { readonly name: string | null; readonly text: string },
): boolean {
  const words = ({ name, text }: typeof a): readonly string[] =>
    `${fold(name ?? '')} ${fold(text)}`.split(' ').filter(telling)
  const left = words(a)
  const right = words(b)
  if (left.length === 0 || right.length === 0) return fold(a.text) === fold(b.text)
  return right.includes(left[0]!) || left.includes(right[0]!)
}

/** Numbers are references, and one or two letters are legal forms. */
const telling = (word: string): boolean => word.length > 2 && !/\p{N}/u.test(word)

/**
 * How many entries at the head of a page the page before it ended with. Where entries carry no ref, only their order can
 * tell a page that overlaps from a purchase that was made twice.
 */
export function overlap(before: readonly Offered[], page: readonly Offered[]): number {
  for (let length = Math.min(before.length, page.length); length > 0; length--) {
    const start = before.length - length
    let same = 0
    while (same < length && before[start + same]!.digest === page[same]!.digest) same++
    if (same === length) return length
  }
  return 0
}
