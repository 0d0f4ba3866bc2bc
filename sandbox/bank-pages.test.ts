import { beforeEach, describe, expect, test } from 'vitest'
import { createBankPages } from './bank-pages.ts'
import type { BankPages, Visit } from './bank-pages.ts'
import { html } from './bank-pages/html.ts'
import { LANGUAGES, WORDS, otherLanguage, ownLanguage } from './bank-pages/words.ts'
import type { Bank, Country } from './people/types.ts'
import type { Answer, Call } from './wing.ts'

const BANK: Bank = {
  id: 'isar',
  name: 'Isar Direkt',
  country: 'DE',
  code: '88888889',
  bic: 'ISARDEFFXXX',
  sca: 'redirect',
  popular: true,
  aliases: [],
  up: true,
}
const ALBION: Bank = { ...BANK, id: 'albion', name: 'Albion Bank', country: 'GB' }
const BACK = 'https://api.example/xs2a/return?redirect_id=r1'

let pages: BankPages
let pauses: number[]
beforeEach(() => {
  pauses = []
  pages = createBankPages(async (milliseconds) => void pauses.push(milliseconds))
})

function call(method: string, target: string, form: Record<string, string> = {}): Promise<Answer | null> {
  const url = new URL(target, 'http://localhost:4010')
  const base = url.origin
  const given: Call = {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: {},
    body: Buffer.from(new URLSearchParams(form).toString()),
    base,
    origin: base,
  }
  return pages.wing(given)
}

const visit = (more: Partial<Visit> = {}) =>
  pages.open({
    id: 'v1',
    bank: BANK,
    language: 'en',
    asks: 'Open Banking by Klarna',
    returnTo: BACK,
    login: null,
    ...more,
  })
const text = async (target: string) => String((await call('GET', target))?.body)
const logIn = (username: string) => call('POST', '/bank/visit/v1/login?lang=de', { username, password: 'x' })
const decide = (decision: string) => call('POST', '/bank/visit/v1/decision?lang=de', { decision })
const whereTo = (answer: Answer | null) => answer?.headers?.['location']

describe('a visit', () => {
  test('begins in the language of the bank, and the other one is offered', async () => {
    const address = visit()
    expect(address).toBe('/bank/visit/v1?lang=de')
    expect(await text(address)).toContain('Anmelden')
    expect(await text(address)).toContain('href="/bank/visit/v1?lang=en"')
    expect(await text('/bank/visit/v1?lang=en')).toContain('Log in')
    expect(visit({ id: 'v2', bank: ALBION })).toBe('/bank/visit/v2?lang=en')
  })

  test.each<[Country, string]>([
    ['BR', 'pt-BR'],
    ['RO', 'ro'],
    ['PL', 'pl'],
    ['CZ', 'cs'],
  ])('at a bank of %s is in %s, with English beside it, and from English back again', async (country, language) => {
    const address = visit({ bank: { ...BANK, country } })
    expect(address).toBe(`/bank/visit/v1?lang=${language}`)
    const own = await text(address)
    expect(own).toContain(`<html lang="${language}">`)
    expect(own).toContain('href="/bank/visit/v1?lang=en"')
    expect(await text('/bank/visit/v1?lang=en')).toContain(`href="/bank/visit/v1?lang=${language}"`)
  })

  test('names who asks, in every language', async () => {
    visit({ login: 'anna', asks: 'Finqware & Co' })
    for (const language of LANGUAGES)
      expect(await text(`/bank/visit/v1?lang=${language}`)).toContain(
        WORDS[language].asks.replace('{}', 'Finqware &amp; Co'),
      )
    expect(await text(visit({ id: 'v2', login: 'anna' }).replace('=de', '=en'))).toContain(
      'Open Banking by Klarna asks on behalf of a website to see:',
    )
  })

  test('asks for the login first, then for the decision, and goes back with success', async () => {
    visit()
    expect(await text('/bank/visit/v1')).toContain('data-testid="bank-login"')
    const answer = await logIn(' anna+t1 ')
    expect(answer).toMatchObject({ status: 303, headers: { location: '/bank/visit/v1?lang=de' } })
    expect(pages.find('v1')?.login).toBe('anna+t1')
    const page = await text('/bank/visit/v1')
    expect(page).toContain('data-testid="bank-approve"')
    expect(page).toContain('Freigeben')
    expect(await decide('approve')).toMatchObject({ status: 303, headers: { location: `${BACK}&result=success` } })
    expect(pages.find('v1')?.outcome).toBe('approved')
  })

  test('with a login known before needs the decision alone', async () => {
    expect(await text(visit({ login: 'anna' }))).toContain('bank-approve')
  })

  test('that is declined goes back with abort', async () => {
    visit({ login: 'anna' })
    expect(whereTo(await decide('decline'))).toBe(`${BACK}&result=abort`)
    expect(pages.find('v1')?.outcome).toBe('refused')
  })

  test('at a bank that breaks down goes back with failed', async () => {
    expect(await text(visit({ login: 'anna' }))).toContain('name="decision" value="error"')
    expect(whereTo(await decide('error'))).toBe(`${BACK}&result=failed`)
    expect(pages.find('v1')?.outcome).toBe('failed')
  })

  test('is decided once: later answers change nothing, and the page leads back', async () => {
    visit({ login: 'anna' })
    await decide('decline')
    expect(whereTo(await decide('approve'))).toBe('/bank/visit/v1?lang=de')
    expect(pages.find('v1')?.outcome).toBe('refused')
    const page = await text('/bank/visit/v1')
    expect(page).toContain('Bereits entschieden')
    expect(page).toContain(`href="${BACK.replace('&', '&amp;')}&amp;result=abort"`)
  })

  test('without a name, or with a decision nobody offered, stays where it is', async () => {
    visit()
    expect(whereTo(await logIn('  '))).toBe('/bank/visit/v1?lang=de&missing')
    expect(await text('/bank/visit/v1?lang=de&missing')).toContain('Bitte geben Sie Ihren Anmeldenamen ein')
    expect(whereTo(await decide('approve'))).toBe('/bank/visit/v1?lang=de')
    await logIn('anna')
    await decide('both')
    expect(pages.find('v1')?.outcome).toBe('open')
  })
})

