import { expect, test } from 'vitest'
import { decode } from './decode.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf16 = (text: string, mark = ''): Uint8Array => Uint8Array.from(Buffer.from(mark + text, 'utf16le'))

test('UTF-8 is known with and without its mark', () => {
  expect(decode(Buffer.from('Größe'))).toMatchObject({ text: 'Größe', encoding: 'utf-8', doubt: [] })
  expect(decode(Buffer.from('\uFEFFGröße'))?.text).toBe('Größe')
})

test('UTF-16 is known with and without its mark, in both orders', () => {
  expect(decode(utf16('Größe', '\uFEFF'))?.text).toBe('Größe')
  expect(decode(utf16('Date;1'))?.text).toBe('Date;1')
  expect(decode(utf16('Date;1').toReversed().slice())?.encoding).toBe('utf-16be')
})

test('letters that are the same in every encoding of one byte leave no doubt', () => {
  expect(decode(latin('Größe;Übertrag'))).toMatchObject({ text: 'Größe;Übertrag', encoding: 'windows-1252', doubt: [] })
})

test('a byte that is ã in one encoding and ă in another must be asked about', () => {
  expect(decode(latin('Descrição'))?.doubt).toEqual(['windows-1252', 'windows-1250', 'iso-8859-2'])
  expect(decode(latin('Descrição'), 'windows-1252')).toMatchObject({ text: 'Descrição', doubt: [] })
  expect(decode(Uint8Array.of(0xb3), 'windows-1250')?.text).toBe('ł')
})

test('an XML file is in the encoding it declares, and in UTF-8 where it declares none', () => {
  expect(decode(latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>ã</a>'))?.text).toContain('ã')
  expect(decode(latin('<?xml version="1.0"?><a>ã</a>'))).toBeNull()
})

test('an OFX file is in the encoding of its head, unless it is UTF-8 after all', () => {
  const head = 'OFXHEADER:100\r\nENCODING:USASCII\r\nCHARSET:1252\r\n\r\n<OFX>'
  expect(decode(latin(`${head}ã`))?.text).toContain('ã')
  expect(decode(Buffer.from(`${head}ã`))?.text).toContain('ã')
})
