/**
 * The search field's language: plain words are looked for in the text, and `key:value` narrows the list.
 * `cat:food -cat:bars acc:"Nordlicht Giro" amount:>50 amount:10..20 cur:pln before:2026-10-01 is:pending tag:trip has:note "exact words"`.
 * Keys are understood in every language of the product; a key or value that nobody knows is plain text.
 */
import { as, type AccountId, type CurrencyCode, type PlainDate } from './ids.ts'
import type { FeedFilter } from './view.ts'

/** What names in a search may mean, in the reader's words. */
export interface SearchNames {
  readonly categories: readonly { readonly id: string; readonly name: string }[]
  readonly accounts: readonly { readonly id: AccountId; readonly name: string }[]
  /** Tags in use. */
  readonly tags?: readonly string[]
}

/** What `is` and `has` say is a word of ours, in whichever language it was typed. */
type Meant =
  | { readonly key: 'is'; readonly value: SearchState }
  | { readonly key: 'has'; readonly value: 'note' }
  /** In the reader's words: the categories' or accounts' names, else the value as it was typed. */
  | { readonly key: Exclude<Key, 'is' | 'has'>; readonly value: string }

/** A part of a search that was understood, and the search without it. */
export type Understood = Meant & {
  readonly part: string
  readonly excluded: boolean
  readonly rest: string
}

export interface Search {
  /** `q` holds the words alone. */
  readonly filter: FeedFilter
  readonly understood: readonly Understood[]
}

export type Key = 'category' | 'account' | 'amount' | 'currency' | 'before' | 'after' | 'is' | 'has' | 'tag'

/** The names of each key in all languages, English first. */
export const KEYS: Readonly<Record<Key, string>> = {
  category: 'cat category kat kategorie categoria categorie kategoria',
  account: 'acc account konto conta cont rachunek',
  amount: 'amount betrag valor suma kwota',
  currency: 'cur currency wahrung moeda moneda waluta',
  before: 'before vor antes inainte przed',
  after: 'after since nach seit desde dupa po od',
  is: 'is ist e este jest',
  has: 'has hat tem are ma',
  tag: 'tag tags schlagwort etiqueta eticheta etykieta',
}
const KEY_OF = new Map(
  Object.entries(KEYS).flatMap(([key, names]) => names.split(' ').map((name) => [name, key as Key])),
)

/** What a key in any language means. */
export const keyNamed = (text: string): Key | undefined => KEY_OF.get(fold(text))

type State = Pick<
  FeedFilter,
  'direction' | 'status' | 'categories' | 'reviewed' | 'excluded' | 'split' | 'refund' | 'recurring' | 'review'
>
/** What `is` may say, with its names in the other languages. */
const STATES = {
  pending: ['vorgemerkt offen pendente in_asteptare oczekujaca oczekujace', { status: 'pending' }],
  booked: ['gebucht lancada contabilizat zaksiegowana zaksiegowane', { status: 'booked' }],
  in: ['income eingang entrada incasare wplyw wplywy', { direction: 'in' }],
  out: ['spending ausgang saida plata wydatek wydatki', { direction: 'out' }],
  transfer: ['umbuchung transferencia przelew', { categories: ['transfer'] }],
  reviewed: ['gepruft revisada revizuita sprawdzona sprawdzone', { reviewed: true }],
  unreviewed: ['ungepruft nao_revisada nerevizuita niesprawdzona niesprawdzone', { reviewed: false }],
  review: ['zu_prufen a_revisar de_revizuit do_sprawdzenia', { review: true }],
  excluded: ['ausgeschlossen excluida exclusa wykluczona wykluczone', { excluded: true }],
  split: ['aufgeteilt dividida impartita podzielona podzielone', { split: true }],
  refund: ['erstattung reembolso rambursare zwrot', { refund: true }],
  recurring: ['wiederkehrend recorrente recurenta cykliczna cykliczne', { recurring: true }],
} satisfies Record<string, readonly [names: string, state: State]>
export type SearchState = keyof typeof STATES
export const SEARCH_STATES = Object.keys(STATES) as SearchState[]
const NOTE_WORDS = new Set('note notiz nota notatka'.split(' '))
const STATE_OF = new Map(
  SEARCH_STATES.flatMap((state) => [state, ...STATES[state][0].split(' ')].map((name) => [name, state])),
)

const AMOUNT = /^\d{1,12}(?:\.\d{1,3})?$/
/** Whole units and up to three decimals, without a sign. */
export const isAmount = (text: string): boolean => AMOUNT.test(text)

/** Without capitals and accents: `Opłaty` becomes `oplaty` (NFD leaves the ł whole). */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l') // prettier-ignore
const unquoted = (text: string): string => text.replace(/^"|"$/g, '')

