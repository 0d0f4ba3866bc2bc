/**
 * Whether it lives, whether it can serve, whether its providers can be reached: three questions, each asked anew only once in a while,
 * so that whoever asks often troubles nobody. An answer says what is well and since when, and nothing that helps an attacker.
 */
export const TIERS = ['live', 'ready', 'deep'] as const
export type Tier = (typeof TIERS)[number]

export type Status = 'ok' | 'failing'

export interface Part {
  readonly status: Status
  /** How old this answer is, in whole seconds. */
  readonly ageSeconds: number
}

export interface Health {
  readonly tier: Tier
  readonly status: Status
  readonly parts: Readonly<Record<string, Part>>
}

/** Resolves where it is well; whatever it throws, and taking too long, means that it is not. */
export type Probe = () => Promise<unknown>

export interface HealthParts {
  readonly now: () => number
  /** By name: `database`, `keys`. */
  readonly ready: Readonly<Record<string, Probe>>
  /** By provider. */
  readonly deep: () => Readonly<Record<string, Probe>>
}

const FRESH_MS = { ready: 2_000, deep: 60_000 }
const PATIENCE_MS = 5_000

export function createHealth({ now, ready, deep }: HealthParts): (tier: Tier) => Promise<Health> {
  const known = new Map<string, { readonly at: number; readonly status: Promise<Status> }>()

  /** Several who ask at once wait for one answer. */
  async function part(name: string, probe: Probe, freshMs: number): Promise<Part> {
    let answer = known.get(name)
    if (!answer || now() - answer.at >= freshMs) {
      answer = { at: now(), status: asked(probe) }
      known.set(name, answer)
    }
    return { status: await answer.status, ageSeconds: Math.max(0, Math.floor((now() - answer.at) / 1_000)) }
  }

  return async (tier) => {
    const probes = [
      ...(tier === 'live' ? [] : Object.entries(ready).map((each) => [...each, FRESH_MS.ready] as const)),
      ...(tier === 'deep' ? Object.entries(deep()).map((each) => [...each, FRESH_MS.deep] as const) : []),
    ]
    const told = await Promise.all(probes.map(async ([name, probe, fresh]) => [name, await part(name, probe, fresh)] as const)) // prettier-ignore
    const status = told.every(([, { status: one }]) => one === 'ok') ? 'ok' : 'failing'
    return { tier, status, parts: Object.fromEntries(told) }
  }
}

async function asked(probe: Probe): Promise<Status> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), PATIENCE_MS)
  })
  try {
    await Promise.race([probe(), late])
    return 'ok'
  } catch {
    return 'failing'
  } finally {
    clearTimeout(timer)
  }
}

/** Any answer but that of a server in trouble: somebody is there. @throws otherwise */
export async function reach(url: string, fetchWith: typeof fetch = fetch): Promise<void> {
  const { status, body } = await fetchWith(url, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) }) // prettier-ignore
  await body?.cancel()
  if (status >= 500) throw new Error(`status ${status}`)
}
