import 'server-only'
/** The monitor put together: journeys of the configured providers, the channels of its settings, and alerts in words. */
import { createTranslator } from 'next-intl'
import type { Database } from '@/db/database'
import { createMonitorStore } from '@/db/monitor'
import { LOCALES } from '@/components/locale'
import { MINUTE } from '@/lib/banking/schedule'
import { newId } from '@/lib/banking/new-id'
import { createDial } from '@/lib/demo/dial'
import { createBreakage, type Breakage } from '@/lib/monitor/breakage'
import { createChannels, type Told } from '@/lib/monitor/channels'
import type { Journey } from '@/lib/monitor/journey'
import { browser } from '@/lib/monitor/journeys/browser'
import { createMonitor, type Monitor } from '@/lib/monitor/monitor'
import type { Alert } from '@/lib/monitor/policy'
import type { MonitorSettings } from '@/lib/monitor/settings'
import type { MonitorStore } from '@/lib/monitor/store'
import { createWalked, type Walked } from '@/lib/monitor/walked'
import { watchedOf, type Watched } from '@/lib/monitor/watched'
import type en from '../_i18n/messages/en/monitor.json'
import { messagesOf } from '../_i18n/request'
import { env } from './env'
import { log } from './log'
import { plainMail, postOffice } from './mail'

/** The monitor, and what its pages ask of it. */
export interface MonitorHere extends Monitor {
  readonly journeys: readonly Journey[]
  readonly location: string
  readonly store: MonitorStore
  /** Null outside a demo. */
  readonly breakage: Breakage | null
}

/** Null where no journey is to be run. */
export function assembleMonitor(database: Database, now: () => Date): MonitorHere | null {
  const { monitor: settings, providerSettings, appUrl, mail, dial } = env()
  if (!settings) return null
  const { every, jitter, location, journeys, retries, policy, locale } = settings
  const all = watchedOf(providerSettings, { appUrl, now, newId })
  const chosen = all.filter(({ journey }) => journeys?.includes(journey.id) ?? true)
  const breakage = dial ? createBreakage(chosen, createDial(dial.url, dial.token)) : null
  const watched = [...(breakage?.watched ?? chosen), ...walkedOf(settings, now)]
  const office = mail && postOffice(mail)
  const send = office && ((to: string, { subject, text }: Told) => office(to, plainMail(languageOf(locale), subject, text))) // prettier-ignore
  const store = createMonitorStore(database)
  const monitor = createMonitor({
    store,
    watched,
    now,
    newId,
    log,
    location,
    every,
    jitter,
    retries,
    policy,
    channels: createChannels(settings.channels, { now, mail: send }),
    write: (journey, alert) => writeAlert(watched, journey, alert, locale),
    ...(breakage && { during: (...run) => breakage.during(...run) }),
  })
  return { ...monitor, journeys: watched.map(({ journey }) => journey), location, store, breakage }
}

/** Longer than eight steps take that pass, and one that does not. */
const WALK_MS = 2 * MINUTE

/** The widget in a browser, by a process of its own: Playwright is no part of the server. */
function walkedOf({ browserUrl, location }: MonitorSettings, now: () => Date): readonly Walked[] {
  if (browserUrl === null) return []
  const args = ['scripts/monitor.ts', 'browser', '--url', browserUrl, '--json', '--installed']
  return [createWalked(browser, { args, env: env().providerSettings, limit: WALK_MS, now, location })]
}

/** A language that is not ours is written in English. */
const languageOf = (locale: string) => LOCALES.find((one) => one === locale) ?? 'en'

export async function writeAlert(
  watched: readonly Pick<Watched, 'journey'>[],
  id: string,
  alert: Alert,
  locale: string,
): Promise<Told> {
  const language = languageOf(locale)
  const { monitor } = (await messagesOf(language)) as { monitor: typeof en } // our own files, of one shape
  const t = createTranslator({ locale: language, messages: { monitor }, namespace: 'monitor' })
  const journey = watched.find((one) => one.journey.id === id)?.journey
  const { kind, failure, since, locations } = alert
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  const gaps = {
    journey: journey?.name ?? id,
    step: failure && journey ? journey.steps.findIndex((step) => step.id === failure.step) + 1 : 0,
    steps: journey?.steps.length ?? 0,
    request: failure?.request ?? '',
    blame: failure ? t(`blame.${failure.class}`) : '',
    code: failure?.code ?? '',
    since: `${instant.format(since)} UTC`,
    locations: locations.join(', '),
  }
  return { subject: t(`alert.${kind}.subject`, gaps), text: t(`alert.${kind}.text`, gaps) }
}
