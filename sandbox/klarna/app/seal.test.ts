import { constants, createDecipheriv, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { encrypt, pad } from './widget/rsa.js'
import { seal } from './widget/seal.js'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')
const token = (exponent: string) =>
  `e30.${Buffer.from(JSON.stringify({ modulus, exponent })).toString('base64url')}.signature`

/** The padded block, as contract 6.4 tells a server to decrypt it. */
const raw = (cipher: Uint8Array) => privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, cipher)

describe('RSA of the AES key', () => {
  test('decrypts with node to 00 02, random bytes without a zero, 00 and the message', () => {
    const block = raw(encrypt(Buffer.from('a'.repeat(64)), { modulus, exponent: '10001' }))
    expect([...block.subarray(0, 2)]).toEqual([0, 2])
    expect(block.indexOf(0, 2)).toBe(256 - 65)
    expect(block.subarray(-64).toString()).toBe('a'.repeat(64))
  })

  test('is as long as the modulus, however small the number is', () => {
    expect(encrypt(Uint8Array.of(1), { modulus, exponent: '010001' })).toHaveLength(256)
    expect(encrypt(Uint8Array.of(1), { modulus: `00${modulus}`, exponent: '10001' })).toHaveLength(256)
  })

  test('a zero among the random bytes is drawn again', () => {
    const drawn = [0, 0, 7]
    const fill = (bytes: Uint8Array) => bytes.fill(drawn.shift() ?? 9)
    expect([...pad(Uint8Array.of(5), 12, fill)]).toEqual([0, 2, 7, 9, 9, 9, 9, 9, 9, 9, 0, 5])
  })

  test('a message that leaves no room for eight random bytes is refused', () => {
    expect(() => pad(new Uint8Array(246), 256, (bytes: Uint8Array) => bytes)).toThrow(RangeError)
  })
})

test('a sealed answer opens with the hex key inside ek, and says what was said', async () => {
  const text = JSON.stringify({ form_identifier: 'f', data: [{ key: 'name', value: 'Jürgen 💶' }] })
  const { ct, iv, ek } = await seal(token('10001'), text)
  expect(iv).toMatch(/^[0-9a-f]{32}$/)
  const block = raw(Buffer.from(ek, 'base64'))
  const secret = block.subarray(block.indexOf(0, 2) + 1).toString()
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  const aes = createDecipheriv('aes-256-cbc', Buffer.from(secret, 'hex'), Buffer.from(iv, 'hex'))
  expect(Buffer.concat([aes.update(ct, 'base64'), aes.final()]).toString('utf8')).toBe(text)
})

test('two answers share neither key nor iv', async () => {
  const [one, other] = await Promise.all([seal(token('10001'), 'same'), seal(token('10001'), 'same')])
  expect(one.iv).not.toBe(other.iv)
  expect(one.ek).not.toBe(other.ek)
  expect(one.ct).not.toBe(other.ct)
})
