/** How the person of this request reads: next-intl's locale, which its config makes of `localeOf`. Server components only. */
import { useLocale } from 'next-intl'
import type { Locale } from './locale'

export const useLanguage = (): Locale => useLocale() as Locale
