/** What a person sets on entries of their own: words for the change, and the limits of what it may hold. */
import type { CategoryId } from './category.ts'
import { as, type CurrencyCode, type EditId, type PlainDate, type RuleId, type TransactionId } from './ids.ts'
import type { Money } from './money.ts'
import type { FeedFilter } from './view.ts'

export type Edit =
  | { readonly kind: 'category'; readonly categoryId: CategoryId }
  | { readonly kind: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'reviewed'; readonly reviewed: boolean }
  /** An excluded entry stays in the list and counts in no sum. */
  | { readonly kind: 'excluded'; readonly excluded: boolean }
  /** An empty note is none. */
  | { readonly kind: 'note'; readonly note: string }

/** A share of an entry with a category of its own. */
export interface Part {
  /** Signed minor units of the entry's currency. */
  readonly minor: number
  readonly categoryId: CategoryId
  readonly note: string
}

/** What is only ever done to one entry or to two: no parts make it whole again, `amount` takes what the bank now says. */
export type SingleEdit =
  { readonly kind: 'split'; readonly parts: readonly Part[] } | { readonly kind: 'amount' } | PairEdit

/** What is said of two entries that may be one payment: they are, and one of them is put away; or both are real. */
export type PairEdit =
  | { readonly kind: 'same'; readonly kept: TransactionId; readonly away: TransactionId; readonly gives: Gives }
  | { readonly kind: 'apart'; readonly one: TransactionId; readonly other: TransactionId }

/** What the entry put away had from the person; the kept one takes it where it has none of its own. */
export interface Gives {
  readonly note: string | null
  readonly tags: readonly string[]
  /** Where the person chose it. */
  readonly categoryId: CategoryId | null
  readonly parts: readonly Part[]
}

export type EditKind = (Edit | SingleEdit)['kind']

export type EditTarget =
  | { readonly ids: readonly TransactionId[] }
  /** Everything that the filter finds; its search is parsed already. */
  | { readonly filter: FeedFilter; readonly except?: readonly TransactionId[] }

/** How an edit is called when it is to be undone, and how many entries it changed. */
export interface Edited {
  readonly id: EditId
  readonly changed: number
}

/** What a filter finds. Entries that are excluded are counted and not added up. */
export interface Tally {
  readonly count: number
  /** One a currency, in the order of their codes. */
  readonly sums: readonly { readonly currency: CurrencyCode; readonly minor: number }[]
}

/** What was done to an entry, by the person, a rule of theirs, or the bank. */
export type HistoryEntry =
  | { readonly by: 'person'; readonly at: string; readonly edit: Edit | SingleEdit; readonly was: CategoryId | null; readonly undone: boolean } // prettier-ignore
  | { readonly by: 'rule'; readonly at: string; readonly rule: RuleId; readonly undone: boolean }
  | { readonly by: 'bank'; readonly at: string; readonly change: BankChange }

/** What a bank changed on an entry it had told before. */
export type BankChange =
  | { readonly kind: 'booked' | 'pending' | 'gone' | 'back' }
  | { readonly kind: 'amount'; readonly from: Money; readonly to: Money }
  /** A new amount that was not taken, since the person had settled the entry. */
  | { readonly kind: 'refused'; readonly from: Money; readonly to: Money }
  | { readonly kind: 'date'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'text'; readonly from: string; readonly to: string }

export const MOST_IDS = 1_000
export const MOST_TAGS = 20
export const LONGEST_TAG = 40
export const LONGEST_NOTE = 500
export const MOST_PARTS = 20
const REVIEW_MS = 30 * 86_400_000

/** Entries of an account from before this day count as reviewed. @param at when the account was first told of */
export const reviewFromOf = (at: Date): PlainDate =>
  as<PlainDate>(new Date(at.getTime() - REVIEW_MS).toISOString().slice(0, 10))

/** A tag as it is kept: one line, single blanks. Empty where there is nothing left of it. */
export const tagOf = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').replace(/^[#\s]+|\s+$/g, '') // prettier-ignore

/** Tags are the same whatever their case. */
export const sameTag = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The tags after a change, each once, in the order they came. */
export function tagged(
  before: readonly string[],
  { add, remove }: Pick<Extract<Edit, { kind: 'tag' }>, 'add' | 'remove'>,
): readonly string[] {
  const kept = before.filter((tag) => !remove.some((gone) => sameTag(gone, tag)))
  for (const tag of add) if (!kept.some((held) => sameTag(held, tag))) kept.push(tag)
  return kept
}

/** What is missing to the whole: zero when the parts are the entry. */
export const missingOf = (whole: number, parts: readonly Pick<Part, 'minor'>[]): number =>
  whole - parts.reduce((sum, { minor }) => sum + minor, 0)

/** What an entry has that nobody has touched. */
export const UNTOUCHED = { note: null, tags: [], reviewed: false, excluded: false, ruled: null, parts: [], refund: false, recurring: false } as const // prettier-ignore
