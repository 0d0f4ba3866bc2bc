import { expect, test } from 'vitest'
import { matches, monogram } from './widget/screens/bank.js'
import { formName } from './widget/screens/form.js'
import { createWords, sentenceFor } from './widget/words.js'

const bank = { label: 'Sparkässle Köln', value: '00000100', description: '00000100 · KOLNDEFFXXX' }

test.each(['', 'spark', 'SPARKASSLE', 'köln', 'koln spark', '0000 01', '00-00-01', 'kolndeff'])(
  'a bank is found by “%s”: accents, case, order and separators do not matter',
  (query) => expect(matches(bank, query)).toBe(true),
)

test.each(['berlin', 'köln berlin', '0000019'])('a bank is not found by “%s”', (query) =>
  expect(matches(bank, query)).toBe(false),
)

test('a monogram is made of the first two words', () => {
  expect(monogram('Kreiskasse Musterstadt am See')).toBe('KM')
  expect(monogram('mist')).toBe('M')
})

test('a form is known by its context first and its keys second', () => {
  const form = (...keys: string[]) => ({
    elements: keys.map((key) => ({ key, type: key === 'method' ? 'choice' : 'input' })),
  })
  expect(formName({ context: 'interface_selection', form: form('interface') })).toBe('interface')
  expect(formName({ context: 'account_selection', form: form('account_id') })).toBe('account')
  expect(formName({ context: 'authentication', form: form('a.UsernameElement', 'a.PasswordElement') })).toBe('login')
  expect(formName({ context: 'authentication', form: form('a.OtpElement') })).toBe('otp')
  expect(formName({ context: 'authentication', form: form('method') })).toBe('method')
  expect(formName({ context: 'authorization', form: form('other') })).toBe('form')
})

test('an error is told by the longest prefix that is known', () => {
  const { say } = createWords('en')
  expect(sentenceFor(say, 'USER.ACCESS_DENIED.CREDENTIALS')).toContain('did not accept the login')
  expect(sentenceFor(say, 'USER.ACCESS_DENIED.SOMETHING_NEW')).toContain('refused access')
  expect(sentenceFor(say, 'BANK.ANYTHING')).toContain('does not answer')
  expect(sentenceFor(say, 'UNHEARD')).toContain('on our side')
  expect(sentenceFor(say)).toContain('on our side')
})

test('both languages say the same things', () => {
  const shape = (words: object): unknown =>
    Object.fromEntries(
      Object.entries(words).map(([key, value]) => [
        key,
        typeof value === 'object' && value !== null ? shape(value) : typeof value,
      ]),
    )
  expect(shape(createWords('de-AT').say)).toEqual(shape(createWords('en').say))
})
