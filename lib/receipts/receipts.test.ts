import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { loadPdfFonts } from '../statement/write/pdf-fonts.ts'
import type { ReceiptDocument } from './document.ts'
import { writeReceipt } from './pdf.ts'
import { pack, type PackedFile } from './zip.ts'

const RECEIPT: ReceiptDocument = {
  title: 'Potwierdzenie zgody',
  subject: 'Bank Łódzki',
  seed: 'c1',
  stamp: { initials: 'BŁ', day: '21 lis', year: '2026', isStruck: false },
  facts: Array.from({ length: 10 }, (_, at) => [`Nazwa ${at}`, 'Wartość '.repeat(at * 4)] as const),
  sections: [{ title: 'Co', lines: ['Długi tekst. '.repeat(30)] }],
  foot: 'Numer',
  locale: 'pl',
  createdAt: new Date('2026-11-21T09:00:00Z'),
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

test('a receipt is one page, in its language, and the same for the same consent', async () => {
  const fonts = await loadPdfFonts()
  const pdf = await whole(writeReceipt(RECEIPT, fonts))
  const text = pdf.toString('latin1')
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(text).toContain('/Lang (pl)')
  expect(pdf.equals(await whole(writeReceipt(RECEIPT, fonts)))).toBe(true)
})

test('a receipt is one page also with every line it can have', async () => {
  const more = { ...RECEIPT, stamp: null, facts: [...RECEIPT.facts.slice(0, 6), ...RECEIPT.facts.slice(0, 6)] }
  expect((await whole(writeReceipt(more, await loadPdfFonts()))).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1) // prettier-ignore
})

async function* files(): AsyncGenerator<PackedFile> {
  yield { name: 'a.json', content: ['{"a":', '1}'] }
  yield { name: 'empty.csv', content: [] }
  async function* long() {
    for (let at = 0; at < 100_000; at++) yield `row ${at}\n`
  }
  yield { name: 'long.csv', content: long() }
}

test('an archive opens, and its manifest knows every file by its checksum', async () => {
  const opened = unzipSync(await whole(pack(files(), { format: 'test' })))
  expect(Object.keys(opened)).toEqual(['a.json', 'empty.csv', 'long.csv', 'manifest.json'])
  const manifest = JSON.parse(strFromU8(opened['manifest.json']!))
  expect(manifest.format).toBe('test')
  for (const { name, bytes, sha256 } of manifest.files) {
    expect(opened[name]).toHaveLength(bytes)
    expect(createHash('sha256').update(opened[name]!).digest('hex')).toBe(sha256)
  }
  expect(strFromU8(opened['long.csv']!)).toMatch(/^row 0\n[\s\S]*row 99999\n$/)
})
