/** Our own JSON, whose shape `write/json.ts` documents. A field that does not fit is a problem with its path, never its value. */
import { z } from 'zod'
import { ACCOUNT_KINDS } from '../../model/account.ts'
import { as, type CurrencyCode, type PlainDate } from '../../model/ids.ts'
import type { ImportProblemCode } from '../../model/imports.ts'
import { plainText, type Statement } from '../statement.ts'
import { JSON_FORMAT, JSON_VERSION } from '../write/json.ts'
import { checkBalances } from './balances.ts'
import { currencyOf, isoDay } from './fields.ts'
import { MOST_ENTRIES, Problems, Unreadable, reading, type Reading } from './reading.ts'

const text = z.string().transform(plainText)
const currency = z.string().refine((value) => currencyOf(value), 'bad_currency').transform((value) => as<CurrencyCode>(value)) // prettier-ignore
const day = z.string().refine((value) => value.length === 10 && isoDay(value), 'bad_date').transform((value) => as<PlainDate>(value)) // prettier-ignore
const minor = z.number('bad_amount').refine(Number.isSafeInteger, 'bad_amount')
const money = z.object({ minor, currency })
const balance = z.object({ minor, on: day })
const entry = z.object({
  id: text.nullable(),
  status: z.enum(['booked', 'pending'], 'bad_status'),
  date: day,
  valueDate: day.optional(),
  amount: money,
  original: money.optional(),
  counterparty: z.object({ name: text.optional(), account: text.optional() }).optional(),
  remittance: text,
  category: z.object({ id: text, label: text }).optional(),
  tags: z.array(text).optional(),
  notes: text.optional(),
})
const head = z.object({
  account: z.object({
    name: text,
    kind: z.enum(ACCOUNT_KINDS),
    currency,
    institution: text.optional(),
    iban: text.optional(),
    number: text.optional(),
  }),
  from: day.optional(),
  to: day.optional(),
  opening: balance.optional(),
  closing: balance.optional(),
  createdAt: z.iso.datetime().transform((value) => new Date(value)).optional(), // prettier-ignore
  entries: z.array(z.unknown()),
})
const file = z.object({ format: z.literal(JSON_FORMAT), version: z.number(), statements: z.array(z.unknown()) })

export const readJson = (source: string): Reading =>
  reading(() => {
    const parsed = file.safeParse(parse(source))
    if (!parsed.success) throw new Unreadable('not_a_statement')
    const { version, statements: found } = parsed.data
    if (version !== JSON_VERSION) throw new Unreadable('unknown_version')
    const problems = new Problems()
    let left = MOST_ENTRIES
    const statements = found.flatMap((one, place) => {
      const statement = statementOf(one, `statements[${place}]`, problems)
      left -= statement?.entries.length ?? 0
      if (left < 0) throw new Unreadable('too_many_entries')
      return statement ?? []
    })
    return { statements, problems: problems.list, questions: [] }
  })

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    throw new Unreadable('malformed')
  }
}

function statementOf(value: unknown, at: string, problems: Problems): Statement | null {
  const parsed = head.safeParse(value)
  if (!parsed.success) return report(parsed.error, 'no_account', at, problems)
  const entries = parsed.data.entries.flatMap((one, place) => {
    const read = entry.safeParse(one)
    return read.success ? read.data : (report(read.error, 'malformed', `${at}.entries[${place}]`, problems) ?? []) // prettier-ignore
  })
  const statement = { ...parsed.data, entries } as Statement // optional fields that are absent stay so
  checkBalances(statement, at, problems)
  return statement
}

const CODES: ReadonlySet<string> = new Set<ImportProblemCode>(['bad_currency', 'bad_date', 'bad_amount', 'bad_status'])

/** The first thing that does not fit speaks for the whole. */
function report({ issues: [issue] }: z.ZodError, otherwise: ImportProblemCode, at: string, problems: Problems): null {
  const code = issue && CODES.has(issue.message) ? (issue.message as ImportProblemCode) : otherwise
  return problems.add(code, at, issue?.path.join('.'))
}
