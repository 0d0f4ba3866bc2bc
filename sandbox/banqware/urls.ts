/** The tenant's lists: a PUT replaces both whole. Later calls may only name what is in them. @see contract 4.1 */
import { invalid } from './errors.ts'
import type { Input } from './input.ts'

export function readUrls(body: Input) {
  const [redirectUrls, updateCallbackUrls] = [body.textsOrNull('redirectUrls'), body.textsOrNull('updateCallbackUrls')]
  if (redirectUrls === null) throw invalid('redirectUrls is required')
  const all = [...redirectUrls, ...(updateCallbackUrls ?? [])]
  if (!all.every(isGood)) throw invalid('URLs are absolute, https outside this machine, and have no fragment', 'INVALID_URL') // prettier-ignore
  return { redirectUrls, updateCallbackUrls: updateCallbackUrls ?? [] }
}

function isGood(text: string): boolean {
  if (!URL.canParse(text) || text.includes('#')) return false
  const { protocol, hostname } = new URL(text)
  const isHere = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  return protocol === 'https:' || (protocol === 'http:' && isHere)
}
