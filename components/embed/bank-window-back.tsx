'use client'
import { useState } from 'react'
import { ClosablePane } from '../consent/closable-pane'
import { type Catalogue, wordsOf, WordsProvider } from '../consent/words'
import type { Locale } from '../locale'

export function BankWindowBack({ catalogue, locale }: { catalogue: Catalogue; locale: Locale }) {
  const [words] = useState(() => wordsOf(catalogue, locale))
  return (
    <WordsProvider words={words}>
      <ClosablePane bank={words.say('yourBank')} />
    </WordsProvider>
  )
}
