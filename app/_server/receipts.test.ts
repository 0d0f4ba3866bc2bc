// @vitest-environment node
/** Every receipt has words for all it can say, in every language. */
import { createTranslator } from 'next-intl'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { LOCALES, type Locale } from '@/components/locale'
import { as, type ConnectionId } from '@/lib/model/ids'
import { CONSENT_FATES, PROVIDER_ANSWERS, type ConsentView, type EndingView } from '@/lib/model/passport'
import { MESSAGES } from '@/components/in-language'
import { consentReceipt, endingProof, farewellProof } from './receipts'

const AT = '2026-11-20T09:00:00.000Z'
const reader = vi.hoisted(() => ({ locale: 'en' as Locale }))
vi.mock('./banking', () => ({ clock: () => new Date(AT) }))
vi.mock('./session', () => ({ viewer: () => Promise.resolve(null) }))
vi.mock('../_i18n/locale', () => ({ locale: () => Promise.resolve(reader.locale) }))
vi.mock('next-intl/server', () => ({
  getTranslations: (namespace: 'passport') => {
    const { locale } = reader
    const onError = (error: Error) => { throw error } // prettier-ignore
    return Promise.resolve(createTranslator({ locale, messages: MESSAGES[locale as 'en'], namespace, onError }))
  },
}))

const ending = (answer: EndingView['answer'], erasedAt: string | null): EndingView => ({
  connectionId: as<ConnectionId>('c1'), bank: null, provider: 'Klarna', endedAt: AT, answer, tries: 3,
  answeredAt: answer === 'owed' ? null : AT, nextTryAt: answer === 'owed' ? AT : null, erasedAt, accounts: 3, transactions: 2051, validUntil: AT,
}) // prettier-ignore
const consent = (fate: ConsentView['fate']): ConsentView => ({
  number: 1, connectionId: as<ConnectionId>('c1'), bank: 'Bank', provider: 'Klarna', fate, renewal: false,
  scope: ['accounts', 'details', 'balances', 'transactions', 'identity'], agreedAt: AT, grantedAt: AT, validUntil: AT, endedAt: AT,
  text: { version: 'v1', locale: 'en' },
}) // prettier-ignore

describe.each(LOCALES)('in %s', (locale) => {
  beforeEach(() => {
    reader.locale = locale
  })

  test.each(PROVIDER_ANSWERS)('a proof says that the provider’s answer was: %s', async (answer) => {
    for (const erasedAt of [AT, null]) {
      const proof = await endingProof(ending(answer, erasedAt))
      expect(JSON.stringify(proof)).not.toMatch(/passport\.|<when>|undefined/)
      expect(proof.sections[0]?.lines[0]).toMatch(answer === 'nothing' ? /\.$/ : /\(09:00 UTC\)/)
    }
  })

  test.each(CONSENT_FATES)('a receipt says what became of the consent: %s', async (fate) => {
    const receipt = await consentReceipt(consent(fate))
    expect(JSON.stringify(receipt)).not.toMatch(/passport\.|undefined/)
    expect(receipt.sections[0]?.lines).toHaveLength(5)
  })

  test('the proof of a person who left names every bank and nobody', async () => {
    const counts = { at: AT, connections: 1, accounts: 3, transactions: 9 }
    const proof = await farewellProof([ending('ended', AT)], counts)
    expect(proof.sections[0]?.lines).toHaveLength(1)
    expect((await farewellProof([], counts)).sections[0]?.lines).toHaveLength(1)
  })
})

test('no module of the browser is called on the server: what it exports cannot be called there', async () => {
  const { readFileSync } = await import('node:fs')
  const source = readFileSync(new URL('receipts.ts', import.meta.url), 'utf8')
  const modules = [...source.matchAll(/from '@\/(components\/[^']+)'/g)].map(([, name]) => name)
  const heads = modules.map((name) => ['ts', 'tsx'].map((end) => { try { return readFileSync(`${name}.${end}`, 'utf8').slice(0, 20) } catch { return '' } }).join('')) // prettier-ignore
  expect(heads.filter((head) => head.includes('use client'))).toEqual([])
})
