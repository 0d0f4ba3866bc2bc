import { expect, test } from 'vitest'
import { createVault, VaultError, type Place } from './vault.ts'

const bytes = (fill: number) => new Uint8Array(32).fill(fill)
const vault = createVault({ current: { id: 'k1', key: bytes(1) } })
const place: Place = { table: 'accounts', column: 'iban', row: 'r1', user: 'u1' }

test('what is sealed opens in its own place', () => {
  for (const plain of ['', 'DE89370400440532013000', '💶 ünïcode', 'x'.repeat(100_000)]) {
    const sealed = vault.seal(plain, place)
    expect(sealed).toMatch(/^k1\.[\w-]+$/)
    expect(vault.open(sealed, place)).toBe(plain)
  }
})

test('the same value sealed twice reads differently', () => {
  expect(vault.seal('a', place)).not.toBe(vault.seal('a', place))
})

test.each(['table', 'column', 'row', 'user'] as const)('a text moved to another %s does not open', (member) => {
  const sealed = vault.seal('secret', place)
  expect(() => vault.open(sealed, { ...place, [member]: 'other' })).toThrow(VaultError)
})

test('parts of a place cannot run into each other', () => {
  const sealed = vault.seal('secret', { ...place, row: 'a', user: 'bc' })
  expect(() => vault.open(sealed, { ...place, row: 'ab', user: 'c' })).toThrow(VaultError)
})

test('no single changed character, cut or addition opens', () => {
  const sealed = vault.seal('secret', place)
  for (let i = 0; i < sealed.length; i++) {
    const other = sealed[i] === 'A' ? 'B' : 'A'
    expect(() => vault.open(sealed.slice(0, i) + other + sealed.slice(i + 1), place)).toThrow(VaultError)
    expect(() => vault.open(sealed.slice(0, i), place)).toThrow(VaultError)
  }
  for (const more of ['A', '=', '\n', 'AAAA']) expect(() => vault.open(sealed + more, place)).toThrow(VaultError)
})

test('the error names the column and nothing of the value', () => {
  const sealed = vault.seal('secret', place)
  expect(() => vault.open(sealed, { ...place, row: 'r2' })).toThrow('a sealed value of accounts.iban does not open')
})

test('after a change of keys the previous one still opens, and no other does', () => {
  const old = vault.seal('secret', place)
  const turned = createVault({ current: { id: 'k2', key: bytes(2) }, previous: { id: 'k1', key: bytes(1) } })
  expect(turned.open(old, place)).toBe('secret')
  expect(turned.seal('secret', place)).toMatch(/^k2\./)
  expect(() => vault.open(turned.seal('secret', place), place)).toThrow(VaultError)
  expect(() => createVault({ current: { id: 'k1', key: bytes(9) } }).open(old, place)).toThrow(VaultError)
  // A key under another name is another key: the name is bound too.
  expect(() => createVault({ current: { id: 'k9', key: bytes(1) } }).open(old.replace('k1', 'k9'), place)).toThrow(VaultError) // prettier-ignore
})

test('equal values have equal keyed digests, under one key only', () => {
  expect(vault.keyed('DE89')).toBe(vault.keyed('DE89'))
  expect(vault.keyed('DE89')).toMatch(/^[\w-]{22}$/)
  expect(vault.keyed('DE89')).not.toBe(vault.keyed('DE90'))
  expect(createVault({ current: { id: 'k1', key: bytes(2) } }).keyed('DE89')).not.toBe(vault.keyed('DE89'))
})

test('a key of another length or a name that would not parse is refused', () => {
  expect(() => createVault({ current: { id: 'k1', key: new Uint8Array(16) } })).toThrow(RangeError)
  expect(() => createVault({ current: { id: 'k.1', key: bytes(1) } })).toThrow(RangeError)
})
