/** Ways in which the real Klavi may differ from what is documented. Each is described in NOTES.md. */

export const QUIRKS = [
  'auto-delivery',
  'code-204',
  'no-post-balance',
  'early-report',
  'wrapped-report',
  'lower-case-url',
  'encoded-cpf',
  'tight-cap',
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