describe('logins that decide', () => {
  test.each([
    ['denied', 'abort', 'refused'],
    ['Denied+tag', 'abort', 'refused'],
    ['bank-technical', 'failed', 'failed'],
  ])('%s goes back with %s as soon as it is typed', async (login, result, outcome) => {
    visit()
    expect(whereTo(await logIn(login))).toBe(`${BACK}&result=${result}`)
    expect(pages.find('v1')?.outcome).toBe(outcome)
  })

  test('denied, known before, is refused whatever is pressed', async () => {
    visit({ login: 'denied' })
    expect(whereTo(await decide('approve'))).toBe(`${BACK}&result=abort`)
  })

  test('slow makes every page wait four seconds from the moment it is known', async () => {
    await text(visit())
    expect(pauses).toEqual([])
    await logIn('slow+t1')
    await decide('approve')
    expect(pauses).toEqual([4000, 4000])
  })

  test('timeout is never answered', async () => {
    visit()
    const outcome = await Promise.race([logIn('timeout'), new Promise((resolve) => setImmediate(resolve, 'silence'))])
    expect(outcome).toBe('silence')
  })
})

describe('what a page may do', () => {
  test('an unknown visit is a page that says so, with 404', async () => {
    const answer = await call('GET', '/bank/visit/nobody?lang=de')
    expect(answer?.status).toBe(404)
    expect(String(answer?.body)).toContain('Diese Seite gibt es nicht')
    visit()
    pages.reset()
    expect((await call('GET', '/bank/visit/v1'))?.status).toBe(404)
  })

  test('nothing runs on the page or frames it', async () => {
    const answer = await call('GET', visit())
    const policy = answer?.headers?.['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script|unsafe/)
    expect(String(answer?.body)).not.toMatch(/<script|<style|style=|\son\w+=/)
  })

  test('a login shows as text whatever it contains', async () => {
    const page = await text(visit({ login: `<img src=x onerror="alert('1')">&` }))
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')
    expect(page).not.toContain('<img')
  })

  test('a visit is looked at with GET and answered with POST', async () => {
    visit()
    expect(await call('GET', '/bank/visit/v1/decision')).toMatchObject({ status: 405, headers: { allow: 'POST' } })
    expect(await call('POST', '/bank/visit/v1')).toMatchObject({ status: 405, headers: { allow: 'GET' } })
  })

  test('every style sheet a page names is served', async () => {
    const names = [...(await text(visit())).matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, name = '']) => name)
    expect(names).toHaveLength(2)
    for (const name of names) {
      expect(await call('GET', name)).toMatchObject({
        status: 200,
        headers: { 'content-type': 'text/css;charset=utf-8' },
      })
    }
  })
})

test('every language says something of its own for everything, who asks included', () => {
  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    expect(Object.keys(WORDS[language])).toEqual(Object.keys(WORDS.en))
    const same = Object.entries(WORDS[language]).filter(
      ([key, said]) => said === Object.entries(WORDS.en).find(([one]) => one === key)?.[1],
    )
    expect(same).toEqual([])
    expect(WORDS[language].asks).toContain('{}')
  }
  expect(ownLanguage(ALBION)).toBe('en')
  expect(otherLanguage(ALBION, 'en')).toBe('de')
})

test('markup inside markup stays, everything else is escaped', () => {
  expect(html`<p title="${'"'}">${html`<b>${'<'}</b>`}${null}${[html`<i></i>`]}${1}</p>`.markup).toBe(
    '<p title="&quot;"><b>&lt;</b><i></i>1</p>',
  )
})
