/** What a demo is made of: the product itself, the sandbox's dial, and the product's clock without anybody's shift. */
import type { Banking } from '../banking/banking.ts'
import type { Parts } from '../banking/parts.ts'
import type { DemoVisit } from '../banking/store.ts'
import type { Times } from '../banking/times.ts'
import { as, type ProviderId, type SessionId, type Viewer } from '../model/ids.ts'
import type { PersonaId, ScenarioId } from '../model/demo.ts'
import type { Surroundings } from '../providers/provider.ts'
import type { Identity } from '../identity/people.ts'
import type { Dial } from './dial.ts'
import { PEOPLE, type DemoBank } from './personas.ts'
import { SITUATIONS, type Step } from './scenarios.ts'

export interface DemoParts extends Pick<Parts, 'store' | 'newSecret' | 'pause' | 'log'> {
  readonly banking: Banking
  readonly identity: Identity
  readonly times: Times
  /** Of whoever is being served. */
  readonly now: () => Date
  readonly dial: Dial
  readonly surroundings: Surroundings
  /** Those whose address is the sandbox's: nobody is logged in anywhere else. */
  readonly isSandboxed: (providerId: ProviderId) => boolean
}

/** A visit's persona and scenario together: who logs in where, and what happens then. */
export interface Plan {
  readonly login: string
  readonly banks: readonly DemoBank[]
  readonly steps: readonly Step[]
  readonly go: string
}

export function planOf(visit: Pick<DemoVisit, 'persona' | 'scenario' | 'tag'>): Plan {
  const person = PEOPLE[visit.persona as PersonaId] // written by `start` alone
  const situation = visit.scenario === null ? null : SITUATIONS[visit.scenario as ScenarioId]
  return {
    login: `${situation?.login ?? person.login}+${visit.tag}`,
    banks: person.banks,
    steps: situation?.steps ?? [],
    go: situation?.go ?? '/overview',
  }
}

/** For verbs that act for a visitor when no browser is there: no session is theirs. */
export const viewerOf = ({ userId }: Pick<DemoVisit, 'userId'>): Viewer => ({ userId, sessionId: as<SessionId>('') })

/** Who links the banks when nobody sits at a browser. */
export const PSU = { ipAddress: '127.0.0.1', userAgent: 'Passbook demo', locale: 'en' } as const
