/** A file from a person: which format it is, its content says; its name and declared type are not asked. */
import type { Encoding } from '../../model/imports.ts'
import { decode } from './decode.ts'
import { readCamt } from './camt.ts'
import { readCsv, type CsvAnswers } from './csv.ts'
import { readJson } from './json.ts'
import { readOfx } from './ofx.ts'
import { MOST_BYTES, MOST_XML_BYTES, unread, type Reading } from './reading.ts'

export const FORMATS = ['csv', 'json', 'ofx', 'camt'] as const
export type Format = (typeof FORMATS)[number]

export interface FileReading extends Reading {
  /** Null where the file was not looked into. */
  readonly format: Format | null
  readonly encoding: Encoding | null
}

/** Answers to the questions of an earlier reading of the same file. */
export interface Answers extends CsvAnswers {
  readonly encoding?: Encoding
}

/** @returns statements, or why there are none; never throws for anything that a file may hold. */
export function readStatements(bytes: Uint8Array, answers: Answers = {}): FileReading {
  const blind = { format: null, encoding: null }
  if (bytes.length === 0) return { ...unread('empty'), ...blind }
  if (bytes.length > MOST_BYTES) return { ...unread('too_big'), ...blind }
  const decoded = decode(bytes, answers.encoding)
  if (!decoded || decoded.text.includes('\0')) return { ...unread('not_text'), ...blind }
  const { text, encoding, doubt } = decoded
  if (text.trim() === '') return { ...unread('empty'), ...blind }
  const format = formatOf(text)
  const isTree = format === 'ofx' || format === 'camt'
  if (isTree && bytes.length > MOST_XML_BYTES) return { ...unread('too_big'), format, encoding }
  // JSON is Unicode by its standard, and XML where it does not say otherwise: anything else is a broken file.
  const isBroken = format === 'json' ? !encoding.startsWith('utf') : format === 'camt' && doubt.length > 0
  if (isBroken) return { ...unread('not_text'), format, encoding }
  if (doubt.length) {
    return { statements: [], problems: [], questions: [{ about: 'encoding', choices: doubt }], format, encoding }
  }
  return { ...READERS[format](text, answers), format, encoding }
}

const READERS: Readonly<Record<Format, (text: string, answers: CsvAnswers) => Reading>> = {
  csv: readCsv,
  json: readJson,
  ofx: readOfx,
  camt: readCamt,
}

function formatOf(text: string): Format {
  const head = text.slice(0, 4096)
  if (/^\s*OFXHEADER:/i.test(head)) return 'ofx'
  if (/^\s*</.test(head)) return /<\?OFX\b|<OFX>/i.test(head) ? 'ofx' : 'camt'
  return /^\s*[{[]/.test(head) ? 'json' : 'csv'
}
