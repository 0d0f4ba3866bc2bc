/** What was searched for lately. It stays in this tab of the browser and ends with it, or when somebody signs out. */
const KEY = 'searches'
const MOST = 5

export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : []
  } catch {
    return [] // a browser that keeps nothing, or what somebody else wrote there
  }
}

export function keepSearch(text: string): void {
  const search = text.trim()
  if (search.length < 2) return
  try {
    const others = recentSearches().filter((each) => each !== search)
    sessionStorage.setItem(KEY, JSON.stringify([search, ...others].slice(0, MOST)))
  } catch {
    // A browser that keeps nothing: the search works without.
  }
}

export function forgetSearches(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Then there is nothing to forget.
  }
}
