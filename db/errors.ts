/** Database failures without the values that caused them. */
import { DrizzleQueryError } from 'drizzle-orm'

/** A statement that Postgres refused. Drizzle's own error quotes every parameter and must never reach a log. */
export class StatementError extends Error {
  /** SQLSTATE, and the constraint that was broken, where Postgres names them. */
  readonly code: string | null
  readonly constraint: string | null

  constructor({ code, constraint }: { readonly code?: unknown; readonly constraint?: unknown }) {
    const named = (value: unknown) => (typeof value === 'string' && /^\w+$/.test(value) ? value : null)
    super(`query failed (${named(code) ?? 'no code'}${named(constraint) ? `, ${named(constraint)}` : ''})`)
    this.name = 'StatementError'
    this.code = named(code)
    this.constraint = named(constraint)
  }
}

function unquoted(error: unknown): never {
  throw error instanceof DrizzleQueryError ? new StatementError(Object(error.cause)) : error
}

/** The same object, whose methods fail without quoting values; and so do those of the objects it is made of. */
export function quoteless<T extends object>(part: T): T {
  const guarded = Object.entries(part).map(([name, member]: [string, unknown]) => {
    if (typeof member === 'object' && member !== null) return [name, quoteless(member)]
    if (typeof member !== 'function') return [name, member]
    return [
      name,
      (...args: unknown[]) => {
        const answer: unknown = Reflect.apply(member, part, args)
        // What asks no database answers at once.
        return answer instanceof Promise ? answer.catch(unquoted) : answer
      },
    ]
  })
  return Object.fromEntries(guarded) as T // the same members
}
