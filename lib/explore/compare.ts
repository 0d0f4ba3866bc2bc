/** The same journey at several providers, in numbers that can stand side by side. Pure. */
import type { ComparedView } from '../model/monitor.ts'
import type { Journey } from '../monitor/journey.ts'
import type { Shown } from '../monitor/redact.ts'
import type { Outcome, RequestRecord, StepOutcome } from '../monitor/run.ts'

/** A run as it is made or kept. */
export interface Walked {
  readonly outcome: Outcome
  readonly milliseconds: number
  readonly steps: readonly { readonly id: string; readonly outcome: StepOutcome; readonly milliseconds: number; readonly requests: readonly RequestRecord[] }[]
} // prettier-ignore

export function comparedOf({ id, name, steps: named }: Journey, { outcome, milliseconds, steps }: Walked): ComparedView {
  const names = new Map(named.map((step) => [step.id, step.name]))
  const parties = new Map(named.flatMap(({ requests }) => requests.map((request) => [request.id, request.at] as const)))
  const records = steps.flatMap(({ requests }) => requests)
  const spent = (at: 'provider' | 'bank') =>
    Math.round(sum(records.filter((record) => parties.get(record.id) === at).map(({ waiting, receiving }) => waiting + receiving))) // prettier-ignore
  return {
    id,
    name,
    outcome,
    total: Math.round(milliseconds),
    atProvider: spent('provider'),
    atBank: spent('bank'),
    calls: records.length,
    bytes: sum(records.map(({ bytes }) => bytes)),
    fields: sum(records.map(({ exchange }) => fieldsOf(exchange.response?.body ?? null))),
    steps: steps.map((step) => ({ name: names.get(step.id) ?? step.id, outcome: step.outcome, milliseconds: Math.round(step.milliseconds), calls: step.requests.length })), // prettier-ignore
  }
} // prettier-ignore

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const MORE = /^‹(\d+) more›$/

/** Leaves of what is shown; those that are not shown by name are counted all the same. Of a list, one entry counts for all. */
export function fieldsOf(shown: Shown): number {
  if (shown === null || typeof shown !== 'object') return 0
  if (Array.isArray(shown)) return fieldsOf((shown as readonly Shown[])[0] ?? null)
  return sum(
    Object.entries(shown).map(([key, value]) => {
      const hidden = key === '…' && typeof value === 'string' ? MORE.exec(value)?.[1] : undefined
      return hidden === undefined ? Math.max(1, fieldsOf(value)) : Number(hidden)
    }),
  )
}

/** JSON as rows of a table: a dotted path and a value each. */
export function rowsOf(shown: Shown, path = ''): readonly { readonly path: string; readonly value: string }[] {
  if (shown === null || typeof shown !== 'object') return [{ path: path || '·', value: String(shown) }]
  const entries = Object.entries(shown as Readonly<Record<string, Shown>>)
  if (entries.length === 0) return [{ path: path || '·', value: Array.isArray(shown) ? '[]' : '{}' }]
  return entries.flatMap(([key, value]) => rowsOf(value, path ? `${path}.${key}` : key))
}
