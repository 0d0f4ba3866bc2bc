import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { as, type PlainDate } from '@/lib/model/ids'
import { initials, Monogram } from './monogram'
import { bandPath, rosettePath, seedOf } from '@/lib/model/ornament'
import { Stamp } from './stamp'

test('the same seed draws the same guilloche, another seed another', () => {
  const draw = (text: string) => bandPath(seedOf(text), 0) + rosettePath(seedOf(text), 20, 80)
  expect(draw('Nordlicht Bank')).toBe(draw('Nordlicht Bank'))
  expect(draw('Nordlicht Bank')).not.toBe(draw('Thistle & Thames'))
})

test.each([
  ['Nordlicht Bank', 'NB'],
  ['N26', 'N2'],
  ['ÖBB Kasse', 'ÖK'],
  ['', '?'],
])('the monogram of "%s" is %s', (name, text) => {
  expect(initials(name)).toBe(text)
})

test('a monogram is decoration: the name stands beside it', () => {
  const { container } = render(<Monogram name="Nordlicht Bank" />)
  expect(container.firstChild).toHaveAttribute('aria-hidden', 'true')
})

test('a stamp is read as one sentence', () => {
  render(<Stamp bank="Nordlicht Bank" date={as<PlainDate>('2026-11-21')} state="granted" locale="de" label="Zustimmung vom 21. Nov. 2026" />) // prettier-ignore
  expect(screen.getByRole('img', { name: 'Zustimmung vom 21. Nov. 2026' })).toHaveTextContent('21 Nov')
})
