/**
 * What Klavi sends, as far as we use it. Words stay open, further fields are tolerated, and rows are checked as they are.
 * @see contracts/klavi.md 3 to 8; section numbers below are of that page.
 */
import * as z from 'zod'
import { rows } from '../rows.ts'

const MOST_ROWS = 100_000

const text = z.string().max(16_384)
const some = text.nullish()
/** Goes into addresses, so it is nothing but a name. */
const name = z.string().regex(/^[\w-]{1,128}$/)
const many = <S extends z.ZodType>(schema: S) => z.array(schema).max(MOST_ROWS)

/** Documents and servers disagree on `…URL` and `…Url`. */
const urlsNamedAlike = (body: unknown): unknown =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(Object.entries(body).map(([key, value]) => [key.replace(/url$/i, 'URL'), value]))
    : body

/** A table says text, the samples say number. */
const seconds = z.coerce.number().int().min(1).max(86_400)

// ---------------------------------------------------------------- 3, 4, 9

export const token = z.object({ accessToken: text.min(1), expireIn: seconds })

export const link = z.preprocess(
  urlsNamedAlike,
  z.object({ linkId: name, linkURL: text, linkToken: text.min(1), expireIn: seconds }),
)

/** With HTTP 416 it holds a business code. */
export const refusal = z.object({ statusCode: z.int().min(4000).max(4999) })

// ---------------------------------------------------------------- 5, 6

export const institutions = many(
  z.object({ institutionCode: name, name: text, isOutage: z.boolean().nullish(), organizationName: some }),
)

export const createdConsent = z.preprocess(
  urlsNamedAlike,
  z.object({ consentId: name, consentRedirectURL: text, expireAt: some }),
)

export const consent = z.object({
  consentId: name,
  linkId: some,
  externalTrackId: some,
  personalTaxId: some,
  businessTaxId: some,
  institutionCode: text,
  status: text.transform((word) => word.toUpperCase().replace('AUTHORIZED', 'AUTHORISED')),
  permissionsGranted: many(text).nullish(),
  expireAt: some,
  createdAt: some,
})
export type WireConsent = z.output<typeof consent>
export const consents = many(consent)

/** 6.6: how it is encoded on the way back is inferred: JSON. What is no JSON says nothing. */
export const externalInfo = z
  .string()
  .max(4_096)
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown
    } catch {
      context.addIssue({ code: 'custom' })
      return z.NEVER
    }
  })
  .pipe(z.object({ state: z.string() }))

// ---------------------------------------------------------------- 7, 8

export const ordered = z.object({ requestId: text.min(1) })

/** 8.3: one element of an event delivery. What was lost in the copies is not asked for. */
export const event = z.object({
  eventID: some,
  eventId: some,
  eventName: text,
  payload: z.object({ linkId: some, requestId: some, productName: some }),
})

/** The one event that a reading waits for. */
export const FAILED = 'product_generated_failed'

export const wrapping = z.union([
  z.object({ report: z.record(z.string(), z.unknown()), data: z.undefined().optional() }),
  z.object({ data: z.record(z.string(), z.unknown()), report: z.undefined().optional() }),
])

/** 8.5: what says whether a report answers our order. */
export const envelope = z.object({
  code: z.number(),
  requestId: text,
  productName: text,
  productReportId: text.min(1).max(128),
  productReportTime: some,
  links: many(z.object({ linkId: text, consents: many(z.object({ consentId: text })) })),
})
export type WireEnvelope = z.output<typeof envelope>

const decimal = (signs: string) => z.string().regex(new RegExp(`^${signs}\\d{1,13}(?:\\.\\d{1,2}0*)?$`))
const currency = z.string().regex(/^[A-Z]{3}$/)
const money = z.object({ amount: decimal('-?'), currency })
const unsigned = z.object({ amount: decimal(''), currency })
export type WireMoney = z.output<typeof money>

const day = z.iso.date()
const labels = { category: some, subcategory: some, thirdCategory: some }
export type WireLabels = Readonly<Partial<Record<keyof typeof labels, string | null | undefined>>>

export const entry = z.object({
  transactionId: some,
  transactionDate: day,
  completedAuthorisedPaymentType: some,
  creditDebitType: z.enum(['CREDITO', 'DEBITO']),
  transactionAmount: unsigned,
  transactionName: some,
  type: some,
  partieCnpjCpf: some,
  partieBranchCode: some,
  partieNumber: some,
  partieCheckDigit: some,
  ...labels,
})
export type WireEntry = z.output<typeof entry>

export const account = z.object({
  brandName: some,
  companyCnpj: some,
  compeCode: some,
  branchCode: some,
  number: text.min(1),
  checkDigit: some,
  civilName: some,
  balances: z.object({ availableAmount: money.nullish() }).nullish(),
  overdraftLimits: z.object({ overdraftContractedLimit: money.nullish() }).nullish(),
  transactionDetails: rows(entry, MOST_ROWS).nullish(),
})
export type WireAccount = z.output<typeof account>

export const cardEntry = z.object({
  transactionId: some,
  transactionDate: day,
  transactionType: some,
  creditDebitType: some,
  brazilianAmount: unsigned,
  amount: unsigned.nullish(),
  transactionName: some,
  payeeMCC: z.union([z.number(), text]).nullish(),
  chargeIdentificator: z.union([z.number(), text]).nullish(),
  chargeNumber: z.union([z.number(), text]).nullish(),
  brand: some,
  ...labels,
})
export type WireCardEntry = z.output<typeof cardEntry>

const limit = z.object({
  limitAmount: money.nullish(),
  usedAmount: money.nullish(),
  availableAmount: money.nullish(),
})
const oneOrMany = <S extends z.ZodType>(schema: S) => z.union([schema.transform((one) => [one]), z.array(schema)])
const statement = z.object({ transactionDetails: rows(cardEntry, MOST_ROWS).nullish() })
export const card = z.object({
  brandName: some,
  companyCnpj: some,
  civilName: some,
  name: some,
  creditCardNetwork: some,
  paymentMethods: z.array(z.object({ identificationNumber: some })).nullish(),
  limit: oneOrMany(limit).nullish(),
  limits: oneOrMany(limit).nullish(),
  openStatement: statement.nullish(),
  closedStatements: many(statement).nullish(),
})
export type WireCard = z.output<typeof card>

/** 8.7 to 8.11: the data nodes; a report has the one of its product. */
export const report = z.object({
  checkingAccounts: many(account).nullish(),
  savingsAccounts: many(account).nullish(),
  creditCards: many(card).nullish(),
  identifications: z
    .array(
      z.object({
        civilName: some,
        companyName: some,
        documents: z.object({ cpfNumber: some }).nullish(),
        cnpjNumber: some,
      }),
    )
    .nullish(),
})
export type WireReport = z.output<typeof report>
