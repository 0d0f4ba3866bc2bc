/** What the app said to the provider and heard back, as its inspector tells it (`GET /api/inspector`): developers and demos only. */
import { expect, type APIRequestContext } from '@playwright/test'

export interface Exchange {
  /** The step's name: `klarna.session.open`. */
  readonly step: string
  readonly status: number | null
  readonly milliseconds: number | null
  readonly provider: string | null
}

export interface Inspector {
  /** Null where the app has no inspector, or not for this person. */
  exchanges(): Promise<readonly Exchange[] | null>
  /** Waits until a step was taken, and holds it to the status given. @throws where there is no inspector */
  expectStep(step: string | RegExp, expected?: { readonly status?: number }): Promise<void>
}

type Loose = Readonly<Record<string, unknown>>
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

export function createInspector(request: APIRequestContext): Inspector {
  async function exchanges(): Promise<readonly Exchange[] | null> {
    const answer = await request.get('/api/inspector')
    if (!answer.ok()) return null
    const said = (await answer.json()) as { readonly exchanges?: readonly Loose[] } // what is missing is null below
    return (said.exchanges ?? []).map((one) => ({
      step: typeof one.step === 'string' ? one.step : '',
      status: number(one.status),
      milliseconds: number(one.milliseconds),
      provider: typeof one.provider === 'string' ? one.provider : null,
    }))
  }
  return {
    exchanges,
    async expectStep(step, { status } = {}) {
      const fits = (one: Exchange) =>
        (typeof step === 'string' ? one.step === step : step.test(one.step)) &&
        (status === undefined || one.status === status)
      const found = async () => {
        const all = await exchanges()
        if (all === null) throw new Error('The app has no inspector for this person')
        return all.some(fits)
      }
      await expect.poll(found, { message: `a step ${String(step)}` }).toBe(true)
    },
  }
}
