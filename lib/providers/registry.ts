/** Which providers there are: the one place, beside its own wing, where a provider is named. */
import type { ProviderId } from '../model/ids.ts'
import { readKlarnaSettings } from './klarna/config.ts'
import { createKlarna } from './klarna/index.ts'
import type { Provider, Surroundings } from './provider.ts'

/** Settings by name, as the environment gives them: `KLARNA_TOKEN`. */
export type Settings = Readonly<Record<string, string | undefined>>

/** Makes a provider, or null where its settings are absent. @throws {InvalidInputError} naming a setting that does not fit. */
type Make = (settings: Settings, surroundings: Surroundings) => Provider | null

const MAKERS: readonly Make[] = [
  (settings, surroundings) => {
    const klarna = readKlarnaSettings(settings)
    return klarna && createKlarna(klarna, surroundings)
  },
]

/** The providers that are configured, by id. */
export function createProviders(settings: Settings, surroundings: Surroundings): ReadonlyMap<ProviderId, Provider> {
  const made = MAKERS.flatMap((make) => make(settings, surroundings) ?? [])
  return new Map(made.map((provider) => [provider.id, provider]))
}
