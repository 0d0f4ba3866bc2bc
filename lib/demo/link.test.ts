import { describe, expect, test } from 'vitest'
import { ownPath, readLink } from './link.ts'

const today = new Date('2026-11-20T09:00:00Z')
const read = (query: string) => readLink(Object.fromEntries(new URLSearchParams(query)), { locales: ['en', 'pt-BR'], today }) // prettier-ignore

describe('where a link may lead', () => {
  test.each(['/overview', '/transactions?category=food&from=2026-11-01', '/accounts#list', '/connections/abc'])(
    '%s is ours',
    (path) => expect(ownPath(path)).toBe(path),
  )

  test.each([
    'https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', ' /overview',
    'javascript:alert(1)', '/.//evil.example', '/x/..//evil.example', '/%2e%2e//evil.example', 'overview', '', '/@evil\u0000', `/${'x'.repeat(600)}`,
    '/api/auth/signout', '/return/klarna?state=x', '/webhooks/klarna', '/demo?persona=anna', '/_next/data', '/API/export', '/x/../api/export',
  ])('%j is refused', (path) => expect(ownPath(path)).toBeNull()) // prettier-ignore
})

test('a link names a person, a situation, a day, a language and a place', () => {
  const { request, wrong } = read(
    'persona=oliver&scenario=bank-down&now=2026-12-24&locale=pt-BR&theme=dark&go=/transactions?q=rent',
  )
  expect(wrong).toEqual([])
  expect(request).toEqual({ persona: 'oliver', scenario: 'bank-down', now: new Date('2026-12-24T09:00:00Z'), locale: 'pt-BR', theme: 'dark', go: '/transactions?q=rent' }) // prettier-ignore
})

test('a situation brings its person, and nothing at all is the hero', () => {
  expect(read('scenario=consent-expired').request.persona).toBe('kasia')
  expect(read('').request.persona).toBe('hero')
})

test('what nobody knows is named', () => {
  const { wrong } = read('persona=nobody&scenario=__proto__&now=2026-02-31&locale=xx&theme=neon&go=//evil.example')
  expect(wrong.toSorted()).toEqual(['go', 'locale', 'now', 'persona', 'scenario', 'theme'])
  expect(read('now=2026-11-19').wrong).toEqual(['now'])
  expect(read('now=2027-06-01').wrong).toEqual(['now'])
  expect(readLink({ persona: ['anna', 'ewa'] }, { locales: [], today }).wrong).toEqual(['persona'])
})