/** Those whose name is it, else those whose name begins with it. */
function named<T extends { readonly name: string }>(all: readonly T[], value: string): readonly T[] {
  const wanted = fold(value)
  const exact = all.filter(({ name }) => fold(name) === wanted)
  return exact.length > 0 ? exact : all.filter(({ name }) => fold(name).startsWith(wanted))
}

/** `>50`, `<=20`, `10..20`, `12,50`: bounds are inclusive. */
function bounds(value: string): Pick<FeedFilter, 'min' | 'max'> | null {
  const plain = value.replaceAll(',', '.')
  const [, sign, one] = /^(>=?|<=?|=)?(.*)$/.exec(plain) ?? []
  const [low = '', high] = (one ?? '').split('..')
  if (high !== undefined) return isAmount(low) && isAmount(high) ? { min: low, max: high } : null
  if (!isAmount(low)) return null
  if (sign?.startsWith('>')) return { min: low }
  return sign?.startsWith('<') ? { max: low } : { min: low, max: low }
}

function dayIn(value: string, step: 0 | 1 | -1): PlainDate | null {
  const whole = /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? `${value}-01-01`.slice(0, 10) : ''
  const instant = Date.parse(`${whole}T00:00:00Z`)
  if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(whole)) return null
  return as<PlainDate>(new Date(instant + step * 86_400_000).toISOString().slice(0, 10))
}

type Meaning = Meant & { readonly filter: FeedFilter }

/** What a key and its value ask for; null where that is nothing. */
function meaning(key: Key, value: string, excluded: boolean, names: SearchNames): Meaning | null {
  if (key === 'category') {
    const byId = names.categories.filter(({ id }) => id === value || id.endsWith(`.${value}`))
    const found = byId.length > 0 ? byId : named(names.categories, value)
    if (found.length === 0) return null
    const ids = found.map(({ id }) => id)
    return { key, value: listed(found), filter: excluded ? { exceptCategories: ids } : { categories: ids } }
  }
  if (excluded) return null
  switch (key) {
    case 'account': {
      const found = named(names.accounts, value)
      return found.length > 0 ? { key, value: listed(found), filter: { accounts: found.map(({ id }) => id) } } : null
    }
    case 'amount': {
      const filter = bounds(value)
      return filter && { key, value, filter }
    }
    case 'currency': {
      const currency = as<CurrencyCode>(value.toUpperCase())
      return /^[a-z]{3}$/i.test(value) ? { key, value: currency, filter: { currency } } : null
    }
    case 'before': {
      const to = dayIn(value, -1)
      return to && { key, value, filter: { to } }
    }
    case 'after': {
      const from = dayIn(value, 0)
      return from && { key, value, filter: { from } }
    }
    case 'has':
      return NOTE_WORDS.has(fold(value)) ? { key, value: 'note', filter: { noted: true } } : null
    case 'tag': {
      const [tag] = named((names.tags ?? []).map((name) => ({ name })), value) // prettier-ignore
      return tag ? { key, value: tag.name, filter: { tags: [tag.name] } } : null
    }
    case 'is': {
      const state = STATE_OF.get(fold(value))
      return state ? { key, value: state, filter: STATES[state][1] } : null
    }
  }
}

const listed = (found: readonly { readonly name: string }[]): string =>
  found.length > 3 ? `${found[0]!.name} +${found.length - 1}` : found.map(({ name }) => name).join(', ')

/** Several parts of one kind: lists grow, anything else narrows to the last. */
function together(one: FeedFilter, other: FeedFilter): FeedFilter {
  const lists = (['accounts', 'categories', 'exceptCategories', 'tags'] as const).flatMap((key) => {
    const all = [...(one[key] ?? []), ...(other[key] ?? [])]
    return all.length > 0 ? [[key, all]] : []
  })
  return { ...one, ...other, ...Object.fromEntries(lists) }
}

/** A key with its value, something in quotes, or a word. */
const PARTS = /(-?)(\p{L}+):("[^"]*"?|[^\s"]+)|"[^"]*"?|[^\s"]+/gu

/** Reads what somebody typed. Never fails: what it cannot read is text. */
export function readSearch(text: string, names: SearchNames): Search {
  const words: string[] = []
  const understood: Understood[] = []
  let filter: FeedFilter = {}
  for (const match of text.matchAll(PARTS)) {
    const [part, minus = '', keyText, typed] = match
    const key = keyText === undefined ? undefined : keyNamed(keyText)
    const excluded = minus === '-'
    const meant = key && typed ? meaning(key, unquoted(typed), excluded, names) : null
    if (!meant) {
      words.push(part)
      continue
    }
    const { filter: asked, ...says } = meant
    filter = together(filter, asked)
    const rest = (text.slice(0, match.index) + text.slice(match.index + part.length)).replace(/\s+/g, ' ').trim()
    understood.push({ part, ...says, excluded, rest })
  }
  return { filter: { ...filter, ...(words.length > 0 && { q: words.join(' ') }) }, understood }
}
