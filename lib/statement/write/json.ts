/**
 * JSON for programs, and the one format that carries everything we know.
 *
 *     { "format": "passbook.statement", "version": 1, "statements": [ {
 *         "account": { "name", "kind", "currency", "institution"?, "iban"?, "number"? },
 *         "from"?, "to"?: "2026-01-31",
 *         "opening"?, "closing"?: { "minor": 123456, "on": "2026-01-31" },
 *         "createdAt"?: an ISO instant,
 *         "entries": [ { "id": text or null, "status": "booked" or "pending", "date", "valueDate"?,
 *             "amount": { "minor": -1234, "currency": "EUR" },   minor units: -12.34 EUR; money that leaves is negative
 *             "original"?: { "minor", "currency" }, "counterparty"?: { "name"?, "account"? }, "remittance": text,
 *             "category"?: { "id", "label" }, "tags"?: [text], "notes"?: text } ] } ] }
 *
 * `version` rises when a field changes its meaning; new fields may come without it, and readers ignore what they do not know.
 */
import { plainText, type Entry, type StatementAccount, type StatementSource } from '../statement.ts'

export const JSON_FORMAT = 'passbook.statement'
export const JSON_VERSION = 1

/** One entry a line, so that the file can be read and compared by eye. */
export async function* writeJson(statements: Iterable<StatementSource>): AsyncGenerator<string> {
  yield `{"format":"${JSON_FORMAT}","version":${JSON_VERSION},"statements":[`
  let first = true
  for (const { entries, account, from, to, opening, closing, createdAt } of statements) {
    const head = JSON.stringify({ account: accountOf(account), from, to, opening, closing, createdAt }, textsPlain)
    yield `${first ? '' : ','}\n${head.slice(0, -1)},"entries":[`
    yield* listOf(entries)
    yield ']}'
    first = false
  }
  yield ']}\n'
}

async function* listOf(entries: StatementSource['entries']): AsyncGenerator<string> {
  let before = '\n'
  for await (const entry of entries) {
    yield before + JSON.stringify(fieldsOf(entry), textsPlain)
    before = ',\n'
  }
}

const accountOf = ({ name, kind, currency, institution, iban, number }: StatementAccount): StatementAccount => ({ name, kind, currency, institution, iban, number }) // prettier-ignore

/** Named one by one: a caller's richer object must not leak into the file. */
function fieldsOf(entry: Entry): Entry {
  const { id, status, date, valueDate, amount, original, counterparty, remittance, category, tags, notes } = entry
  return { id, status, date, valueDate, amount, original, counterparty, remittance, category, tags, notes }
}

const textsPlain = (_key: string, value: unknown): unknown => (typeof value === 'string' ? plainText(value) : value)
