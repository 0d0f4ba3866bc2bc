/** What the palette offers, and how it finds it: by the beginnings, the inside or the order of letters; capitals and accents do not matter. */
import { fold } from '@/lib/model/search'

/** Something other than going somewhere. Everything after the colon is one of the action's own values. */
export type Act = `theme:${string}` | `language:${string}` | `amounts:${'hidden' | 'shown'}` | 'inspector' | 'signOut'

export interface Command {
  /** The same in every language, so that what was used lately is found again. */
  readonly id: string
  readonly label: string
  /** Told beside the label and searched with it: the bank of an account. */
  readonly hint?: string
  /** Where it goes; `document` loads a page that is not reached from within: the widget, a file. */
  readonly go?: { readonly href: string; readonly document?: boolean }
  readonly act?: Act
}

export interface CommandGroup {
  readonly label: string
  readonly items: readonly Command[]
}

/** What the browser asks for when the palette opens. */
export interface CommandList {
  readonly groups: readonly CommandGroup[]
  readonly recent: string
  /** With `{text}` to fill in: "Search transactions for …". */
  readonly find: string
}

const MOST_RECENT = 5
const LONGEST_SEARCH = 100

/** How well a word fits a text, both folded: 3 begins a word of it, 2 is inside, 1 has its letters in that order, 0 does not fit. */
function fit(word: string, text: string): number {
  if (text.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word))) return 3
  if (text.includes(word)) return 2
  let at = -1
  for (const letter of word) {
    at = text.indexOf(letter, at + 1)
    if (at < 0) return 0
  }
  return word.length > 2 ? 1 : 0
}

/** The sum over the words typed; 0 as soon as one of them does not fit. */
function score(words: readonly string[], { label, hint = '' }: Command): number {
  const text = fold(`${label} ${hint}`)
  const fits = words.map((word) => fit(word, text))
  return fits.includes(0) ? 0 : fits.reduce((sum, each) => sum + each, 0)
}

/** A search of the transactions for these very words. */
export const searchFor = (text: string, sentence: string): Command => ({
  id: `find:${text}`,
  label: sentence.replace('{text}', text),
  go: { href: `/transactions?${new URLSearchParams({ q: text }).toString()}` },
})

/**
 * What the typed text finds, best first within each group and the best group first. Without a text: what was used lately, then
 * everything. The last entry searches the transactions.
 * @param recent ids, latest first; a search is its own words after `find:`
 */
export function findCommands(list: CommandList, typed: string, recent: readonly string[]): readonly CommandGroup[] {
  const text = typed.trim().slice(0, LONGEST_SEARCH)
  const all = list.groups.flatMap(({ items }) => items)
  if (text === '') {
    const lately = recent.flatMap((id) =>
      id.startsWith('find:') ? [searchFor(id.slice(5), list.find)] : all.filter((one) => one.id === id),
    )
    const first = lately.slice(0, MOST_RECENT)
    const others = list.groups.map(({ label, items }) => ({
      label,
      items: items.filter((one) => !first.includes(one)),
    }))
    return [{ label: list.recent, items: first }, ...others].filter(({ items }) => items.length > 0)
  }
  const words = fold(text).split(/\s+/)
  const found = list.groups
    .map(({ label, items }) => {
      const scored = items.map((item) => ({ item, score: score(words, item) })).filter((one) => one.score > 0)
      const sorted = scored.toSorted((a, b) => b.score - a.score)
      return { label, items: sorted.map(({ item }) => item), best: sorted[0]?.score ?? 0 }
    })
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => b.best - a.best)
  return [...found, { label: '', items: [searchFor(text, list.find)] }]
}
