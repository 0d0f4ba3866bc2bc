import { expect, test } from 'vitest'
import { ledgerChecksum } from '../checksum.ts'
import { readStatements } from '../read/file.ts'
import { entry, JANUARY, NOW } from '../testing/statements.ts'
import { EXPORT_FORMATS, streamOf, writeStatements } from './file.ts'

const OPTIONS = { locale: 'de', now: NOW } as const

test.each(EXPORT_FORMATS)('a statement streams as %s', async (format) => {
  const body = await new Response(streamOf(writeStatements(format, [JANUARY], OPTIONS))).arrayBuffer()
  expect(body.byteLength).toBeGreaterThan(500)
})

test('a long export goes out in pieces, and no entry is fetched before it is wanted', async () => {
  let fetched = 0
  let letGo = false
  async function* entries() {
    try {
      for (;;) yield entry({ id: `t-${fetched++}` })
    } finally {
      letGo = true
    }
  }
  const reader = streamOf(writeStatements('csv', [{ ...JANUARY, entries: entries() }], OPTIONS)).getReader()
  const { value } = await reader.read()
  expect(value!.length).toBeGreaterThan(64 * 1024 - 1)
  expect(fetched).toBeLessThan(3_000)
  await reader.cancel()
  expect(letGo).toBe(true)
})

test.each(['csv', 'json'] as const)(
  'a hundred thousand entries go out as %s and come back the same',
  async (format) => {
    const entries = Array.from({ length: 100_000 }, (_, n) => entry({ id: `t-${n}`, remittance: `Rechnung ${n}; "x"` }))
    const statement = { account: JANUARY.account, entries }
    const body = await new Response(streamOf(writeStatements(format, [statement], OPTIONS))).arrayBuffer()
    const read = readStatements(new Uint8Array(body))
    expect(read.problems).toEqual([])
    expect(ledgerChecksum(read.statements[0]!.entries)).toBe(ledgerChecksum(entries))
  },
)
