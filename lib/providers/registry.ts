/** Which providers there are: the one place, beside its own wing, where a provider is named. */
import type { ProviderId } from '../model/ids.ts'
import { createBanqware, readBanqwareSettings } from './banqware/index.ts'
import { createFinqware, readFinqwareSettings } from './finqware/index.ts'
import { readKlarnaSettings } from './klarna/config.ts'
import { createKlarna } from './klarna/index.ts'
import { createKlavi, readKlaviSettings } from './klavi/index.ts'
import type { Consumer } from './klarna/person.ts'
import type { ScriptAsk } from '../model/conversation.ts'
import type { Provider, Surroundings } from './provider.ts'

/** Settings by name, as the environment gives them: `KLARNA_TOKEN`. */
export type Settings = Readonly<Record<string, string | undefined>>

interface Entry {
  /** Makes the provider, or null where its settings are absent. @throws {InvalidInputError} naming a setting that does not fit. */
  readonly make: (settings: Settings, surroundings: Surroundings) => Provider | null
  /** Origins whose script and frame the widget's page must allow. */
  readonly scriptOrigins?: (settings: Settings) => readonly string[]
}

const ENTRIES: readonly Entry[] = [
  {
    make(settings, surroundings) {
      const klarna = readKlarnaSettings(settings)
      return klarna && createKlarna(klarna, surroundings)
    },
    scriptOrigins(settings) {
      const klarna = readKlarnaSettings(settings)
      return klarna ? [new URL(klarna.launcherUrl).origin] : []
    },
  },
  {
    make(settings, surroundings) {
      const klavi = readKlaviSettings(settings)
      return klavi && createKlavi(klavi, surroundings)
    },
  },
  {
    make(settings, surroundings) {
      const finqware = readFinqwareSettings(settings)
      return finqware && createFinqware(finqware, surroundings)
    },
  },
  {
    make(settings, surroundings) {
      const banqware = readBanqwareSettings(settings)
      return banqware && createBanqware(banqware, surroundings)
    },
  },
]

/** The providers that are configured, by id. */
export function createProviders(settings: Settings, surroundings: Surroundings): ReadonlyMap<ProviderId, Provider> {
  const made = ENTRIES.flatMap(({ make }) => make(settings, surroundings) ?? [])
  return new Map(made.map((provider) => [provider.id, provider]))
}

/** What the content policy of the widget's page lets in: nothing but the launchers of configured providers. */
export const scriptOrigins = (settings: Settings): readonly string[] => [
  ...new Set(ENTRIES.flatMap((entry) => entry.scriptOrigins?.(settings) ?? [])),
]

/** Answers a provider's script as a person would, without a browser. @throws for a launcher that only a browser can run */
export async function atScript(ask: ScriptAsk, person: Consumer): Promise<void> {
  if (ask.launcher !== 'klarna-xs2a') throw new Error(`nobody can answer ${ask.launcher} without a browser`)
  const { atLauncher } = await import('./klarna/person.ts') // no page needs it
  await atLauncher(ask, person)
}
