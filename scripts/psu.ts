/** The banks that scripts go to, and who lives there; how people behave is `lib/demo/psu.ts`. */
import { beginAt, type Person } from '../lib/demo/psu.ts'
import { as, type CountryCode, type ProviderId } from '../lib/model/ids.ts'
import type { ConnectionView } from '../lib/model/view.ts'

export { answer, converse, type Manner, type Person } from '../lib/demo/psu.ts'

export const PSU = { ipAddress: '198.51.100.7', userAgent: 'Mozilla/5.0 (scripts)', locale: 'en' }

/** A bank of each provider that lets anybody in, and somebody who lives there. */
export interface Bank {
  readonly providerId: ProviderId
  readonly country: CountryCode
  readonly institution: string
  readonly login: string
}

const bank = (providerId: string, country: string, institution: string, login: string): Bank => ({ providerId: as(providerId), country: as(country), institution, login }) // prettier-ignore
export const BANKS: readonly Bank[] = [
  bank('klarna', 'DE', 'Nordlicht Bank', 'one'),
  bank('klavi', 'BR', 'Banco Ipê', 'lucas'),
  bank('finqware', 'RO', 'Banca Mureș', 'mihai'),
  bank('banqware', 'PL', 'Bank Wisła', 'ewa'),
]

export const begin = (
  person: Pick<Person, 'banking' | 'viewer'>,
  { providerId, country, institution }: Bank,
): Promise<ConnectionView> => beginAt({ ...person, psu: PSU }, { country, name: institution, providerId })
