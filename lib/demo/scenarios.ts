/** Situations that a link can set up, as data: who, under which login, what happens then, and the page that shows it. */
import type { Move, PersonaId, ScenarioId } from '../model/demo.ts'

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
  readonly steps: readonly Step[]
  readonly go: string
}

const move = (by: Extract<Step, { kind: 'move' }>['by']): Step => ({ kind: 'move', by })
const refresh: Step = { kind: 'refresh' }

export const SITUATIONS: Readonly<Record<ScenarioId, Scenario>> = {
  'consent-expiring': { persona: 'anna', steps: [move({ daysBeforeExpiry: 6 })], go: '/connections' },
  'consent-expired': { persona: 'kasia', steps: [move('expiry')], go: '/connections' },
  'consent-revoked': { persona: 'ewa', steps: [{ kind: 'consent', change: 'revoke' }, refresh], go: '/connections' },
  'bank-down': { persona: 'oliver', steps: [{ kind: 'outage' }, refresh], go: '/connections' },
  // The same at another provider, which says only that the bank wants to see the person.
  'needs-sca': { persona: 'andreea', steps: [{ kind: 'consent', change: 'revoke' }, refresh], go: '/connections' },
  'price-rise': { persona: 'hero', steps: [], go: '/recurring' },
  'many-accounts': { persona: 'anna', login: 'many-accounts', steps: [], go: '/accounts' },
  'pending-vanishes': { persona: 'anna', steps: [], go: '/transactions?status=pending' },
  payday: { persona: 'hero', steps: [move('payday')], go: '/overview' },
  'partial-data': { persona: 'anna', login: 'partial', steps: [], go: '/accounts' },
  'short-history': { persona: 'lucas', login: 'timerange', steps: [], go: '/transactions' },
  'no-accounts': { persona: 'oliver', login: 'no-accounts', steps: [], go: '/connections' },
  'first-day': { persona: 'empty', steps: [], go: '/overview' },
  'busy-account': { persona: 'whale', steps: [], go: '/transactions' },
}
