/** The wing's bags: what it remembers while asking, once granted, between pages, and what it owes. Nobody else reads them. */
import * as z from 'zod'

const instant = z.iso.datetime()
const day = z.iso.date()

export const access = z.object({ userId: z.string(), consentId: z.string(), bankId: z.string() })
export type Access = z.output<typeof access>

export const memo = z.object({
  userId: z.string(),
  bankId: z.string(),
  returnUrl: z.string(),
  /** Typed by the PSU where the bank wants to know it beforehand. */
  iban: z.string().nullable(),
  /** The consent that a grant replaces. */
  renewing: access.nullable(),
  /** Null while the IBAN is asked for. */
  open: z.object({ consentId: z.string(), debt: z.string(), url: z.string(), expiresAt: instant }).nullable(),
  /** When the PSU came back, and how often the consent was looked at since. */
  returned: z.object({ at: instant, looks: z.int() }).nullable(),
})
export type Memo = z.output<typeof memo>

/** A consent to end; or one about to be made, that Banqware may not have named to us. */
export const debt = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('consent'), userId: z.string(), consentId: z.string() }),
  z.object({ kind: z.literal('unnamed'), userId: z.string(), bankId: z.string(), returnUrl: z.string(), at: instant }),
])
export type Debt = z.output<typeof debt>
export type Unnamed = Extract<Debt, { kind: 'unnamed' }>

export const cursor = z.discriminatedUnion('kind', [
  /** Between readings: when the last update ended, and how far back the next one must reach for what it missed. */
  z.object({ kind: z.literal('read'), endedAt: instant, owes: day.nullable() }),
  /** An update under way; null where somebody else's is, whose name is not known. */
  z.object({
    kind: z.literal('update'),
    updateId: z.string().nullable(),
    startedAt: instant,
    looks: z.int(),
    owes: day.nullable(),
  }),
  /** Accounts still to be read; the first one from page `page` on. */
  z.object({
    kind: z.literal('lists'),
    from: day,
    to: day,
    endedAt: instant,
    accounts: z.array(z.string()),
    page: z.string().nullable(),
    missed: z.boolean(),
  }),
])
export type Cursor = z.output<typeof cursor>
