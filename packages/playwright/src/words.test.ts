/** The kit finds buttons by what people read: its words must be the widget's own. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { named } from './words.ts'

interface Consent {
  readonly continue: string
  readonly continueTo: string
  readonly decline: string
  readonly retry: string
  readonly close: string
}

test.each(['en', 'de', 'pt-BR', 'ro', 'pl'])('the buttons of the widget in %s are found', (language) => {
  const consent = JSON.parse(readFileSync(`app/_i18n/messages/${language}/consent.json`, 'utf8')) as Consent
  for (const what of ['continue', 'decline', 'retry', 'close'] as const) expect(consent[what]).toMatch(named(what))
  expect(consent.continueTo).toMatch(named('continue'))
})
