'use client'
/**
 * The widget's sentences. The server hands over the finished catalogue of one language; what is left to do here is to put
 * names into gaps and to pick a plural, for which the browser brings its own rules. So no message parser is shipped.
 */
import { createContext, use, type ReactNode } from 'react'
import { numberFormat } from '../formats'
import { formatTag, wordsTag, type Locale } from '../locale'

/** A catalogue: a tree with sentences for leaves. A plural is a node with `other` and what else the language tells apart: `one`, `few`, `many`. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}
type Gaps = Readonly<Record<string, string | number>>

export interface Words {
  readonly locale: Locale
  /** A sentence by its dotted key, its `{gaps}` filled. @throws when there is no such sentence: a test asks for them all. */
  readonly say: (key: string, gaps?: Gaps) => string
  /** The form of a plural for `n`, with `{n}` filled. */
  readonly count: (key: string, n: number) => string
}

const find = (catalogue: Catalogue, key: string): string | Catalogue | undefined =>
  key
    .split('.')
    .reduce<string | Catalogue | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), catalogue)

export function wordsOf(catalogue: Catalogue, locale: Locale): Words {
  const plural = new Intl.PluralRules(wordsTag(locale))
  const say = (key: string, gaps: Gaps = {}): string => {
    const sentence = find(catalogue, key)
    if (typeof sentence !== 'string') throw new Error(`no sentence ${key}`)
    return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap))
  }
  return {
    locale,
    say,
    count: (key, n) => say(`${key}.${plural.select(n)}`, { n: numberFormat(formatTag(locale), {}).format(n) }),
  }
}

const Context = createContext<Words | null>(null)

export const WordsProvider = ({ words, children }: { words: Words; children: ReactNode }) => (
  <Context value={words}>{children}</Context>
)

export function useWords(): Words {
  const words = use(Context)
  if (!words) throw new Error('useWords outside its provider')
  return words
}
