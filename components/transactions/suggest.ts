/** What the search field offers while somebody types: searches of before, keys, and the names that fit a key. Pure. */
import { fold, keyNamed, KEYS, type Key, type SearchNames } from '@/lib/model/search'

export interface Offers {
  readonly categories: SearchNames['categories']
  readonly accounts: readonly string[]
  readonly currencies: readonly string[]
  readonly tags: readonly string[]
  /** Of `has:`. */
  readonly note: string
  /** Of `is:`, in the reader's language. */
  readonly states: readonly string[]
  /** What each key is called in the reader's language, and what it narrows to. */
  readonly keys: Readonly<Record<Key, { readonly name: string; readonly hint: string }>>
}

export interface Suggestion {
  readonly kind: 'recent' | 'key' | 'value'
  /** What would be added, as it would stand in the field. */
  readonly part: string
  readonly hint: string
  /** The field with it. */
  readonly text: string
  /** Where to go on typing. */
  readonly caret: number
}

const MOST = 8
const MOST_RECENT = 5

/** What is being typed: from the blank before the caret on, blanks in quotes apart. */
function partAt(text: string, caret: number): { start: number; part: string } {
  const before = text.slice(0, caret)
  const [part = ''] = /(?:[^\s"]|"[^"]*"?)*$/.exec(before) ?? []
  return { start: caret - part.length, part }
}

const quoted = (name: string): string => (/[\s:]/.test(name) ? `"${name.replaceAll('"', '')}"` : name)

/** Those that begin with what is wanted come before those in which a later word does. */
function fitting(names: readonly string[], wanted: string): readonly string[] {
  const rank = (name: string): number => {
    const plain = fold(name)
    if (plain.startsWith(wanted)) return 0
    return plain.split(/[\s&/,]+/).some((word) => word.startsWith(wanted)) ? 1 : 2
  }
  return names.filter((name) => rank(name) < 2).toSorted((a, b) => rank(a) - rank(b))
}

const valuesOf = (key: Key, { categories, accounts, currencies, tags, note, states }: Offers): readonly string[] => {
  if (key === 'category') return categories.map(({ name }) => name)
  if (key === 'account') return accounts
  if (key === 'currency') return currencies
  if (key === 'tag') return tags
  if (key === 'has') return [note]
  return key === 'is' ? states : []
}

export function suggest(text: string, caret: number, offers: Offers, recent: readonly string[]): readonly Suggestion[] {
  const { start, part } = partAt(text, caret)
  const rest = text.slice(caret).trimStart()
  const put = (kind: Suggestion['kind'], added: string, hint: string): Suggestion => {
    const head = text.slice(0, start) + added
    return { kind, part: added, hint, text: head + rest, caret: head.length }
  }
  const [, minus = '', keyText, typed] = /^(-?)(\p{L}+):(.*)$/u.exec(part) ?? []
  const key = keyText === undefined ? undefined : keyNamed(keyText)
  if (key) {
    const wanted = fold((typed ?? '').replaceAll('"', ''))
    const found = fitting(valuesOf(key, offers), wanted).filter((name) => fold(name) !== wanted)
    return found
      .slice(0, MOST)
      .map((name) => put('value', `${minus}${keyText}:${quoted(name)} `, offers.keys[key].hint))
  }
  const keys = Object.keys(KEYS) as Key[]
  if (part === '') {
    const kept = text === '' ? recent.slice(0, MOST_RECENT) : []
    return [
      ...kept.map((each): Suggestion => ({ kind: 'recent', part: each, hint: '', text: each, caret: each.length })),
      ...keys.map((each) => put('key', `${offers.keys[each].name}:`, offers.keys[each].hint)),
    ]
  }
  const wanted = fold(part.replace(/^-/, ''))
  const named = keys.filter((each) => fold(offers.keys[each].name).startsWith(wanted))
  return [
    ...named.map((each) => put('key', `${offers.keys[each].name}:`, offers.keys[each].hint)),
    ...(['category', 'account', 'tag', 'is'] as const).flatMap((each) =>
      fitting(valuesOf(each, offers), wanted).map((name) =>
        put('value', `${offers.keys[each].name}:${quoted(name)} `, offers.keys[each].hint),
      ),
    ),
  ].slice(0, MOST)
}
