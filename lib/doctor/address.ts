/** Our own address: what banks send people back to, what providers deliver to, and what the session's cookie is bound to. */
import { codeOf, fine, fresh, START, setting, warning, wrong, type Finding, type Surgery } from './finding.ts'
import { WINGS, type Wing } from './wings.ts'

const PATIENCE_MS = 5_000
const EXAMPLE = 'https://passbook.example'
/** Loopback, and networks that nobody outside reaches. */
const PRIVATE =
  /^(?:localhost|.*\.(?:localhost|local|internal|lan)|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[::1\]|\[f[cd])/i
const LOOPBACK = /^(?:localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/i

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')
export const isHere = (url: string): boolean => LOOPBACK.test(hostOf(url))
export const isPrivate = (url: string): boolean => PRIVATE.test(hostOf(url))

export async function checkAddress(surgery: Surgery): Promise<readonly Finding[]> {
  const { appUrl, demo, settings } = surgery
  if (appUrl === null) return [wrong('address', 'addressMissing', {}, setting('APP_URL', EXAMPLE))]
  if (!URL.canParse(appUrl)) return [wrong('settings', 'settingUnusable', { name: 'APP_URL' }, setting('APP_URL', EXAMPLE))] // prettier-ignore
  const found: Finding[] = []
  const isHttps = appUrl.startsWith('https:')
  if (isHttps || (demo && isHere(appUrl))) found.push(fine('address', isHttps ? 'cookieBound' : 'cookieHere', { url: appUrl })) // prettier-ignore
  else found.push(wrong('address', 'addressPlain', { url: appUrl }, setting('APP_URL', `https://${new URL(appUrl).hostname}`))) // prettier-ignore
  if (isHttps && Number(settings['TRUSTED_PROXY_HOPS'] ?? 0) === 0) {
    found.push(warning('address', 'proxyUncounted', {}, setting('TRUSTED_PROXY_HOPS', '1')))
  }
  return [...found, await own(surgery, appUrl)]
}

/** Whether the address leads to us, as far as that can be seen from here. */
async function own({ fetch }: Surgery, appUrl: string): Promise<Finding> {
  const url = `${appUrl}/api/health`
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
    const told: unknown = answer.status === 200 ? await answer.json() : null
    const isOurs = typeof told === 'object' && told !== null && 'tier' in told
    return isOurs ? fine('address', 'addressAnswers', { url: appUrl }) : wrong('address', 'addressElsewhere', { url: appUrl, code: String(answer.status) }, setting('APP_URL', EXAMPLE)) // prettier-ignore
  } catch (error) {
    return warning('address', 'addressSilent', { url: appUrl, code: codeOf(error) }, START)
  }
}

/** Providers that must know where people come back to: to the letter, and told by hand. */
export function checkReturns({ appUrl, settings }: Surgery): readonly Finding[] {
  if (appUrl === null || !URL.canParse(appUrl)) return []
  const listed = configured(settings).filter(({ register }) => register)
  return listed.map(({ id, name }) => fine('returns', 'returnAddress', { provider: name, url: `${appUrl}/return/${id}` })) // prettier-ignore
}

export async function checkWebhooks(surgery: Surgery): Promise<readonly Finding[]> {
  const { appUrl, settings } = surgery
  if (appUrl === null || !URL.canParse(appUrl)) return []
  return Promise.all(configured(settings).filter(({ delivers }) => delivers).map((wing) => hearing(surgery, wing, appUrl))) // prettier-ignore
}

/** A delivery that nobody signed must be refused as such: then the door is there, and shut. */
async function hearing({ settings, fetch }: Surgery, wing: Wing, appUrl: string): Promise<Finding> {
  const { id, name: provider, delivers, urlSetting } = wing
  if (delivers && !settings[delivers.secret]) {
    const { secret, make } = delivers
    return warning(
      'webhooks',
      'webhookSecret',
      { provider },
      make === null ? setting(secret, '…') : fresh(secret, make),
    )
  }
  const url = `${appUrl}/webhooks/${id}`
  try {
    const { status, body } = await fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' }, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) }) // prettier-ignore
    await body?.cancel()
    if (status !== 401) return wrong('webhooks', 'webhookOpen', { url, code: String(status) }, setting('APP_URL', EXAMPLE)) // prettier-ignore
  } catch (error) {
    return warning('webhooks', 'webhookSilent', { url, code: codeOf(error) }, START)
  }
  // A sandbox on this machine finds us here.
  if (isPrivate(appUrl) && !isHere(settings[urlSetting] ?? '')) {
    return warning('webhooks', 'webhookPrivate', { provider, host: new URL(appUrl).host }, setting('APP_URL', EXAMPLE))
  }
  return fine('webhooks', 'webhookShut', { provider, url })
}

export const configured = (settings: Surgery['settings']): readonly Wing[] => WINGS.filter(({ key }) => settings[key])
