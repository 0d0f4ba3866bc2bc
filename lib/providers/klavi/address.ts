/** Whether an address that Klavi names may be shown to a browser. @see security.md T07 */
import { WireError } from '../../model/errors.ts'
import type { KlaviSettings } from './config.ts'

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|[\w.-]+\.localhost)$/

/** @param within where it must lie; null for a bank's own page, which may be anywhere. @throws {WireError} */
export function safeAddress(address: string, { apiUrl }: KlaviSettings, within: string | null, step: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  const local = LOOPBACK.test(new URL(apiUrl).hostname)
  const secure = url?.protocol === 'https:' || (local && url?.protocol === 'http:' && LOOPBACK.test(url.hostname))
  const ours = within === null || url?.origin === new URL(within).origin
  if (!url || !secure || !ours || url.username !== '' || url.password !== '') {
    throw new WireError('klavi', step, ['(address)'])
  }
  return url.href
}
