/**
 * What Finqware sends, as far as we use it. Further fields are tolerated, `null` or an empty text counts as absent, and words
 * that may grow (types, statuses) stay open. Section numbers are of contracts/finqware.md.
 */
import * as z from 'zod'
import { rows } from '../rows.ts'

const MOST_ROWS = 10_000

const text = z.string().max(16_384)
const optional = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined)
const optionalText = text.nullish().transform((value) => value || undefined)
const instant = z.iso.datetime()
const currency = z.string().regex(/^[A-Z]{3}$/)
/** Never negative: the direction is in a field of its own. */
const amount = z.string().regex(/^\d{1,14}(?:\.\d{1,8})?$/)
const direction = z.enum(['credit', 'debit'])
/** A part of an address we build. */
const id = z.string().regex(/^[\w-]{1,64}$/)
const secret = z.string().min(1).max(4_096)

// ---------------------------------------------------------------- 8 errors

/** Types and codes are words; the message may quote what we sent and is not read. */
const word = z.string().regex(/^[A-Za-z][\w ]{0,79}$/)
export const refusal = z.object({ type: word, code: word })

// ---------------------------------------------------------------- 3 catalog

/** Words for the PSU: one text, or one for each language. */
const words = z.union([text.min(1), z.record(z.string(), text)])
export type Words = z.output<typeof words>
const choice = z.union([text.transform((value) => ({ value, label: value })), z.object({ value: text, label: words })])
/** What a step wants to know: a plain name, or a description. */
const datum = z.union([
  text.min(1).transform((name): Datum => ({ name })),
  z.object({
    name: text.min(1),
    label: words.optional().catch(undefined),
    type: optionalText,
    options: optional(z.array(choice).max(200)),
  }),
])
export type Datum = {
  readonly name: string
  readonly label?: Words | undefined
  readonly type?: string | undefined
  readonly options?: readonly { readonly value: string; readonly label: Words }[] | undefined
}
const upload = z.union([
  text.min(1).transform((type) => ({ type, label: undefined })),
  z.object({ type: text.min(1), label: words.optional().catch(undefined) }),
])
const listOf = <S extends z.ZodType>(item: S) => z.array(item).max(50).nullish().transform((list) => list ?? []) // prettier-ignore
export const step = z.object({ step: text.min(1), required_data: listOf(datum), uploads: listOf(upload) })
export type WireStep = z.output<typeof step>

const skill = z.object({
  skill: text.min(1),
  type: text,
  servicer_name: optionalText,
  country: optionalText,
  steps: listOf(step),
  status: optionalText,
})
export type WireSkill = z.output<typeof skill>
/** The page that would define it is lost, so an entry that does not fit is left out, and the rest holds. */
export const catalog = z
  .array(z.unknown())
  .max(MOST_ROWS)
  .transform((entries) => entries.flatMap((entry) => skill.safeParse(entry).data ?? []))

// ---------------------------------------------------------------- 4 sessions, 5 tokens

export const session = z.object({ session_id: id, nonce: secret })
/** Either the next nonce, or the bank's address, or at the end the token itself. */
export const stepped = z.object({
  status: optionalText,
  step_id: optional(id),
  nonce: optional(secret),
  temp_token: optional(secret),
  data: optional(z.object({ url: optionalText, method: optionalText })),
})
export type WireStepped = z.output<typeof stepped>

export const tokens = z.object({
  credentials_id: text.min(1),
  access_token: secret,
  consent_exp: optional(instant),
  max_data_retention: optional(instant),
})

// ---------------------------------------------------------------- 6 data

const balance = { currency, amount, credit_debit_indicator: direction, type: text }
export const account = z.object({
  id: text.min(1),
  timestamp: optional(instant),
  data: z.object({
    account_schemes: listOf(z.object({ scheme_name: text, identification: text })),
    account_type: optionalText,
    account_sub_type: optionalText,
    currency,
    name: optionalText,
    nickname: optionalText,
    balances: listOf(
      z.object({ balance_amount: amount, balance_currency: currency, balance_type: text, credit_debit_indicator: direction }), // prettier-ignore
    ),
  }),
})
export type WireAccount = z.output<typeof account>
export const accounts = z.array(account).max(1_000)

/** The key of the time is cut in every copy of the documents: whichever begins like it. */
const balanceTime = (fields: Readonly<Record<string, unknown>>): string | undefined =>
  Object.entries(fields).flatMap(([key, value]) => (key.startsWith('native_time') && instant.safeParse(value).data) || [])[0] // prettier-ignore
export const balances = z
  .array(
    z.object({
      account_id: text.min(1),
      timestamp: optional(instant),
      data: z
        .looseObject({
          ...balance,
          credit_line: optional(amount.or(z.number().nonnegative().transform(String))),
          native_date: optional(z.iso.date()),
        })
        .transform((fields) => ({ ...fields, native_time: balanceTime(fields) })),
    }),
  )
  .max(MOST_ROWS)
export type WireBalance = z.output<typeof balances>[number]

/** A row is checked as it is, and `map.ts` reads `null` as absent. */
const rowInstant = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/) // prettier-ignore
export const transaction = z.object({
  id: text,
  utx_id: text.nullish(),
  account_id: text,
  data: z.object({
    amount,
    booking_date_time: rowInstant,
    credit_debit_indicator: direction,
    currency,
    info: text.nullish(),
    status: text,
  }),
})
export type WireTransaction = z.output<typeof transaction>
export const transactions = rows(transaction)

// ---------------------------------------------------------------- 7 consents

export const consent = z
  .object({
    result: z.object({
      status: z.enum(['ACTIVE', 'DELETED', 'EXPIRED']),
    }),
  })
  .transform(({ result }) => result)
