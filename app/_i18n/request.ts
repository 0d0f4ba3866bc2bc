/** What next-intl asks for once per request. Only server components ask: a browser gets finished strings. */
import { getRequestConfig } from 'next-intl/server'
import { locale } from './locale'

export default getRequestConfig(async () => {
  const language = await locale()
  const { default: messages } = language === 'de' ? await import('./messages/de') : await import('./messages/en')
  // Instants are formatted by components/dates.tsx in the reader's own zone; plain dates have none.
  return { locale: language, messages, timeZone: 'UTC' }
})
