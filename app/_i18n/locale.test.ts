import { expect, test } from 'vitest'
import { preferred } from './locale'

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr-FR,en-GB;q=0.5,de;q=0.7', 'de'],
  ['de;q=0,en', 'en'],
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['pt-PT,en;q=0.5', 'pt-BR'],
  ['PT-br', 'pt-BR'],
  ['ro-MD', 'ro'],
  ['cs, pl-PL ; q=0.9, en;q=0.8', 'pl'],
  ['ja', undefined],
  ['*', undefined],
  ['', undefined],
])('a browser that asks for "%s" gets %s', (header, language) => {
  expect(preferred(header)).toBe(language)
})
