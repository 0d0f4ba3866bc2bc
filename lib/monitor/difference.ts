/** A run beside the last one in which all was well. Pure. */
import type { RequestRecord } from './run.ts'
import type { StoredRun } from './store.ts'

export interface Difference {
  /** Of a request; of a step where the requests of one of the two are forgotten. */
  readonly id: string
  readonly status: { readonly was: number | null; readonly now: number | null } | null
  readonly milliseconds: { readonly was: number; readonly now: number | null }
  /** What was expected, held then, and does not now. */
  readonly broken: readonly string[]
}

const requestsOf = ({ steps }: StoredRun): readonly RequestRecord[] => steps.flatMap(({ requests }) => requests)
const length = ({ preparing, waiting, receiving }: RequestRecord): number => Math.round((preparing + waiting + receiving) * 10) / 10 // prettier-ignore

/** In the order of the green run, which got to the end. */
export function differencesOf(run: StoredRun, green: StoredRun): readonly Difference[] {
  const [now, then] = [requestsOf(run), requestsOf(green)]
  if (now.length === 0 || then.length === 0) return stepsOf(run, green)
  const byId = new Map(now.map((one) => [one.id, one]))
  return then.map((before): Difference => {
    const after = byId.get(before.id)
    const held = new Set(before.held.filter((one) => one.held).map(({ says }) => says))
    return {
      id: before.id,
      status: { was: before.status, now: after?.status ?? null },
      milliseconds: { was: length(before), now: after ? length(after) : null },
      broken: after?.held.filter((one) => !one.held && held.has(one.says)).map(({ says }) => says) ?? [],
    }
  })
}

function stepsOf(run: StoredRun, green: StoredRun): readonly Difference[] {
  const byId = new Map(run.steps.map((step) => [step.id, step]))
  return green.steps.map(({ id, milliseconds }): Difference => {
    const step = byId.get(id)
    const now = step && step.outcome !== 'skipped' ? step.milliseconds : null
    return { id, status: null, milliseconds: { was: milliseconds, now }, broken: [] }
  })
}
