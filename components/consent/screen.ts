/** Which screen the widget shows: a function of what was chosen here and what the server says of the connection. */
import type { Problem } from '@/lib/model/conversation'
import type { CountryCode } from '@/lib/model/ids'
import type { OfferedInstitution } from '@/lib/model/institution'
import type { ConnectionView } from '@/lib/model/view'

export type Screen = 'country' | 'institution' | 'consent' | 'handoff' | 'fetching' | 'done' | 'error'

/** The bank to link, or the provider whose own app shall search for it. */
export type Target =
  { readonly institution: OfferedInstitution } | { readonly elsewhere: OfferedInstitution['providerId'] }

export interface Choice {
  readonly country: CountryCode | null
  readonly target: Target | null
}

/** Where the choice begins: at the bank's consent, at the banks of a frame's only country, or at the countries. */
export function beginning(
  preset: OfferedInstitution | null,
  countries: readonly CountryCode[],
  framed: boolean,
): Choice {
  if (preset) return { country: preset.country, target: { institution: preset } }
  return { country: framed && countries.length === 1 ? countries[0]! : null, target: null }
}

/** The screens people count, in their order. */
export const STEPS: readonly Screen[] = ['country', 'institution', 'consent', 'handoff', 'fetching']

export function screenOf(choice: Choice, connection: ConnectionView | null): Screen {
  if (!connection) return choice.country === null ? 'country' : choice.target === null ? 'institution' : 'consent'
  switch (connection.state) {
    case 'authorising':
      return connection.ask ? 'handoff' : 'fetching'
    case 'confirming':
      return 'fetching'
    case 'active':
      if (connection.problem) return 'error'
      if (connection.application) return 'done'
      return connection.awaitingFirstData ? 'fetching' : 'done'
    case 'lapsed':
    case 'ended':
    case 'filed':
      return 'error'
  }
}

/** What the error screen speaks of. A conversation that ended without a problem was ended by the person. */
export const problemOf = (connection: ConnectionView): Problem =>
  connection.problem?.code ?? (connection.state === 'lapsed' ? 'SESSION_EXPIRED' : 'ACCESS_DENIED')
