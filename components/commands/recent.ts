/** What was used lately, for as long as the tab is open and nobody signed out. */
const KEY = 'commands'

export function recentCommands(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return [] // a browser that keeps nothing, or what somebody else wrote there
  }
}

export function keepRecent(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(ids))
  } catch {
    // A browser that keeps nothing: the palette works without.
  }
}

export const forgetRecent = (): void => keepRecent([])
