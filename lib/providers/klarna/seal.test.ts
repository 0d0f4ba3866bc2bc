import { constants, createDecipheriv, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import { expect, test } from 'vitest'
import { formKey, sealAnswer } from './seal.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const { n = '' } = publicKey.export({ format: 'jwk' })
const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
const modulus = Buffer.from(n, 'base64url').toString('hex')

test.each(['10001', '010001'])('what is sealed under exponent %s can be opened as Klarna documents it', (exponent) => {
  const { ct, iv, ek } = sealAnswer(formKey(jwt({ modulus, exponent })), '{"näme":1}')
  // Node refuses PKCS#1 v1.5 decryption in some builds, so the padding is taken off by hand: 00 02 … 00 and the text.
  const padded = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, Buffer.from(ek, 'base64'))
  const text = padded.subarray(padded.indexOf(0, 2) + 1).toString('ascii')
  expect(text).toMatch(/^[0-9a-f]{64}$/)
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(text, 'hex'), Buffer.from(iv, 'hex'))
  expect(decipher.update(ct, 'base64', 'utf8') + decipher.final('utf8')).toBe('{"näme":1}')
})
test('the same key text gives the same key object', () => {
  const key = jwt({ modulus, exponent: '10001' })
  expect(formKey(key)).toBe(formKey(key))
})
test.each([{ modulus, exponent: 'AQAB' }, { modulus, exponent: 65_537 }, { modulus: '0x12', exponent: '10001' }, {}])('a key that is not hexadecimal is refused: %j', (claims) => {
  expect(() => formKey(jwt(claims))).toThrow(/invalid|Invalid/)
}) // prettier-ignore
