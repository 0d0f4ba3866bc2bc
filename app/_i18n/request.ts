/** What next-intl asks for once per request. Only server components ask: a browser gets finished strings. */
import { getRequestConfig } from 'next-intl/server'
import { languageOf, type Language } from '@/components/locale'
import { reader } from './locale'

const MESSAGES: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  en: () => import('./messages/en'),
  de: () => import('./messages/de'),
  'pt-BR': () => import('./messages/pt-BR'),
  ro: () => import('./messages/ro'),
  pl: () => import('./messages/pl'),
}

export default getRequestConfig(async () => {
  const locale = await reader()
  const { default: messages } = await MESSAGES[languageOf(locale)]()
  // Instants are formatted by components/dates.tsx in the reader's own zone; plain dates have none.
  return { locale, messages, timeZone: 'UTC' }
})
