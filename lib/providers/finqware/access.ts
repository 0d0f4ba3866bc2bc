/** The wing's bags: what it remembers while asking, once granted, and between the pages of a reading. Nobody else reads them. */
import * as z from 'zod'

const instant = z.iso.datetime()

/** One pair of keys with what every call of it must name besides. */
export const access = z.object({
  credentialsId: z.string(),
  token: z.string(),
  /** The `tenant_user_id` of the session: data calls refuse any other. */
  userRef: z.string(),
  skill: z.string(),
  /** Null where the provider does not say. */
  consentEndsAt: instant.nullable(),
  /** What was granted is an application for a product: there are no accounts to read. */
  product: z.boolean(),
})
export type Access = z.output<typeof access>

const values = z.record(z.string(), z.string())
const described = z.object({
  step: z.string(),
  data: z.array(
    z.object({
      name: z.string(),
      label: z.string().nullable(),
      type: z.enum(['text', 'number', 'date', 'select']),
      options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
    }),
  ),
  uploads: z.array(z.object({ type: z.string(), label: z.string() })),
  /** Whether the step takes the PSU to the bank and must know the way back. */
  returns: z.boolean(),
})
/** A step of a skill, as the catalog describes it. */
export type Step = z.output<typeof described>

export const memo = z.object({
  skill: z.string(),
  product: z.string().nullable(),
  steps: z.array(described),
  /** Where the bank sends the PSU back, with our state in it. */
  returnLink: z.string(),
  userRef: z.string(),
  /** The consent that a grant replaces. */
  renewing: access.nullable(),
  session: z.string(),
  /** Good for one step, until `endsAt`. */
  nonce: z.string(),
  endsAt: instant,
  /** The step we are at. */
  at: z.int(),
  /** What was answered, by step: a fresh session is told again. Never a file. */
  answers: z.record(z.string(), values),
  /** Whose documents are due: the step that Finqware has just named, and the kinds it still waits for. */
  uploading: z.object({ stepId: z.string(), types: z.array(z.string()) }).nullable(),
  /** The bank's address, while the PSU is there. */
  bank: z.string().nullable(),
})
export type Memo = z.output<typeof memo>

const day = z.iso.date()
export const cursor = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    /** What arrived at Finqware before is known. */
    arrived: instant,
    /** How far back a reading that missed something must reach again; null when nothing was missed. */
    owes: day.nullable(),
  }),
  z.object({
    kind: z.literal('lists'),
    from: day,
    begunAt: instant,
    /** Of the last complete reading. */
    arrived: instant.nullable(),
    /** Accounts still to be read; the first one from `at`. */
    accounts: z.array(z.string()),
    at: day,
    served: z.boolean(),
    missed: z.boolean(),
  }),
])
export type Cursor = z.output<typeof cursor>
