/** A category is an id of the taxonomy (`lib/model/taxonomy`) with the reason why. Labels live in `messages/`. */

/** `group.detail`, lower case, never renamed or used again: `food.groceries`. */
export type CategoryId = `${string}.${string}`

/** Who decided, strongest first: the person, then pairing, then the provider, then our own reading. */
export const CATEGORY_SOURCES = [
  'user', 'rule', 'pair', 'mechanism', 'provider', 'merchant', 'mcc', 'keyword', 'default',
] as const // prettier-ignore
export type CategorySource = (typeof CATEGORY_SOURCES)[number]

export interface Category {
  readonly id: CategoryId
  readonly source: CategorySource
  /** What decided, for "why this category?": a merchant pattern, a keyword, the provider's own label. Never free text of ours. */
  readonly because: string | null
}

/** What a provider said about a transaction, beside what we made of it. */
export interface CategoryClaim {
  /** The provider's own label, shown as "Klarna said Energy". */
  readonly label: string
  /** Our category for it; null when the wing's map does not know the provider's id. */
  readonly id: CategoryId | null
}
