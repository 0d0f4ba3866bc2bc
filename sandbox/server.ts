/** The whole sandbox put together: people, banks' pages, providers, clock and dial. */
import { createBanqware } from './banqware/banqware.ts'
import type { BanqwareCredentials } from './banqware/banqware.ts'
import { createBankPages } from './bank-pages.ts'
import type { BankPages } from './bank-pages.ts'
import { createClock } from './clock.ts'
import { createDoings } from './people/doings.ts'
import { createFaults } from './faults.ts'
import { createFinqware } from './finqware/finqware.ts'
import type { FinqwareCredentials } from './finqware/finqware.ts'
import { createHouse } from './house.ts'
import type { House } from './house.ts'
import { createIdModes } from './id-modes.ts'
import { createJournal } from './journal.ts'
import { createPost } from './post.ts'
import { appWing } from './klarna/app/wing.ts'
import { createKlarna } from './klarna/klarna.ts'
import { createKlavi } from './klavi/klavi.ts'
import type { KlaviCredentials } from './klavi/klavi.ts'
import { createRates } from './rates/rates.ts'
import type { Country, World } from './people/types.ts'
import { createWorld } from './people/world.ts'
import type { WingParts } from './wing.ts'

export interface SandboxOptions {
  /** ISO instant the clock starts at and runs on from. */
  readonly now?: string
  /** The tenant access token that Klarna's API accepts. */
  readonly token?: string
  readonly dialToken?: string
  /** What each provider's portal has given the tenant; all have defaults. */
  readonly klavi?: Partial<KlaviCredentials>
  readonly finqware?: Partial<FinqwareCredentials>
  readonly banqware?: Partial<BanqwareCredentials>
  /** Where the tenant's app is, as its portals hold it: Klavi's events go to `{appUrl}/webhooks/klavi`. Absent: nowhere. */
  readonly appUrl?: string
  readonly world?: World
  /** Of the World, where none is given: the same seed gives the same World. */
  readonly seed?: number
  readonly bankPages?: BankPages
  /** How "slow" waits; a test passes one that does not. */
  readonly pause?: (milliseconds: number) => Promise<void>
  /** How many times faster than life all waiting goes: preparing, retries, slowness. 1 unless told. */
  readonly pace?: number
}

export const CREDENTIALS = {
  klavi: { accessKey: 'sandbox-klavi-access', secretKey: 'sandbox-klavi-secret' },
  finqware: {
    clientId: '3f0d6a52-7c11-4e0b-9a55-2f6d1b7c8e90',
    clientSecret: 'sandbox-finqware-secret',
    appKey: 'sandbox-finqware-app-key',
    signerPublicKey: null,
  },
  banqware: { clientId: 'sandbox-banqware', clientSecret: 'sandbox-banqware-secret' },
} as const satisfies {
  readonly klavi: KlaviCredentials
  readonly finqware: FinqwareCredentials
  readonly banqware: BanqwareCredentials
}

export const DEFAULTS = { now: '2026-11-20T09:00:00Z', token: 'sandbox-token', dialToken: 'sandbox-dial' } as const

/** Nothing listens yet: `createSandbox().listen(0)` takes a free port. */
export function createSandbox(options: SandboxOptions = {}): House {
  const world = options.world ?? createWorld(options.seed)
  const clock = createClock(new Date(options.now ?? DEFAULTS.now))
  const ids = createIdModes()
  const pace = options.pace ?? 1
  const pause =
    options.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / pace).unref()))
  const post = createPost({ now: (tag) => clock.now(tag), pause })
  const bankPages = options.bankPages ?? createBankPages(pause)
  const parts: WingParts = { world, bankPages, clock, ids, post, pause, appUrl: options.appUrl ?? null }
  const klarna = createKlarna({
    world: livingIn(world, ['DE', 'GB']),
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
    wings: [
      klarna,
      createKlavi({ ...parts, credentials: { ...CREDENTIALS.klavi, ...options.klavi } }),
      createFinqware({ ...parts, credentials: { ...CREDENTIALS.finqware, ...options.finqware } }),
      createBanqware({ ...parts, credentials: { ...CREDENTIALS.banqware, ...options.banqware } }),
      createRates(clock),
    ],
    clock,
    ids,
    pause,
    doings: createDoings(),
    faults: createFaults(),
    journal: createJournal(),
    post,
    dialToken: options.dialToken ?? DEFAULTS.dialToken,
  })
}

/** A provider serves the banks of its own countries; who logs in there lives anywhere, but those at home are its own. */
const livingIn = ({ banks, people }: World, countries: readonly Country[]): World => ({
  banks: banks.filter(({ country }) => countries.includes(country)),
  people: people.filter(({ country }) => countries.includes(country)),
})
