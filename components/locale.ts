/** The languages we speak, and the locale whose number and date forms each uses: plain `en` would print 11/20/26. */
export const LOCALES = ['en', 'de'] as const
export type Locale = (typeof LOCALES)[number]

export const FORMAT_TAG: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' }
