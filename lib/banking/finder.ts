/** The bank finder's lists: one per provider and country, cached in the store and refreshed by the clock. */
import { InvalidInputError } from '../model/errors.ts'
import type { CountryCode, Json } from '../model/ids.ts'
import type { Institution, OfferedInstitution } from '../model/institution.ts'
import type { FinderView } from '../model/view.ts'
import type { Provider } from '../providers/provider.ts'
import type { Parts } from './parts.ts'
import { DAY } from './schedule.ts'

/** Countries with at least one configured provider. */
export const countries = (parts: Parts): readonly CountryCode[] =>
  [...new Set([...parts.providers.values()].flatMap((provider) => provider.countries))].toSorted()

/** Every configured provider's banks of a country, popular ones first. A provider that never answered offers none; the others do. */
export async function finder(parts: Parts, country: CountryCode): Promise<FinderView> {
  const serving = [...parts.providers.values()].filter((provider) => provider.countries.includes(country))
  const providers = serving.map(({ id, name, searchesItself, identifies, consentDays }) => ({
    id,
    name,
    searchesItself,
    identifies,
    consentDays,
  }))
  return { country, providers, institutions: await institutions(parts, serving, country) }
}

async function institutions(
  parts: Parts,
  serving: readonly Provider[],
  country: CountryCode,
): Promise<readonly OfferedInstitution[]> {
  const lists = await Promise.all(
    serving.map(async (provider) => {
      const list = await listOf(parts, provider, country).catch((error: unknown) => {
        parts.log.error('institutions.unfetched', error, { provider: provider.id, country })
        return []
      })
      return list.map((bank) => ({ ...bank, providerId: provider.id }))
    }),
  )
  return lists
    .flat()
    .toSorted((a, b) => Number(b.popular ?? false) - Number(a.popular ?? false) || a.name.localeCompare(b.name))
}

/**
 * The bank a person chose, as the provider lists it; null for "another bank".
 * @throws {InvalidInputError} for a country or bank that is not offered.
 */
export async function findInstitution(
  parts: Parts,
  provider: Provider,
  country: CountryCode,
  ref: string | null,
): Promise<Institution | null> {
  if (!provider.countries.includes(country)) throw new InvalidInputError({ country: 'not offered' })
  if (ref === null) {
    if (!provider.searchesItself) throw new InvalidInputError({ institutionRef: 'required' })
    return null
  }
  const institution = (await listOf(parts, provider, country)).find((bank) => bank.ref === ref)
  if (!institution) throw new InvalidInputError({ institutionRef: 'not offered' })
  return institution
}

/** Fetches the lists that are older than a day. @returns how many were fetched. */
export async function refreshLists(parts: Parts): Promise<number> {
  let fetched = 0
  for (const provider of parts.providers.values()) {
    for (const country of provider.countries) {
      const kept = await parts.store.institutions(provider.id, country)
      if (kept && kept.at.getTime() > parts.now().getTime() - DAY) continue
      try {
        await fetchList(parts, provider, country)
        fetched++
      } catch (error) {
        parts.log.error('institutions.unfetched', error, { provider: provider.id, country })
      }
    }
  }
  return fetched
}

async function listOf(parts: Parts, provider: Provider, country: CountryCode): Promise<readonly Institution[]> {
  const kept = await parts.store.institutions(provider.id, country)
  return kept ? (kept.list as unknown as readonly Institution[]) : fetchList(parts, provider, country) // `fetchList` wrote it
}

async function fetchList(parts: Parts, provider: Provider, country: CountryCode): Promise<readonly Institution[]> {
  const list = await provider.institutions(country)
  await parts.store.keepInstitutions(provider.id, country, parts.now(), list as unknown as Json) // plain data by its type
  return list
}
