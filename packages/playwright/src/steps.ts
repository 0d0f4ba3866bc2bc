/** Named steps with their times, attached to the report as JSON when the test ends. */
import type { TestInfo } from '@playwright/test'
import { test } from '@playwright/test'

export interface StepTime {
  readonly name: string
  /** Since the test's first step, in milliseconds. */
  readonly startsAt: number
  readonly milliseconds: number
  readonly ok: boolean
}

export interface Steps {
  /** Runs a step under its name. */
  <T>(name: string, run: () => Promise<T>): Promise<T>
  readonly taken: readonly StepTime[]
}

export const STEPS_ATTACHMENT = 'passbook-steps.json'

export function createSteps(): Steps {
  const taken: StepTime[] = []
  let began: number | null = null
  async function take<T>(name: string, run: () => Promise<T>): Promise<T> {
    const from = performance.now()
    began ??= from
    const note = (ok: boolean) =>
      taken.push({ name, startsAt: Math.round(from - began!), milliseconds: Math.round(performance.now() - from), ok })
    try {
      const value = await test.step(name, run)
      note(true)
      return value
    } catch (error) {
      note(false)
      throw error
    }
  }
  return Object.assign(take, { taken })
}

export const attachSteps = (info: TestInfo, { taken }: Steps): Promise<void> =>
  info.attach(STEPS_ATTACHMENT, { contentType: 'application/json', body: JSON.stringify(taken) })
