/** Ways this provider may differ from its documents, turned on from the dial for a tag or for everybody. @see NOTES.md */

export const QUIRKS = [
  'message-only',
  'no-utx',
  'null-balance',
  'details-object',
  'duplicate-rows',
  'reject-upload',
  'no-catalog',
  'bank-external-error',
] as const
export type Quirk = (typeof QUIRKS)[number]

export interface Quirks {
  turn(quirk: string, tag: string | null, on: boolean): void
  has(quirk: Quirk, tag: string | null): boolean
  /** True once for each time it was turned on. */
  spend(quirk: Quirk, tag: string | null): boolean
  reset(tag?: string): void
}

export function createQuirks(): Quirks {
  /** Under null: for everybody. */
  const on = new Map<string | null, Set<string>>()
  const has: Quirks['has'] = (quirk, tag) => [tag, null].some((whose) => on.get(whose)?.has(quirk))
  return {
    turn(quirk, tag, isOn) {
      const mine = on.get(tag) ?? new Set()
      on.set(tag, mine)
      if (isOn) mine.add(quirk)
      else mine.delete(quirk)
    },
    has,
    spend(quirk, tag) {
      const whose = [tag, null].find((one) => on.get(one)?.has(quirk))
      return whose !== undefined && on.get(whose)?.delete(quirk) === true
    },
    reset(tag) {
      if (tag === undefined) on.clear()
      else on.delete(tag)
    },
  }
}
