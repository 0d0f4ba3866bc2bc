/** The languages we speak, and the locale whose number and date forms each uses: plain `en` would print 11/20/26. */
export const LOCALES = ['en', 'de', 'pt-BR', 'ro', 'pl'] as const
export type Locale = (typeof LOCALES)[number]

export const FORMAT_TAG: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  'pt-BR': 'pt-BR',
  ro: 'ro-RO',
  pl: 'pl-PL',
}

/** What each language calls itself: a person finds theirs without reading the one on the screen. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  de: 'Deutsch',
  'pt-BR': 'Português (Brasil)',
  ro: 'Română',
  pl: 'Polski',
}
