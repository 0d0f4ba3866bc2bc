/**
 * What Klarna sends, as far as we use it. Unions stay open (an unknown word is mapped, not refused), further fields are
 * tolerated, and `null` or an empty text counts as absent.
 * @see contracts/klarna.md 1.3 to 4.2 and 7; section numbers below are of that page.
 */
import * as z from 'zod'
import { rows } from '../rows.ts'

const text = z.string().max(16_384)
const optionalText = text.nullish().transform((value) => value || undefined)
const day = z.iso.date()
const optionalDay = z.union([day, z.literal('')]).nullish().transform((value) => value || undefined) // prettier-ignore
const optional = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined)
const enveloped = <S extends z.ZodType>(data: S) =>
  z.object({ data }).transform((answer) => (answer as { data: z.output<S> }).data) // zod cannot follow a generic shape

// ---------------------------------------------------------------- 1.4 errors

/** A refusal's code, and nothing of its words: they may quote what we sent. */
export const refusal = z.object({ error: z.object({ code: z.string().regex(/^[A-Za-z][A-Za-z_.]{0,79}$/) }) })

/** Where a rotated token stands: beside the result, or beside the error. */
export const rotation = z.object({
  consent_token: optionalText,
  data: z.object({ consent_token: optionalText }).optional().catch(undefined),
})

// ---------------------------------------------------------------- 3.3 objects

export const amount = z.object({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) })
export type WireAmount = z.output<typeof amount>

const available = z.object({ available: z.boolean() })
export const account = z.object({
  id: text.min(1),
  alias: optionalText,
  account_number: optionalText,
  iban: optionalText,
  holder_name: optionalText,
  bank_name: optionalText,
  account_type: optionalText,
  balance: optional(amount),
  capabilities: optional(
    z.object({
      account_details: optional(available),
      balances: optional(available),
      transactions: optional(available),
    }),
  ),
})
export type WireAccount = z.output<typeof account>

/** 3.2 "balances": what the bank says now. */
export const balances = z.object({
  balance: optional(amount),
  available: optional(amount),
  limit: optional(amount),
  reserved: optional(amount),
})
export type WireBalances = z.output<typeof balances>

/** A row is checked as it is, and `map.ts` reads `null` and an empty text as absent. */
const some = text.nullish()
const someDay = z.string().regex(new RegExp(`${z.regexes.date.source}|^$`)).nullish() // prettier-ignore
const party = z.object({ holder_name: some, iban: some, account_number: some })
const entry = {
  reference: some,
  bank_references: z.object({ unstructured: some, structured: some, end_to_end: some, message: some }).nullish(),
  amount,
  original_amount: amount.nullish(),
  counter_party: party.nullish(),
  date: someDay,
  booking_date: someDay,
  value_date: someDay,
  state: text,
  type: z.enum(['CREDIT', 'DEBIT']),
  method: some,
  bank_transaction_code: z.object({ code: some, sub_code: some, description: some }).nullish(),
}
export const transaction = z.object({ transaction_id: some, ...entry })
export type WireTransaction = z.output<typeof transaction>

// ---------------------------------------------------------------- 2 sessions, 3 flows

export const session = enveloped(
  z.object({ self: text.min(1), flows: z.record(z.string(), text), consent: optionalText }),
)
export type WireSession = z.output<typeof session>

/** 2.4: which bank it became. */
export const sessionBank = enveloped(
  z.object({
    bank: optional(z.object({ bank_name: optionalText, bank_code: optionalText, country_code: optionalText })),
  }),
)

export const startedFlow = enveloped(z.object({ self: text.min(1), state: text, client_token: text.min(1) }))

const flowError = z.object({ code: optionalText })
/** 1.6: the error of an EXCEPTION is undocumented, so both likely places are read. */
export const flow = z
  .object({
    data: z.object({
      state: text,
      client_token: optionalText,
      result: optional(
        z.object({
          insights_consumer_id: optionalText,
          accounts: optional(z.array(z.object({ id: optionalText, insights_account_id: optionalText })).max(1_000)),
        }),
      ),
      error: optional(flowError),
    }),
    error: optional(flowError),
  })
  .transform(({ data, error }) => ({ ...data, failure: data.error?.code ?? error?.code }))
export type WireFlow = z.output<typeof flow>

// ---------------------------------------------------------------- 4 consents

export const consent = enveloped(
  z.object({ consent_id: text.min(1), consent_token: text.min(1), consents: z.record(z.string(), text) }),
)
export type WireConsent = z.output<typeof consent>

const resultOf = <S extends z.ZodType>(result: S) =>
  enveloped(z.object({ result })).transform((data) => (data as unknown as { result: z.output<S> }).result)
export const accountsResult = resultOf(z.object({ accounts: z.array(account).max(1_000) }))
export const accountResult = resultOf(z.object({ account }))
export const balancesResult = resultOf(balances)
export const transactionsResult = resultOf(
  z.object({
    transactions: rows(transaction),
    from_date: optionalDay,
    to_date: optionalDay,
    /** `{}` or absent when there is no next page. */
    pagination: optional(z.object({ next: optional(z.object({ offset: optionalText })) })),
  }),
)

// ---------------------------------------------------------------- 7 insights

/** 7.6: the answer is undocumented beyond what every consent call carries; a state may say that it goes on. */
export const refresh = enveloped(
  z.object({
    state: optionalText,
    result: optional(z.object({ insights_consumer_id: optionalText })),
  }),
)

export const categorised = z.object({
  insights_transaction_id: some,
  insights_account_id: text.min(1),
  ob_transaction_id: some,
  categories: z
    .array(z.object({ id: text, name: text }))
    .max(32)
    .nullish(),
  ...entry,
})
export type WireCategorised = z.output<typeof categorised>

const reportsOf = <S extends z.ZodType>(report: S) =>
  enveloped(z.object({ reports: z.array(report).max(1_000) })).transform((data) => data.reports)
export const categorisation = reportsOf(
  z.object({
    transactions: rows(categorised),
    from_date: optionalDay,
    to_date: optionalDay,
    data_availability: optionalText,
  }),
)
const accountInfo = z.object({
  insights_account_ids: z.array(text.min(1)).max(1_000),
  account_alias: optionalText,
  iban: optionalText,
  account_number: optionalText,
  currency: optionalText,
})
export type WireAccountInfo = z.output<typeof accountInfo>
export const accountInfos = reportsOf(accountInfo)

export const categoryList = enveloped(
  z.array(z.object({ id: text, name: text, parents: z.array(text).nullish() })).max(10_000),
)
