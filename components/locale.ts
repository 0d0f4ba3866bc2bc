/**
 * How somebody reads. A language is one of those we speak. A locale is a language and, for who chose so, whose forms numbers and
 * dates take and whether amounts are hidden. It stays a BCP 47 tag, what goes beyond the language being for private use
 * (RFC 5646, 2.2.7): `de-x-engb-hidden` is German with British figures and no amounts, and whatever takes a tag takes it.
 */
export const LOCALES = ['en', 'de', 'pt-BR', 'ro', 'pl'] as const
export type Language = (typeof LOCALES)[number]
export type Locale = Language | `${Language}-x-${string}`

/** The forms one may choose apart from the language. */
export const FORMATS = ['en-GB', 'en-US', 'de-DE', 'pt-BR', 'ro-RO', 'pl-PL'] as const
export type Format = (typeof FORMATS)[number]

/** Whose forms each language uses by itself: plain `en` would print 11/20/26. */
const OWN_FORMAT: Readonly<Record<Language, Format>> = {
  en: 'en-GB',
  de: 'de-DE',
  'pt-BR': 'pt-BR',
  ro: 'ro-RO',
  pl: 'pl-PL',
}

/** What each language calls itself: a person finds theirs without reading the one on the screen. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  'pt-BR': 'Português (Brasil)',
  ro: 'Română',
  pl: 'Polski',
}

export const AMOUNTS = ['shown', 'hidden'] as const
export type Amounts = (typeof AMOUNTS)[number]

const HIDDEN = 'hidden' satisfies Amounts
/** A subtag has letters and digits alone, eight at most: `en-GB` is `engb`. */
const subtag = (format: Format): string => format.replace('-', '').toLowerCase()
const isSpoken = (tag: string | undefined): tag is Language => LOCALES.some((one) => one === tag)

/** @param format null for the language's own forms */
export function localeOf(language: Language, format: Format | null, hidden: boolean): Locale {
  const chosen = [format && format !== OWN_FORMAT[language] && subtag(format), hidden && HIDDEN].filter(Boolean)
  return chosen.length > 0 ? `${language}-x-${chosen.join('-')}` : language
}

const privately = (locale: Locale): readonly string[] => locale.split('-x-')[1]?.split('-') ?? []

export function languageOf(locale: Locale): Language {
  const [language] = locale.split('-x-')
  return isSpoken(language) ? language : 'en'
}

/** The tag for figures: grouping, decimals, currencies, the order of a date, the first day of a week. */
export function formatTag(locale: Locale): Format {
  const chosen = FORMATS.find((format) => privately(locale).includes(subtag(format)))
  return chosen ?? OWN_FORMAT[languageOf(locale)]
}

/** The tag for what is words: months, weekdays, plurals, lists. Always of the reader's language. */
export function wordsTag(locale: Locale): string {
  return mixes(locale) ? OWN_FORMAT[languageOf(locale)] : formatTag(locale)
}

/** Whether the figures are of another language than the words, so that a date in words would mix the two. */
export const mixes = (locale: Locale): boolean =>
  formatTag(locale).slice(0, 2) !== OWN_FORMAT[languageOf(locale)].slice(0, 2)

export const hidesAmounts = (locale: Locale): boolean => privately(locale).includes(HIDDEN)
