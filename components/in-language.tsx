/** For tests: renders components in a language, as the request config does for pages. */
import { render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import de from '@/app/_i18n/messages/de'
import en from '@/app/_i18n/messages/en'
import pl from '@/app/_i18n/messages/pl'
import ptBR from '@/app/_i18n/messages/pt-BR'
import ro from '@/app/_i18n/messages/ro'
import { wordsOf, WordsProvider } from './consent/words'
import { languageOf, type Language, type Locale } from './locale'

export const MESSAGES = { en, de, 'pt-BR': ptBR, ro, pl } satisfies Record<Language, object>

export const renderIn = (locale: Locale, node: ReactNode) =>
  render(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[languageOf(locale)]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  )

const withWords = (node: ReactNode, locale: Locale) => (
  <WordsProvider words={wordsOf(MESSAGES[languageOf(locale)].consent, locale)}>{node}</WordsProvider>
)

/** A screen of the widget, with the sentences of one language. */
export const inWords = (node: ReactNode, locale: Locale = 'en') => render(withWords(node, locale))

/** As a server sent it, with what somebody did to it before its script was there, and then with its script. */
export function awoken(node: ReactNode, before: (document: HTMLElement) => void) {
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(withWords(node, 'en'))
  before(container)
  const { rerender, ...rest } = render(withWords(node, 'en'), { container, hydrate: true })
  rerender(withWords(node, 'en'))
  return rest
}
