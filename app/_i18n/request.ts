/** What next-intl asks for once per request. Only server components ask: a browser gets finished strings. */
import { getRequestConfig } from 'next-intl/server'
import { languageOf, type Language } from '@/components/locale'
import { product } from '../_server/banking'
import { viewer } from '../_server/session'
import { reader } from './locale'
import { withOwnWords } from './own-words'

type Messages = (typeof import('./messages/en'))['default']
const MESSAGES: Readonly<Record<Language, () => Promise<{ default: Messages }>>> = {
  en: () => import('./messages/en'),
  de: () => import('./messages/de'),
  'pt-BR': () => import('./messages/pt-BR'),
  ro: () => import('./messages/ro'),
  pl: () => import('./messages/pl'),
}

export default getRequestConfig(async () => {
  const locale = await reader()
  const { default: messages } = await MESSAGES[languageOf(locale)]()
  const person = await viewer()
  const words = person ? withOwnWords(messages, await (await product()).banking.categories.taxonomy(person)) : messages
  // Instants are formatted by components/dates.tsx in the reader's own zone; plain dates have none.
  return { locale, messages: words, timeZone: 'UTC' }
})
