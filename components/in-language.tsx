/** For tests: renders components in a language, as the request config does for pages. */
import { render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import de from '@/app/_i18n/messages/de'
import en from '@/app/_i18n/messages/en'
import { wordsOf, WordsProvider } from './consent/words'
import type { Locale } from './locale'

const MESSAGES = { en, de }

export const renderIn = (locale: Locale, node: ReactNode) =>
  render(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  )

const words = wordsOf(en.consent, 'en')

/** A screen of the widget, with its English sentences. */
export const inWords = (node: ReactNode) => render(<WordsProvider words={words}>{node}</WordsProvider>)
