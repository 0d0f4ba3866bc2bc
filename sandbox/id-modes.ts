/** Whether a provider's ids hold still. Real ones do not always, and a client that believes they do makes duplicates. */

export const ID_MODES = ['change-at-booking', 'change-transaction-ids', 'change-account-ids'] as const
export type IdMode = (typeof ID_MODES)[number]

export interface IdMood {
  /** A pending entry gets another id when it is booked. */
  readonly atBooking: boolean
  /** Grows each time all transaction ids are issued anew; part of their seed. */
  readonly transactionEdition: number
  /** Account ids are different in every session and consent opened from now on. */
  readonly accountsPerSession: boolean
}

export interface IdModes {
  of(tag: string | null): IdMood
  apply(mode: IdMode, tag: string | null): void
  reset(tag?: string): void
}

const STILL: IdMood = { atBooking: false, transactionEdition: 0, accountsPerSession: false }

export function createIdModes(): IdModes {
  const moods = new Map<string | null, IdMood>()
  const of = (tag: string | null) => moods.get(tag) ?? STILL
  return {
    of,
    apply(mode, tag) {
      const mood = of(tag)
      moods.set(tag, {
        atBooking: mood.atBooking || mode === 'change-at-booking',
        transactionEdition: mood.transactionEdition + (mode === 'change-transaction-ids' ? 1 : 0),
        accountsPerSession: mood.accountsPerSession || mode === 'change-account-ids',
      })
    },
    reset(tag) {
      if (tag === undefined) moods.clear()
      else moods.delete(tag)
    },
  }
}
