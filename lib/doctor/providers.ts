/** The providers: whether they are there, take our keys, know our addresses, and agree with us on the time; and the script of one. */
import { InvalidInputError } from '../model/errors.ts'
import type { Failure } from '../monitor/failure.ts'
import type { Journey } from '../monitor/journey.ts'
import { runJourney } from '../monitor/run.ts'
import { watchedOf, type Watched } from '../monitor/watched.ts'
import { scriptOrigins, type Settings } from '../providers/registry.ts'
import { isHere } from './address.ts'
import { codeOf, fine, setting, warning, wrong, type Finding, type Surgery } from './finding.ts'
import { WINGS } from './wings.ts'

const PATIENCE_MS = 5_000
/** A signature or a token may be refused from here on. */
const APART = { warning: 30, wrong: 300 }
const EXAMPLE = 'https://passbook.example'

/** Settings that can be read at all; without them nothing else about providers can be asked. */
export function readable(surgery: Surgery): { readonly watched: readonly Watched[]; readonly findings: readonly Finding[] } {
  const { settings, appUrl, now, newId } = surgery
  const here = { appUrl: appUrl ?? EXAMPLE, now: () => new Date(now()), newId }
  const findings: Finding[] = []
  const watched = WINGS.flatMap(({ id, key }) => {
    if (!settings[key]) return []
    try {
      return watchedOf(settings, here).filter(({ journey }) => journey.id === id)
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      const name = Object.keys(error.fields)[0] ?? key
      if (!findings.some(({ gaps }) => gaps['name'] === name)) findings.push(wrong('settings', 'settingUnusable', { name }, setting(name, '…'))) // prettier-ignore
      return []
    }
  })
  return { watched, findings }
} // prettier-ignore

/** The first step of a provider's journey: signed in, and nothing of anybody is asked for. What it opened is closed again. */
export const firstStep = (journey: Journey, steps = 1): Journey => ({
  ...journey,
  steps: journey.steps.slice(0, steps),
})

export async function checkProviders(surgery: Surgery, watched: readonly Watched[]): Promise<readonly Finding[]> {
  if (watched.length === 0) return [surgery.demo ? warning('providers', 'providersNone', {}, 'npm run demo') : wrong('providers', 'providersNone', {}, setting(WINGS[0]!.key, '…'))] // prettier-ignore
  return (await Promise.all(watched.map((one) => keysOf(surgery, one)))).flat()
}

/** Where the address we registered is asked for too, that is the second step. */
const STEPS: Readonly<Record<string, number>> = { banqware: 2 }
const ADDRESSES = 'addresses'

async function keysOf(surgery: Surgery, { journey, target }: Watched): Promise<readonly Finding[]> {
  const wing = WINGS.find(({ id }) => id === journey.id)!
  const gaps = { provider: wing.name }
  const told = target()
  const { failure, milliseconds } = await runJourney(firstStep(journey, STEPS[journey.id]), { ...told, fetch: told.fetch ?? surgery.fetch, now: () => new Date(surgery.now()), location: 'doctor' }) // prettier-ignore
  const good = fine('providers', 'providerFine', { ...gaps, milliseconds: milliseconds.toFixed(0) })
  const back = { ...gaps, url: `${surgery.appUrl}/return/${wing.id}` }
  // Where it answers as it should and our address is not in the answer, nothing is wrong with the keys.
  if (failure?.step === ADDRESSES && failure.code === 'expectation') return [good, wrong('returns', 'returnUnknown', back, 'npm run banqware:register')] // prettier-ignore
  if (failure) return [trouble(failure, wing)]
  return journey.id in STEPS ? [good, fine('returns', 'returnKnown', back)] : [good]
}

function trouble({ class: whose, code }: Failure, { name: provider, key, urlSetting, url }: (typeof WINGS)[number]): Finding {
  if (whose === 'app') return wrong('providers', 'providerRefuses', { provider, code }, setting(key, '…'))
  if (whose === 'network' || whose === 'sandbox') return wrong('providers', 'providerAway', { provider, code }, setting(urlSetting, url)) // prettier-ignore
  return warning('providers', 'providerTroubled', { provider, code })
} // prettier-ignore

/** What the page may load, against where its script really comes from: a redirect leads past the policy. */
export async function checkLauncher({ settings, appUrl, fetch }: Surgery): Promise<readonly Finding[]> {
  const url = launcherOf(settings)
  if (url === null) return []
  const name = 'KLARNA_LAUNCHER_URL'
  const gaps = { host: new URL(url).host }
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    const type = answer.headers.get('content-type') ?? ''
    await answer.body?.cancel()
    if (!answer.ok || !/javascript/.test(type)) return [wrong('launcher', 'launcherNone', { ...gaps, code: answer.ok ? 'type' : String(answer.status) }, setting(name, LAUNCHER))] // prettier-ignore
    const loaded = new URL(answer.url || url)
    const allowed = scriptOrigins(settings)
    if (!allowed.includes(loaded.origin)) return [wrong('launcher', 'launcherMoved', { host: loaded.host }, setting(name, loaded.href))] // prettier-ignore
    if (appUrl?.startsWith('https:') && loaded.protocol === 'http:' && !isHere(loaded.href)) return [wrong('launcher', 'launcherMixed', gaps, setting(name, url.replace(/^http:/, 'https:')))] // prettier-ignore
    return [fine('launcher', 'launcherFine', gaps)]
  } catch (error) {
    return [wrong('launcher', 'launcherNone', { ...gaps, code: codeOf(error) }, setting(name, LAUNCHER))]
  }
}

const LAUNCHER = 'https://x.klarnacdn.net/xs2a/app-launcher/v0/xs2a-app-launcher.js'
const launcherOf = (settings: Settings): string | null =>
  scriptOrigins(settings).length === 0 ? null : settings['KLARNA_LAUNCHER_URL'] || LAUNCHER

/** Our clock beside the provider's, as the head of its answer tells it; half the way there and back is taken off. */
export async function checkClock({ fetch, now }: Surgery, watched: readonly Watched[]): Promise<readonly Finding[]> {
  const origins = [...new Set(watched.map(({ target }) => target().places.provider[0]!.origin))]
  const told = await Promise.all(origins.map(async (origin): Promise<Finding | null> => {
    try {
      const asked = now()
      const answer = await fetch(`${origin}/`, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
      await answer.body?.cancel()
      const theirs = Date.parse(answer.headers.get('date') ?? '')
      if (Number.isNaN(theirs)) return null
      // A head tells whole seconds.
      const apart = Math.max(0, Math.abs((asked + now()) / 2 - (theirs + 500)) - 500) / 1_000
      const gaps = { host: new URL(origin).host, seconds: apart.toFixed(0) }
      if (apart < APART.warning) return fine('clock', 'clockFine', gaps)
      return (apart < APART.wrong ? warning : wrong)('clock', 'clockApart', gaps, 'sudo timedatectl set-ntp true')
    } catch {
      return null // that it cannot be reached is said of the provider
    }
  })) // prettier-ignore
  return told.filter((one) => one !== null)
}
