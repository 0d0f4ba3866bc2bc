/** What was used lately, latest first. It stays in this tab of the browser and ends with it, or when somebody signs out. */
const KINDS = ['commands', 'searches'] as const
type Kind = (typeof KINDS)[number]

const MOST = 5

/** `used` before what was used earlier, once. */
export const remembered = (earlier: readonly string[], used: string): readonly string[] =>
  [used, ...earlier.filter((each) => each !== used)].slice(0, MOST)

export function recent(kind: Kind): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(kind) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return [] // a browser that keeps nothing, or what somebody else wrote there
  }
}

export function keepRecent(kind: Kind, used: string): void {
  try {
    sessionStorage.setItem(kind, JSON.stringify(remembered(recent(kind), used)))
  } catch {
    // A browser that keeps nothing: all works without.
  }
}

export function forgetRecent(): void {
  try {
    for (const kind of KINDS) sessionStorage.removeItem(kind)
  } catch {
    // Then there is nothing to forget.
  }
}
