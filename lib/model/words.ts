/** What somebody searches for, as the text indexes take it: words without case and marks, each the beginning of a word, or an exact phrase. */

export interface Words {
  /** Letters and digits only, folded. More than one follow each other. */
  readonly words: readonly string[]
  /** True where the last one is a whole word; else it is a beginning. */
  readonly whole: boolean
}

/** Letters that are not a base letter with a mark. */
const APART: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe' }

/** A text's words, without case and marks. */
export const folded = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łßđøæœ]/g, (letter) => APART[letter] ?? letter)
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** `rewe "danke schön" 12,50`: every word a beginning, what stands in quotes to the letter. Empty where there is no letter or digit in it. */
export function wordsOf(text: string): readonly Words[] {
  return [...text.matchAll(/"([^"]*)"?|[^"\s]+/g)].flatMap(([all, phrase]): readonly Words[] => {
    const words = folded(phrase ?? all)
    if (words.length === 0) return []
    return [{ words, whole: phrase !== undefined }]
  })
}

/** Whether a text holds all of them: what the text indexes answer, for a text that is in none yet. */
export const holdsWords = (text: string, wanted: readonly Words[]): boolean => holdsAll(folded(text), wanted)

/** As `holdsWords`, for a text that was folded already. */
export function holdsAll(held: readonly string[], wanted: readonly Words[]): boolean {
  const fits = ({ words, whole }: Words, at: number): boolean =>
    words.every((word, i) => {
      const isBeginning = i === words.length - 1 && !whole
      return isBeginning ? held[at + i]?.startsWith(word) : held[at + i] === word
    })
  return wanted.every((each) => held.some((_, at) => fits(each, at)))
}
