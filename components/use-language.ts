/** next-intl's locale with its type narrowed to ours: the request config admits no other. Server components only. */
import { useLocale } from 'next-intl'
import type { Locale } from './locale'

export const useLanguage = (): Locale => useLocale() as Locale
