/**
 * The sandbox's dial, for one tag: what happens under a login `name+tag` touches no other test.
 * The words of each order are in `sandbox/README.md` of Passbook.
 */

export interface Sandbox {
  readonly tag: string
  /** The login of a test person, isolated: `anna` → `anna+k3f…`. */
  login(person: string): string
  /** Spoils a call: `{ route: 'POST /…', fault: { status: 503 } }`. */
  fault(order: {
    readonly route: string
    readonly ordinal?: number
    readonly times?: number
    readonly fault: unknown
  }): Promise<void>
  consent(change: 'expire' | 'revoke' | 'limit'): Promise<void>
  ids(mode: 'change-at-booking' | 'change-transaction-ids' | 'change-account-ids'): Promise<void>
  /** What becomes of webhooks: `hold`, `reverse`, `drop`, `twice`, `late`, `unsigned`, `lie`, and `release`. */
  post(order: string, name?: string): Promise<void>
  quirk(wing: string, quirk: string): Promise<void>
  /** Moves the tag's clock to an instant, or on by seconds. */
  clock(to: Date | number): Promise<void>
  /** What is really so today, by provider. */
  truth(): Promise<Readonly<Record<string, unknown>>>
  /** Every call the providers got under the tag: never bodies, queries or headers. */
  requests(): Promise<
    readonly { readonly wing: string; readonly method: string; readonly path: string; readonly status: number }[]
  >
  /** Forgets all that was ordered under the tag. */
  reset(): Promise<void>
}

export function createSandbox(url: string, token: string, tag: string): Sandbox {
  async function turn(
    path: string,
    body?: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>> {
    const answer = await fetch(`${url}/_dial/${path}`, {
      headers: { 'x-dial-token': token, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify({ tag, ...body }) }),
    })
    if (!answer.ok)
      throw new Error(`The sandbox's dial ${path.split('?')[0]} answers ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Readonly<Record<string, unknown>> // the dial speaks JSON objects
  }
  const order = async (path: string, body: Readonly<Record<string, unknown>>): Promise<void> =>
    void (await turn(path, body))
  const asked = `tag=${encodeURIComponent(tag)}`

  return {
    tag,
    login: (person) => `${person}+${tag}`,
    fault: (what) => order('fault', { ...what }),
    consent: (change) => order('consent', { do: change }),
    ids: (mode) => order('ids', { mode }),
    post: (what, name) => order('post', { do: what, ...(name !== undefined && { name }) }),
    quirk: (wing, quirk) => order('quirk', { wing, quirk }),
    clock: (to) => order('clock', typeof to === 'number' ? { advanceSeconds: to } : { now: to.toISOString() }),
    truth: () => turn(`truth?${asked}`),
    requests: async () => (await turn(`requests?${asked}`)).requests as Awaited<ReturnType<Sandbox['requests']>>, // its own shape
    reset: () => order('reset', {}),
  }
}
