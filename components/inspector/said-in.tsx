'use client'
/** The inspector's words for parts of it that stand on a page of the product. */
import { useMemo, type ReactNode } from 'react'
import { wordsOf, WordsProvider, type Catalogue } from '../consent/words'
import type { Locale } from '../locale'

interface SaidInProps {
  locale: Locale
  catalogue: Catalogue
  children: ReactNode
}

export function SaidIn({ locale, catalogue, children }: SaidInProps) {
  return (
    <WordsProvider words={useMemo(() => wordsOf(catalogue, locale), [catalogue, locale])}>{children}</WordsProvider>
  )
}
