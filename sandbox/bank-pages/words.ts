/** What a bank's pages say, in the languages its customers read. */
import type { Bank, Country } from '../people/types.ts'
import { CS } from './words/cs.ts'
import { DE } from './words/de.ts'
import { EN } from './words/en.ts'
import type { Words } from './words/en.ts'
import { PL } from './words/pl.ts'
import { PT_BR } from './words/pt-br.ts'
import { RO } from './words/ro.ts'

export const LANGUAGES = ['de', 'en', 'pt-BR', 'ro', 'pl', 'cs'] as const
export type Language = (typeof LANGUAGES)[number]

export const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN, 'pt-BR': PT_BR, ro: RO, pl: PL, cs: CS }

const SPOKEN: Readonly<Record<Country, Language>> = { DE: 'de', GB: 'en', BR: 'pt-BR', RO: 'ro', PL: 'pl', CZ: 'cs' }

/** As a bank speaks to its customers. */
export const ownLanguage = ({ country }: Bank): Language => SPOKEN[country]

/** The one a page offers: English, and from English the bank's own; in Britain German. */
export function otherLanguage(bank: Bank, shown: Language): Language {
  const own = ownLanguage(bank)
  if (shown !== 'en') return 'en'
  return own === 'en' ? 'de' : own
}
