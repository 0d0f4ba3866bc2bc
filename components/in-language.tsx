/** For tests: renders components in a language, as the request config does for pages. */
import { render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
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

/** A screen of the widget, with the sentences of one language. */
export const inWords = (node: ReactNode, locale: Locale = 'en') =>
  render(<WordsProvider words={wordsOf(MESSAGES[languageOf(locale)].consent, locale)}>{node}</WordsProvider>)
