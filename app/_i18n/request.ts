/** What next-intl asks for once per request. Only server components ask: a browser gets finished strings. */
import { getRequestConfig } from 'next-intl/server'
import type { Locale } from '@/components/locale'
import { locale } from './locale'

const MESSAGES: Readonly<Record<Locale, () => Promise<{ default: object }>>> = {
  en: () => import('./messages/en'),
  de: () => import('./messages/de'),
  'pt-BR': () => import('./messages/pt-BR'),
  ro: () => import('./messages/ro'),
  pl: () => import('./messages/pl'),
}

/** The messages of a language that need not be the request's: of a letter. */
export const messagesOf = async (locale: Locale): Promise<object> => (await MESSAGES[locale]()).default

export default getRequestConfig(async () => {
  const language = await locale()
  const { default: messages } = await MESSAGES[language]()
  // Instants are formatted by components/dates.tsx in the reader's own zone; plain dates have none.
  return { locale: language, messages, timeZone: 'UTC' }
})
