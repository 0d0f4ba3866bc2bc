/** Finding a bank by what people type: name, other names, BIC, sort code; accents do not matter. */
import type { Institution } from '@/lib/model/institution'

/** Letters without their marks, lower case. NFD does not take these apart. */
const APART: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe' }

export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßłđøæœ]/g, (letter) => APART[letter] ?? letter)
    .replace(/[-.\s]+/g, ' ')
    .trim()

export interface Entry<B extends Institution> {
  readonly bank: B
  /** Folded name, then folded aliases and codes; codes also without their separators. */
  readonly keys: readonly string[]
}

/** Prepared once per list, so that a keystroke only compares. */
export const indexOf = <B extends Institution>(banks: readonly B[]): readonly Entry<B>[] =>
  banks.map((bank) => ({
    bank,
    keys: [
      ...new Set(
        [bank.name, ...bank.aliases, bank.ref].flatMap((text) => [fold(text), fold(text).replaceAll(' ', '')]),
      ),
    ],
  }))

/** Banks that fit, best first: the whole name, its beginning, the beginning of a word, anywhere. All of them for an empty query. */
export function search<B extends Institution>(entries: readonly Entry<B>[], query: string): readonly B[] {
  const wanted = fold(query)
  if (wanted === '') return entries.map(({ bank }) => bank)
  const rank = (key: string): number => {
    const at = key.indexOf(wanted)
    if (at < 0) return Number.POSITIVE_INFINITY
    if (at === 0) return key.length === wanted.length ? 0 : 1
    return key[at - 1] === ' ' ? 2 : 3
  }
  return entries
    .map(({ bank, keys }) => ({ bank, rank: Math.min(...keys.map(rank)) }))
    .filter((hit) => hit.rank !== Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ bank }) => bank)
}
