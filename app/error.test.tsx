import { render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LOCALES } from '@/components/locale'
import { MESSAGES } from '@/components/in-language'
import PageError from './error'

afterEach(() => document.documentElement.removeAttribute('lang'))

test.each(LOCALES)('a page that failed says so in the language of its document: %s', (locale) => {
  document.documentElement.lang = locale
  render(<PageError error={Object.assign(new Error('x'), { digest: 'd1' })} retry={() => {}} />)
  const { title, reference, retry } = MESSAGES[locale].failure
  expect(screen.getByRole('heading')).toHaveTextContent(title)
  expect(screen.getByText(reference.replace('{reference}', 'd1'))).toBeVisible()
  expect(screen.getByRole('button', { name: retry })).toBeVisible()
})

test('a document in a language that is not ours gets English', () => {
  document.documentElement.lang = 'fr'
  render(<PageError error={null} retry={() => {}} />)
  expect(screen.getByRole('heading')).toHaveTextContent(MESSAGES.en.failure.title)
})
