/** The wing's bags: what it remembers while asking, once granted, and between the pages of a reading. Nobody else reads them. */
import * as z from 'zod'
import type { Json } from '../../model/ids.ts'
import type { Desk } from '../provider.ts'
import type { TokenHolder } from './client.ts'

const place = z.string()

export const sessionDebt = z.object({
  kind: z.literal('session'),
  /** Null until Klarna has named it. */
  self: place.nullable(),
  /** When Klarna has surely forgotten it by itself: an ISO instant. */
  until: z.iso.datetime(),
})

export const memo = z.object({
  debt: z.string(),
  session: place,
  consent: place,
  /** Where a fresh flow of our kind is started. */
  start: place,
  flow: place,
  clientToken: z.string(),
  /** How far back the data reaches that the flow fetches. */
  historyDays: z.int(),
  consentDays: z.int(),
  scope: z.array(z.enum(['accounts', 'details', 'balances', 'transactions', 'identity'])),
  country: z.string(),
})
export type Memo = z.output<typeof memo>

export const access = z.object({
  consentId: z.string(),
  token: z.string(),
  consents: z.record(z.string(), z.string()),
  insights: z
    .object({
      consumerId: z.string(),
      /** Until when Klarna holds what it fetched last: an ISO instant. */
      heldUntil: z.iso.datetime(),
    })
    .nullable(),
})
export type Access = z.output<typeof access>

const day = z.iso.date()
const window = { from: day, to: day }
export const cursor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prepared') }),
  z.object({
    kind: z.literal('report'),
    offset: z.int(),
    ...window,
    /** Insights' name of an account → the consent's. */
    refs: z.record(z.string(), z.string()),
  }),
  z.object({
    kind: z.literal('lists'),
    ...window,
    /** Accounts still to be read; the first one is at `offset`, null at its beginning. */
    accounts: z.array(z.string()),
    offset: z.string().nullable(),
  }),
])
export type Cursor = z.output<typeof cursor>

/** An access that rotates: the newest token is stored before the answer that brought it is used. */
export class Wallet implements TokenHolder {
  readonly #desk: Desk
  #access: Access

  constructor(bag: Json, desk: Desk) {
    this.#access = access.parse(bag)
    this.#desk = desk
  }

  get access(): Access {
    return this.#access
  }

  token(): string {
    return this.#access.token
  }

  async rotate(token: string): Promise<void> {
    if (token !== this.#access.token) await this.keep({ ...this.#access, token })
  }

  async keep(access: Access): Promise<void> {
    await this.#desk.keep(access)
    this.#access = access
  }
}
