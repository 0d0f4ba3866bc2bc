/** Ways in which a real provider may differ from its contract, turned on by the dial for a tag or for everybody. */

export interface Quirks<Q extends string> {
  has(quirk: Q, tag: string | null): boolean
  /** Without a tag, for everybody who has not been told otherwise. */
  turn(quirk: string, tag: string | null, on: boolean): void
  /** True once for each time it was turned on. */
  spend(quirk: Q, tag: string | null): boolean
  reset(tag?: string): void
}

export function createQuirks<Q extends string>(): Quirks<Q> {
  const turned = new Map<string | null, Map<string, boolean>>()
  const has = (quirk: Q, tag: string | null): boolean =>
    turned.get(tag)?.get(quirk) ?? turned.get(null)?.get(quirk) ?? false
  return {
    has,
    turn(quirk, tag, on) {
      const mine = turned.get(tag) ?? new Map<string, boolean>()
      turned.set(tag, mine.set(quirk, on))
    },
    spend(quirk, tag) {
      const found = has(quirk, tag)
      for (const whose of [tag, null]) turned.get(whose)?.delete(quirk)
      return found
    },
    reset(tag) {
      if (tag === undefined) turned.clear()
      else turned.delete(tag)
    },
  }
}
