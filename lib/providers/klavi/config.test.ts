import { expect, test } from 'vitest'
import { readKlaviSettings } from './index.ts'

const KEYS = { KLAVI_ACCESS_KEY: 'access', KLAVI_SECRET_KEY: 'secret' }

test('without an access key there is no Klavi', () => {
  expect(readKlaviSettings({ KLAVI_SECRET_KEY: 'secret' })).toBeNull()
})
test('two keys are enough', () => {
  expect(readKlaviSettings(KEYS)).toEqual({ apiUrl: 'https://api.klavi.ai', whitelabelUrl: null, accessKey: 'access', secretKey: 'secret', mode: 'api', validityMonths: 12 }) // prettier-ignore
})
test('0 months is a consent without an end', () => {
  expect(readKlaviSettings({ ...KEYS, KLAVI_VALIDITY_MONTHS: '0' })?.validityMonths).toBe(0)
})
test.each([
  ['KLAVI_API_URL', 'ftp://hidden.example'],
  ['KLAVI_WHITELABEL_URL', 'hidden'],
  ['KLAVI_SECRET_KEY', 'hidden key'],
  ['KLAVI_MODE', 'hidden'],
  ['KLAVI_VALIDITY_MONTHS', '6'],
])('%s that does not fit is named, its value is not', (name, value) => {
  const read = () => readKlaviSettings({ ...KEYS, [name]: value })
  expect(read).toThrow(name)
  expect(read).not.toThrow(value)
})
