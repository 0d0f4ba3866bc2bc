/** Situations that a link can set up, as data: who, at which bank, under which login, what happens then, and the page that shows it. */
import type { Move, PersonaId, ScenarioId } from '../model/demo.ts'
import { as } from '../model/ids.ts'
import type { DemoBank } from './personas.ts'

/** What is done once all banks have been linked and read. */
export type Step =
  | { readonly kind: 'move'; readonly by: Move | { readonly daysBeforeExpiry: number } }
  /** What the bank does to the consent, of its own accord. */
  | { readonly kind: 'consent'; readonly change: 'revoke' }
  /** Every call to the providers fails from now on. */
  | { readonly kind: 'outage' }
  | { readonly kind: 'refresh' }

export interface Scenario {
  readonly persona: PersonaId
  /** Instead of the persona's own. */
  readonly login?: string
  readonly banks?: readonly DemoBank[]
  readonly steps: readonly Step[]
  readonly go: string
}

const move = (by: Extract<Step, { kind: 'move' }>['by']): Step => ({ kind: 'move', by })
const refresh: Step = { kind: 'refresh' }

export const SITUATIONS: Readonly<Record<ScenarioId, Scenario>> = {
  'consent-expiring': { persona: 'anna', steps: [move({ daysBeforeExpiry: 6 })], go: '/connections' },
  'consent-expired': { persona: 'kasia', steps: [move('expiry')], go: '/connections' },
  'consent-revoked': {
    persona: 'andreea',
    steps: [{ kind: 'consent', change: 'revoke' }, refresh],
    go: '/connections',
  },
  'bank-down': { persona: 'oliver', steps: [{ kind: 'outage' }, refresh], go: '/connections' },
  'needs-sca': { persona: 'andreea', steps: [{ kind: 'consent', change: 'revoke' }, refresh], go: '/connections' },
  'price-rise': { persona: 'hero', steps: [], go: '/recurring' },
  'many-accounts': { persona: 'anna', login: 'many-accounts', steps: [], go: '/accounts' },
  'pending-vanishes': { persona: 'anna', steps: [], go: '/transactions?status=pending' },
  payday: { persona: 'hero', steps: [move('payday')], go: '/overview' },
  'partial-data': { persona: 'anna', login: 'partial', steps: [], go: '/accounts' },
  'short-history': { persona: 'lucas', login: 'timerange', steps: [], go: '/transactions' },
  'no-accounts': { persona: 'mihai', login: 'no-accounts', banks: [{ country: as('RO'), name: 'Banca Mureș' }], steps: [], go: '/connections' }, // prettier-ignore
  'first-day': { persona: 'empty', steps: [], go: '/overview' },
  'busy-account': { persona: 'whale', steps: [], go: '/transactions' },
}
