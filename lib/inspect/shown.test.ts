/** Nothing that is not listed comes out: not as a value, not as a key, not in a part of one. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownWords as banqware } from '../providers/banqware/shown.ts'
import { shownWords as finqware } from '../providers/finqware/shown.ts'
import { shownWords as klarna } from '../providers/klarna/shown.ts'
import { shownWords as klavi } from '../providers/klavi/shown.ts'
import { exchangedOf } from '../providers/http-said.ts'
import { shown } from './shown.ts'

const WINGS = { klarna, klavi, finqware, banqware }
const lengths = true

/** Texts that no contract has a word for: they begin as none does. */
const canary = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }).map((text) => `CANARY-${text}`),
  fc.constantFrom('CANARY DE89 3704 0044 0532 0130 00', 'CANARY@example.org', 'CANARY.Token.eyJhbGciOi', 'https://CANARY.example/consent?code=1'),
) // prettier-ignore
/** JSON with canaries for texts and for some keys, below keys that are listed. */
const json = (words: readonly string[]) =>
  fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth: 5 }, canary, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
    list: fc.array(tie('node'), { maxLength: 4 }),
    object: fc.dictionary(fc.oneof(fc.constantFrom(...words), canary), tie('node'), { maxKeys: 6 }),
  })).node

describe.each(Object.entries(WINGS))('%s', (_name, wordsOf) => {
  const words = wordsOf()

  test('no canary comes out of a request or an answer, wherever it stands', () => {
    fc.assert(
      fc.property(json([...words]), json([...words]), canary, (sent, heard, secret) => {
        const said = exchangedOf(
          { headers: { authorization: `Bearer ${secret}`, 'x-request-id': secret, [`x-${secret.length}`]: secret, 'content-type': `text/plain; ${secret}` }, body: sent },
          { headers: new Headers({ 'set-cookie': 'CANARY=1', server: 'CANARY', 'content-type': 'application/json' }), bytes: 9, body: heard },
          words,
        ) // prettier-ignore
        expect(JSON.stringify(said)).not.toMatch(/CANARY/)
      }),
    )
  })

  test('no number comes out: amounts, days and ids are somebody’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000 }), fc.constantFrom(...words), (number, key) => {
        expect(JSON.stringify(shown({ [key]: [number, { [key]: number }] }, { words, lengths }))).not.toContain(String(number)) // prettier-ignore
      }),
    )
  })

  test('its words are those of a contract, and none is a number, an address or a sentence', () => {
    expect([...words].filter((word) => !/^[A-Za-z][\w.\-[\]]{0,79}$/.test(word))).toEqual([])
    expect(words.size).toBeGreaterThan(60)
  })
})

const words = new Set(['data', 'iban', 'state', 'FINISHED', 'USER', 'name'])
test('what is hidden says of what type it was, and a text how long', () => {
  expect(shown({ data: { state: 'FINISHED', name: 'Ana', secret: 1 } }, { words, lengths })).toEqual({
    data: { state: 'FINISHED', name: '‹text 3›', '…': '‹1 more›' },
  })
  expect(shown([1, 2, 3], { words })).toEqual(['‹number›', '‹2 more›'])
})

test('of an account number the last four may be seen, and only under a key of one', () => {
  const tails = new Set(['iban'])
  const iban = 'DE89370400440532013000'
  expect(shown({ iban, name: iban }, { words, lengths, tails })).toEqual({ iban: '‹account …3000›', name: '‹text 22›' })
  expect(shown({ iban: 'Anna Schmidt' }, { words, lengths, tails })).toEqual({ iban: '‹text 12›' })
})

test('a dotted code is shown as far as it is known', () => {
  expect(shown('USER.anna@example.org', { words })).toBe('USER.…')
  expect(shown('anna.USER', { words })).toBe('‹text›')
})
