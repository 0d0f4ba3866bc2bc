/** The whole sandbox put together: people, banks' pages, providers, clock and dial. */
import { createBankPages } from './bank-pages.ts'
import type { BankPages } from './bank-pages.ts'
import { createClock } from './clock.ts'
import { createFaults } from './faults.ts'
import { createHouse } from './house.ts'
import type { House } from './house.ts'
import { createIdModes } from './id-modes.ts'
import { createJournal } from './journal.ts'
import { appWing } from './klarna/app/wing.ts'
import { createKlarna } from './klarna/klarna.ts'
import type { World } from './people/types.ts'
import { createWorld } from './people/world.ts'

export interface SandboxOptions {
  /** ISO instant the clock starts at and runs on from. */
  readonly now?: string
  /** The tenant access token that Klarna's API accepts. */
  readonly token?: string
  readonly dialToken?: string
  readonly world?: World
  readonly bankPages?: BankPages
  /** How "slow" waits; a test passes one that does not. */
  readonly pause?: (milliseconds: number) => Promise<void>
}

export const DEFAULTS = { now: '2026-11-20T09:00:00Z', token: 'sandbox-token', dialToken: 'sandbox-dial' } as const

/** Nothing listens yet: `createSandbox().listen(0)` takes a free port. */
export function createSandbox(options: SandboxOptions = {}): House {
  const world = options.world ?? createWorld()
  const clock = createClock(new Date(options.now ?? DEFAULTS.now))
  const ids = createIdModes()
  const pause = options.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)))
  const bankPages = options.bankPages ?? createBankPages(pause)
  const klarna = createKlarna({
    world,
    bankPages,
    app: appWing,
    clock,
    ids,
    pause,
    token: options.token ?? DEFAULTS.token,
  })
  return createHouse({
    world,
    bankPages,
    wings: [klarna],
    clock,
    ids,
    pause,
    faults: createFaults(),
    journal: createJournal(),
    dialToken: options.dialToken ?? DEFAULTS.dialToken,
  })
}
