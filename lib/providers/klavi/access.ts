/** The wing's bags: what it remembers while asking, once granted, while a report is on its way; and what it owes. */
import * as z from 'zod'

const instant = z.iso.datetime()

export const taxIds = z.object({ cpf: z.string(), cnpj: z.string().nullable() })

/** A consent that may be coming into being; it is revoked unless it was granted. */
export const debt = z.object({
  linkId: z.string(),
  /** Null until Klavi has named it. */
  consentId: z.string().nullable(),
  /** Null where Klavi's own pages create it: then every consent of the link is meant. */
  trackId: z.string().nullable(),
  /** When it can no longer come into being: an instant. */
  until: instant,
})
export type Debt = z.output<typeof debt>

export const access = z.object({
  consentId: z.string(),
  linkId: z.string(),
  taxIds,
  institutionCode: z.string(),
})
export type Access = z.output<typeof access>

export const memo = z.object({
  state: z.string(),
  returnUrl: z.string(),
  /** Null leaves the choice to Klavi's own pages. */
  institutionCode: z.string().nullable(),
  hosted: z.boolean(),
  taxIds: taxIds.nullable(),
  /** The consent that this conversation renews. */
  renewing: z.string().nullable(),
  link: z.object({ id: z.string(), token: z.string(), url: z.string(), endsAt: instant }).nullable(),
  /** How many consents were asked for: each call has a name of its own. */
  calls: z.int(),
  /** The one that the PSU is at; `id` is null while Klavi's own pages have not made it. */
  pending: z.object({ debt: z.string(), id: z.string().nullable(), url: z.string(), urlEndsAt: instant }).nullable(),
  returned: z.boolean(),
})
export type Memo = z.output<typeof memo>

const order = {
  requestId: z.string(),
  products: z.array(z.string()),
  orderedAt: instant,
  /** How many orders this reading has made. */
  orders: z.int(),
}
export const cursor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ordered'), ...order }),
  z.object({
    kind: z.literal('landing'),
    ...order,
    /** Deliveries to land, and how many rows of the first one have landed. */
    keys: z.array(z.string()),
    landed: z.int(),
    offset: z.int(),
    /** What the reports landed so far cover completely. */
    covers: z.object({ accountRefs: z.array(z.string()), from: z.string().nullable(), to: z.string() }),
  }),
])
export type Cursor = z.output<typeof cursor>
