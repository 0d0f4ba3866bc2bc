/** `productsCallbackURL`: which report goes where. @see contract 7.3 */
import { business } from './errors.ts'
import { isFields } from './input.ts'
import type { Fields } from './input.ts'
import { isProduct } from './products.ts'

/** By product, `other` or `all`. */
export type Callbacks = Readonly<Record<string, string>>

/** @throws {Refusal} 416/4006 for anything but an object of known names and web addresses, `all` standing alone */
export function readCallbacks(fields: Fields): Callbacks | null {
  const value = fields['productsCallbackURL'] ?? null
  if (value === null) return null
  if (!isFields(value)) throw business(4006)
  const entries = Object.entries(value)
  const isAlone = !('all' in value) || entries.length === 1
  if (entries.length === 0 || !isAlone) throw business(4006)
  const callbacks: Record<string, string> = {}
  for (const [name, url] of entries) {
    const isNamed = name === 'all' || name === 'other' || isProduct(name)
    if (!isNamed || typeof url !== 'string' || !isWeb(url)) throw business(4006)
    callbacks[name] = url
  }
  return callbacks
}

const isWeb = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/** The request's outweighs the link's, and that the portal's; null where nobody wants the report. */
export function addressFor(
  product: string,
  levels: readonly (Callbacks | null)[],
  portal: string | null,
): string | null {
  const told = levels.map((callbacks) => callbacks?.[product] ?? callbacks?.['other'] ?? callbacks?.['all'])
  return told.find((url) => url !== undefined) ?? portal
}
