/**
 * Which addresses a provider may be called at. An address that an answer supplies is an identifier, not a destination:
 * it is used only when it already is, letter for letter, a normal address below one of the configured ones.
 */

/** Everything at `origin` whose path begins with `pathPrefix`; the prefix ends in `/`. */
export interface Place {
  readonly origin: string
  readonly pathPrefix: string
}

const LONGEST = 2_048
/** Encoded dots, slashes, backslashes and percent signs mean another path to whoever decodes them. */
const ENCODED_TRICK = /%(?:2e|2f|5c|25|00)/i

/** The place below an address of the configuration: `https://host/klarna` and `xs2a/v1/`. */
export function placeOf(base: string, below: string = ''): Place {
  const { origin, pathname } = new URL(base)
  return { origin, pathPrefix: `${pathname.replace(/\/+$/, '')}/${below}` }
}

/** The address itself when it lies in one of the places; null for anything else, however close. */
export function pinned(address: string, places: readonly Place[]): URL | null {
  if (address.length > LONGEST || !/^[\x21-\x7e]+$/.test(address) || /[\\#@]/.test(address)) return null
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  // Whatever the parser had to put right was not meant for us: dots, tabs, capitals, ports, odd numbers for hosts.
  if (url.href !== address || url.username !== '' || url.password !== '') return null
  if (url.pathname.includes('//') || ENCODED_TRICK.test(address)) return null
  return places.some((place) => url.origin === place.origin && url.pathname.startsWith(place.pathPrefix)) ? url : null
}

/** Host and path for the record. Only words that were listed as harmless are kept; everything else is an id. */
export function templateOf(url: URL, places: readonly Place[], words: ReadonlySet<string>): string {
  const prefix = places.find((place) => url.origin === place.origin && url.pathname.startsWith(place.pathPrefix))
  const kept = prefix?.pathPrefix ?? '/'
  const rest = url.pathname.slice(kept.length).split('/')
  return `${url.host}${kept}${rest.map((word) => (word === '' || words.has(word) ? word : '{id}')).join('/')}`
}
