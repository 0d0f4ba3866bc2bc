/** Walks a journey with Playwright's requests: every step a step of the report, every expectation asserted, nothing written out. */
import { expect, test, type APIRequestContext } from '@playwright/test'
import { answerOf, judge, orderOf, type Journey, type Kept, type Party, type Request } from '../../../lib/monitor/journey.ts' // prettier-ignore
import { pinned, type Place } from '../../../lib/providers/http-pin.ts'

export interface Target {
  /** Addresses, keys and the test person. */
  readonly kept: Kept
  /** Where requests may go; an address that an answer gives is held to it too. */
  readonly places: Readonly<Record<Party, readonly Place[]>>
}

/** @param target is asked when the test runs: keys are there only then */
export function walkJourney(journey: Journey, target: () => Target): void {
  test(journey.name, async ({ request }) => {
    const { kept: given, places } = target()
    let kept = given
    try {
      for (const step of journey.steps) {
        await test.step(step.name, async () => {
          for (const one of step.requests) if (one.when?.(kept) ?? true) kept = await ask(request, one, kept, places)
        })
      }
    } finally {
      await test.step('Give back what was taken', async () => {
        for (const one of journey.afterwards)
          if (one.when?.(kept) ?? true) await ask(request, one, kept, places).catch(() => undefined)
      })
    }
  })
}

const AGAIN_MS = 1_000

async function ask(
  context: APIRequestContext,
  request: Request,
  before: Kept,
  places: Target['places'],
): Promise<Kept> {
  let kept = before
  const once = async (): Promise<void> => {
    const { method, url, headers, body } = orderOf(request, before)
    const address = pinned(url, places[request.at])
    expect(address !== null, `${request.id} goes to a known address`).toBe(true)
    const response = await context.fetch(address!.href, { method, headers, maxRedirects: 0, ...(body !== null && { data: body }) }) // prettier-ignore
    const judged = judge(request, answerOf(response.status(), response.headers(), await response.text()), before)
    for (const { says, held } of judged.held) expect(held, `${request.id}: ${says}`).toBe(true)
    kept = judged.kept
  }
  if (request.patience === undefined) await once()
  else await expect(once).toPass({ intervals: [AGAIN_MS], timeout: (request.patience + 1) * AGAIN_MS * 2 })
  return kept
}
