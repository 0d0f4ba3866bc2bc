/**
 * What a journey is: data. Named steps, the requests in them, and what must hold of every answer. Nothing here sends anything and
 * nothing of the app is imported, so that our own runner, Playwright and Checkly can all walk the same files.
 */

/** Who answers a request. */
export type Party = 'provider' | 'bank'
/** Whose failure it is; `monitor`: nothing was walked, since the monitor itself could not. */
export const FAILURE_CLASSES = ['app', 'sandbox', 'provider', 'bank', 'network', 'monitor'] as const
export type FailureClass = (typeof FAILURE_CLASSES)[number]

/** What a request may use: addresses, keys and the test person, and whatever earlier answers gave. Never recorded. */
export type Kept = Readonly<Record<string, string>>

export interface Answer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Undefined where the text is no JSON. */
  readonly json: unknown
}

export interface Expectation {
  /** What is expected, as a report says it; a fixed text without anything of an answer. */
  readonly says: string
  readonly holds: (answer: Answer, kept: Kept) => boolean
}

export type Body = { readonly json: unknown } | { readonly form: Readonly<Record<string, string>> }

export interface Request {
  /** Unique in its journey: `session.open`. */
  readonly id: string
  readonly at: Party
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: (kept: Kept) => string
  readonly headers?: (kept: Kept) => Readonly<Record<string, string>>
  readonly body?: (kept: Kept) => Body
  readonly expect: readonly Expectation[]
  /** What later requests need of the answer, by the name they know it by. One that is missing is an expectation that failed. */
  readonly keep?: Readonly<Record<string, (answer: Answer) => string | undefined>>
  /** Left out where this does not hold of what is kept. */
  readonly when?: (kept: Kept) => boolean
  /** How often it is asked again, a second apart, until its expectations hold. */
  readonly patience?: number
}

export interface Step {
  readonly id: string
  readonly name: string
  /** Milliseconds from which on the step counts as slow. */
  readonly budget: number
  readonly requests: readonly Request[]
}

export interface Journey {
  readonly id: string
  readonly name: string
  readonly steps: readonly Step[]
  /** Gives back what the journey took, whatever became of it: the sessions and consents it opened. */
  readonly afterwards: readonly Request[]
  /** Segments of paths, keys and values that may be recorded. Whatever is not among them is recorded as its type alone. */
  readonly words: readonly string[]
  /** Whose failure an answer admits in the provider's own words; null leaves it to the status. */
  readonly blame?: (answer: Answer) => FailureClass | null
}

/** A request as it is sent. */
export interface Order {
  readonly method: Request['method']
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export function orderOf(request: Request, kept: Kept): Order {
  const body = request.body?.(kept)
  const type = body && ('json' in body ? 'application/json' : 'application/x-www-form-urlencoded')
  return {
    method: request.method,
    url: request.url(kept),
    headers: { accept: 'application/json', ...(type && { 'content-type': type }), ...request.headers?.(kept) },
    body: !body ? null : 'json' in body ? JSON.stringify(body.json) : new URLSearchParams(body.form).toString(),
  }
}

export function answerOf(status: number, headers: Answer['headers'], text: string): Answer {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    json = undefined
  }
  return { status, headers, text, json }
}

export interface Held {
  readonly says: string
  readonly held: boolean
}

/** Everything that is expected of an answer, what is kept of it included. @throws what an expectation of ours throws */
export function judge(request: Request, answer: Answer, kept: Kept): { readonly held: readonly Held[]; readonly kept: Kept } {
  const held = request.expect.map(({ says, holds }) => ({ says, held: holds(answer, kept) }))
  const given = Object.entries(request.keep ?? {}).map(([name, read]) => [name, read(answer)] as const)
  return {
    held: [...held, ...given.map(([name, value]) => ({ says: `gives ${name}`, held: value !== undefined && value !== '' }))],
    kept: { ...kept, ...Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== undefined)) },
  }
} // prettier-ignore

/** The value at a dotted path, `data.result.form.elements.0`; undefined where there is none. */
export function valueAt({ json }: Pick<Answer, 'json'>, path: string): unknown {
  return path.split('.').reduce((value: unknown, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined), json) // prettier-ignore
}

/** Keeps the text at a path. */
export const text = (path: string) => (answer: Answer): string | undefined => {
  const value = valueAt(answer, path)
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
} // prettier-ignore

export const status = (...wanted: readonly number[]): Expectation => ({
  says: `status ${wanted.join(' or ')}`,
  holds: (answer) => wanted.includes(answer.status),
})

/** One of some words at a path, in whatever case. */
export const word = (path: string, ...wanted: readonly string[]): Expectation => ({
  says: `${path} is ${wanted.join(' or ')}`,
  holds: (answer) => wanted.some((one) => one.toLowerCase() === String(valueAt(answer, path)).toLowerCase()),
})

export const aList = (path: string): Expectation => ({
  says: `${path || 'the answer'} is a list that is not empty`,
  holds: (answer) => {
    const value = path === '' ? answer.json : valueAt(answer, path)
    return Array.isArray(value) && value.length > 0
  },
})
