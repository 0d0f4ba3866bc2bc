/** A run in lines: one a step, and under a failed one what was expected and did not hold. */
import type { Journey } from '../../lib/monitor/journey.ts'
import type { RunRecord, StepRecord } from '../../lib/monitor/run.ts'

export function tableOf(record: RunRecord, journey: Pick<Journey, 'name' | 'steps'>): string {
  const { outcome, failure, milliseconds } = record
  const names = new Map(journey.steps.map(({ id, name }) => [id, name]))
  const widest = Math.max(...[...names.values()].map(({ length }) => length))
  const lines = record.steps.map((step, at) => {
    const [number, name] = [String(at + 1).padStart(2), (names.get(step.id) ?? step.id).padEnd(widest)]
    const took = step.outcome === 'skipped' ? '' : `${step.milliseconds.toFixed(0)} ms`
    const calls = step.requests.map(({ status }) => status ?? '–').join(' ')
    return [`${number}  ${name}  ${step.outcome.padEnd(7)}  ${took.padStart(9)}  ${calls}`.trimEnd(), ...wrongOf(step)]
  })
  const whose = failure ? `, ${failure.class}: ${failure.code} at ${failure.request}` : ''
  return `${journey.name}: ${outcome} in ${milliseconds.toFixed(0)} ms${whose}\n${lines.flat().join('\n')}\n\n`
}

function wrongOf({ requests }: StepRecord): readonly string[] {
  return requests.flatMap(({ id, held }) =>
    held.flatMap((one) => (one.held ? [] : [`      ${id}: expected ${one.says}`])),
  )
}
