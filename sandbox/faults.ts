/** Scripted misbehaviour: what goes wrong, on which route, at which call, for whom. */

export type Fault =
  | 'malformed'
  | 'truncated'
  | 'html'
  | 'hang'
  | 'duplicate-page'
  /** The whole answer before this one, again: a cursor that never ends. */
  | 'loop'
  /** Numbers and texts change places, and dates are none. */
  | 'nonsense'
  /** The connection is cut before an answer. */
  | 'reset'
  | { readonly latency: number }
  | { readonly status: number; readonly code?: string; readonly retryAfter?: number | string; readonly after?: boolean }

export interface FaultOrder {
  /** Without one, calls that belong to no tag; `*` is everybody. */
  readonly tag?: string
  /** `POST /insights/v1/reports/categorization/create`; `*` and `{anything}` stand for one segment, a last `**` for the rest. */
  readonly route: string
  /** Which matching call from now on is the first to fail; 1 is the next. */
  readonly ordinal?: number
  /** How many in a row; 1 unless told. */
  readonly times?: number
  readonly fault: Fault
}

interface Script {
  readonly tag: string | null
  readonly matches: (method: string, path: string) => boolean
  readonly fault: Fault
  /** Matching calls still to let pass, then still to spoil. */
  skip: number
  left: number
  /** The last good answer's body, which a repeated page repeats. */
  previous: string | null
}

/** What became of one call: spoil it, or only remember its body for a page to be repeated later. */
export interface Verdict {
  readonly fault: Fault | null
  /** Rows of the page before, when this one is to repeat it. */
  readonly previous: string | null
  readonly remember: (body: string) => void
}

export interface Faults {
  order(order: FaultOrder): void
  /** Counts the call against every script that matches it; the oldest one that is due wins. */
  judge(method: string, path: string, tag: string | null): Verdict
  reset(tag?: string): void
}

export function createFaults(): Faults {
  let scripts: Script[] = []
  return {
    order({ tag, route, ordinal = 1, times = 1, fault }) {
      scripts.push({
        tag: tag ?? null,
        matches: routeTest(route),
        fault,
        skip: ordinal - 1,
        left: times,
        previous: null,
      })
    },
    judge(method, path, tag) {
      const matching = scripts.filter(
        (script) => (script.tag === tag || script.tag === '*') && script.matches(method, path),
      )
      const due = matching.find((script) => script.skip === 0)
      for (const script of matching) if (script.skip > 0) script.skip -= 1
      if (due) due.left -= 1
      scripts = scripts.filter((script) => script.left > 0)
      return {
        fault: due?.fault ?? null,
        previous: due?.previous ?? null,
        remember: (body) => matching.forEach((script) => (script.previous = body)),
      }
    },
    reset(tag) {
      scripts = tag === undefined ? [] : scripts.filter((script) => script.tag !== tag)
    },
  }
}

function routeTest(route: string): (method: string, path: string) => boolean {
  const [verb, pattern = ''] = route.trim().split(/\s+/, 2)
  const all = segments(pattern)
  const open = all.at(-1) === '**'
  const wanted = open ? all.slice(0, -1) : all
  return (method, path) => {
    const got = segments(path)
    return (
      (verb === '*' || verb === method) &&
      (open ? wanted.length <= got.length : wanted.length === got.length) &&
      wanted.every((segment, i) => segment === '*' || segment.startsWith('{') || segment === got[i])
    )
  }
}

const segments = (path: string) => path.split('/').filter(Boolean)

/**
 * The current page with the rows of the page before: every `transactions` list is replaced by the earlier one at the same
 * place, while tokens and cursors stay those of this answer.
 */
export function repeatRows(previous: string, current: string): string {
  return JSON.stringify(merge(JSON.parse(previous), JSON.parse(current)))
}

function merge(previous: unknown, current: unknown): unknown {
  if (Array.isArray(current))
    return current.map((item, i) => merge(Array.isArray(previous) ? previous[i] : undefined, item))
  if (typeof current !== 'object' || current === null) return current
  const before = (typeof previous === 'object' && previous !== null ? previous : {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(current).map(([key, value]) =>
      key === 'transactions' && Array.isArray(before[key]) ? [key, before[key]] : [key, merge(before[key], value)],
    ),
  )
}

/** The same shape with other types in it: what a client must refuse whole, and not take for data. */
export const nonsense = (body: string): string => JSON.stringify(garble(JSON.parse(body)))

function garble(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(garble)
  if (typeof value === 'number') return `NaN`
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}/.test(value) ? '2026-13-45' : { unexpected: value.length }
  if (typeof value !== 'object' || value === null) return 'null'
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, garble(one)]))
}
