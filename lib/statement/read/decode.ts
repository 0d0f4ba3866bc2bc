/**
 * The text in a file's bytes. A byte order mark or the file's own declaration decides; then UTF-8, which text in another encoding
 * cannot pass for. Where only a guess would be left, and it would change a letter, the caller must ask.
 */
import type { Encoding } from '../../model/imports.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** Encodings that would all read the file, and differently; empty where there is no doubt. */
  readonly doubt: readonly Encoding[]
}

/** One byte a letter, in the order in which banks of our countries use them. Latin-1 is read as Windows-1252, its superset. */
const SINGLE = ['windows-1252', 'windows-1250', 'iso-8859-2'] as const

/** @returns null where the bytes are no text in the encoding that they say they are in. */
export function decode(bytes: Uint8Array, told?: Encoding): Decoded | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  const sure = told ?? markOf(bytes) ?? declaredByXml(head) ?? zeros(bytes)
  if (sure) return sureOf(bytes, sure)
  const utf8 = sureOf(bytes, 'utf-8')
  if (utf8) return utf8
  const declared = declaredByOfx(head)
  if (declared) return sureOf(bytes, declared)
  const [text, ...others] = SINGLE.map((encoding) => textOf(bytes, encoding)!)
  const doubt = others.every((other) => other === text) ? [] : SINGLE
  return { text: text!, encoding: 'windows-1252', doubt }
}

function sureOf(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const text = textOf(bytes, encoding)
  return text === null ? null : { text, encoding, doubt: [] }
}

function textOf(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function markOf([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: every other byte of plain letters is zero. */
function zeros([a, b, c, d]: Uint8Array): Encoding | null {
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  return a === 0 && b && c === 0 && d ? 'utf-16be' : null
}

/** The declaration in the first kilobyte of an XML file, which is UTF-8 without one. */
function declaredByXml(head: string): Encoding | null {
  const name = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1]
  if (name) return named(name)
  return /^\s*<\?xml/i.test(head) ? 'utf-8' : null
}

/** The head of an OFX 1 file. It is heard after UTF-8 was tried: many say 1252 and are not. */
const declaredByOfx = (head: string): Encoding | null =>
  /^\s*OFXHEADER:/i.test(head) ? named(/^CHARSET:\s*(\S+)/im.exec(head)?.[1] ?? '') : null

const NAMES: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'us-ascii': 'windows-1252', 'iso-8859-1': 'windows-1252', 'iso-8859-15': 'iso-8859-15',
  'latin-1': 'windows-1252', 'windows-1252': 'windows-1252', cp1252: 'windows-1252', '1252': 'windows-1252', '8859-1': 'windows-1252',
  'windows-1250': 'windows-1250', cp1250: 'windows-1250', '1250': 'windows-1250', 'iso-8859-2': 'iso-8859-2', '8859-2': 'iso-8859-2',
} // prettier-ignore

const named = (name: string): Encoding | null => NAMES[name.toLowerCase()] ?? null
