/** The figures of a score: how often right, by group and detail; how often silent; how evenly over the categories. */
import { groupOf } from '../../lib/model/taxonomy/index.ts'

export interface Verdict {
  readonly truth: string
  readonly said: string
}

export interface Figures {
  readonly rows: number
  readonly group: number
  readonly detail: number
  /** Share of rows for which more than the sign decided. */
  readonly coverage: number
  /** Mean F1 over the details that occur in the truth. */
  readonly macroF1: number
}

const silent = (id: string): boolean => id === 'other.uncategorised' || id === 'income.other'
const group = (id: string): string => groupOf(id as `${string}.${string}`) // both sides carry ids of the taxonomy

export function figures(verdicts: readonly Verdict[]): Figures {
  const rows = verdicts.length
  const share = (right: (verdict: Verdict) => boolean): number => (rows ? verdicts.filter(right).length / rows : 0)
  return {
    rows,
    group: share(({ truth, said }) => group(truth) === group(said)),
    detail: share(({ truth, said }) => truth === said),
    coverage: share(({ said }) => !silent(said)),
    macroF1: macroF1(verdicts),
  }
}

function macroF1(verdicts: readonly Verdict[]): number {
  const right = tally(verdicts.filter(({ truth, said }) => truth === said).map(({ truth }) => truth))
  const [truths, said] = [tally(verdicts.map(({ truth }) => truth)), tally(verdicts.map((verdict) => verdict.said))]
  const scores = [...truths].map(([id, count]) => (2 * (right.get(id) ?? 0)) / (count + (said.get(id) ?? 0)))
  return scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : 0
}

/** The commonest mistakes by category: never by text, so that reading them cannot teach the rules a test row. */
export const confusions = (verdicts: readonly Verdict[], limit: number): readonly (readonly [string, number])[] =>
  [...tally(verdicts.filter(({ truth, said }) => truth !== said).map(({ truth, said }) => `${truth} → ${said}`))]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, limit)

function tally(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
