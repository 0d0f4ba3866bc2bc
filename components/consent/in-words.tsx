/** For tests: renders a screen of the widget with its English sentences. */
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import en from '@/app/_i18n/messages/en/consent.json'
import { wordsOf, WordsProvider } from './words'

const words = wordsOf(en, 'en')

export const inWords = (node: ReactNode) => render(<WordsProvider words={words}>{node}</WordsProvider>)
