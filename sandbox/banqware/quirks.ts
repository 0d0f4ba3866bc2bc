/** Ways in which the real hub may differ from what the contract infers. */

export const QUIRKS = [
  'bare-redirect',
  'upper-case',
  'wrapped',
  'numeric-error-code',
  'account-failed',
  'slow-given',
  'slow-update',
  'no-callback',
  'empty-answer',
] as const
export type Quirk = (typeof QUIRKS)[number]

export interface Quirks {
  has(quirk: Quirk, tag: string | null): boolean
  /** Without a tag, for everybody who has not been told otherwise. */
  turn(quirk: string, tag: string | null, on: boolean): void
  reset(tag?: string): void
}

export function createQuirks(): Quirks {
  const turned = new Map<string | null, Map<string, boolean>>()
  return {
    has: (quirk, tag) => turned.get(tag)?.get(quirk) ?? turned.get(null)?.get(quirk) ?? false,
    turn(quirk, tag, on) {
      const mine = turned.get(tag) ?? new Map<string, boolean>()
      turned.set(tag, mine.set(quirk, on))
    },
    reset(tag) {
      if (tag === undefined) turned.clear()
      else turned.delete(tag)
    },
  }
}
