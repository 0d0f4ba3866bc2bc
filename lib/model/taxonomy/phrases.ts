/**
 * Finds phrases in bank texts by their words: one walk over the text's tokens, however many phrases there are. No regular
 * expression is built from a list, so a line made to be slow cannot be.
 *
 * A phrase is one or more words. `^` binds it to the beginning of the text; `*` at the end or the beginning of a single word
 * stands for the rest of it: `apothek*` finds "Apothekerin", `*apotheke` finds "Rosenapotheke".
 */

const APOSTROPHES = /['’‘`´]/g
const MARKS = /\p{M}/gu
const NOT_WORD = /[^a-z0-9]+/g

/** Lower case, German umlauts spelt out, other accents off, everything that is not a letter or digit a space. */
export function fold(text: string): string {
  const plain = text.toLowerCase().replace(APOSTROPHES, '')
  // Nearly every bank line is ASCII already.
  // eslint-disable-next-line no-control-regex
  const latin = /^[\x00-\x7f]*$/.test(plain) ? plain : unaccented(plain)
  return latin.replace(NOT_WORD, ' ').trim()
}

const unaccented = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(MARKS, '')

export const words = (text: string): readonly string[] => {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

interface Node<T> {
  next: Map<string, Node<T>> | null
  hit: Found<T> | null
  /** A phrase that counts only at the beginning of the text. */
  first: Found<T> | null
}

export interface Found<T> {
  readonly value: T
  /** As it stands in the list, without `^` and `*`. */
  readonly phrase: string
  /** Words × 100 + letters: the most specific phrase in a text wins. */
  readonly weight: number
}

export interface PhraseIndex<T> {
  /** The most specific phrase in these tokens, the earliest among equals; null when there is none. */
  find(tokens: readonly string[]): Found<T> | null
}

/** @param lists values with their phrases, separated by commas; a phrase listed twice keeps its first value. */
export function indexPhrases<T>(lists: Iterable<readonly [T, string]>): PhraseIndex<T> {
  const root: Node<T> = { next: null, hit: null, first: null }
  const prefixes = new Affixes<T>()
  const suffixes = new Affixes<T>()
  for (const [value, list] of lists)
    for (const entry of list.split(',')) {
      const raw = entry.trim()
      const tokens = words(raw)
      if (!tokens.length) continue
      const phrase = tokens.join(' ')
      const found = { value, phrase, weight: tokens.length * 100 + phrase.length }
      if (raw.endsWith('*')) prefixes.add(phrase, { ...found, weight: found.weight - 50 })
      else if (raw.startsWith('*')) suffixes.add(phrase, { ...found, weight: found.weight - 50 })
      else plant(root, tokens, found, raw.startsWith('^'))
    }

  return {
    find(tokens) {
      let best: Found<T> | null = null
      for (let start = 0; start < tokens.length; start++) {
        let node = root.next?.get(tokens[start]!)
        for (let at = start + 1; node; at++) {
          best = better(best, node.hit)
          if (start === 0) best = better(best, node.first)
          const token = tokens[at]
          node = token === undefined ? undefined : node.next?.get(token)
        }
        best = better(best, prefixes.find(tokens[start]!, head))
        best = better(best, suffixes.find(tokens[start]!, tail))
      }
      return best
    },
  }
}

function plant<T>(root: Node<T>, tokens: readonly string[], found: Found<T>, anchored: boolean): void {
  let node = root
  for (const token of tokens) {
    node.next ??= new Map()
    let next = node.next.get(token)
    if (!next) node.next.set(token, (next = { next: null, hit: null, first: null }))
    node = next
  }
  if (anchored) node.first ??= found
  else node.hit ??= found
}

/** Only lengths that occur in the lists are tried: a token of a thousand letters costs no more than one of twenty. */
class Affixes<T> {
  readonly #byText = new Map<string, Found<T>>()
  #lengths: readonly number[] = []

  add(phrase: string, found: Found<T>): void {
    keepFirst(this.#byText, phrase, found)
    this.#lengths = [...new Set([...this.#lengths, phrase.length])].toSorted((a, b) => b - a)
  }

  /** The longest that fits; `cut` takes that many letters from the end it stands for. */
  find(token: string, cut: (token: string, length: number) => string): Found<T> | null {
    for (const length of this.#lengths) {
      const found = length <= token.length ? this.#byText.get(cut(token, length)) : undefined
      if (found) return found
    }
    return null
  }
}

const head = (token: string, length: number): string => token.slice(0, length)
const tail = (token: string, length: number): string => token.slice(-length)

const better = <T>(held: Found<T> | null, candidate: Found<T> | null): Found<T> | null =>
  candidate && (!held || candidate.weight > held.weight) ? candidate : held

function keepFirst<T>(map: Map<string, Found<T>>, key: string, found: Found<T>): void {
  if (!map.has(key)) map.set(key, found)
}
