import 'server-only'
/**
 * The wrapper of every server action: same origin, a session, an input that fits, one call, and expected failures as values
 * (Next hides the text of thrown errors in production). An action is a public POST: nothing here may be skipped.
 */
import { headers } from 'next/headers'
import { after } from 'next/server'
import * as z from 'zod'
import { within } from '@/lib/inspect/scene'
import { InvalidInputError } from '@/lib/model/errors'
import type { Viewer } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'
import type { Psu } from '@/lib/providers/provider'
import { locale } from '../_i18n/locale'
import { actionName } from './action-names'
import { tick } from './clock'
import { problemOf, sameOrigin } from './doors'
import { psu } from './psu'
import { mustView } from './session'
import { crossing } from './witness'

/** What an action knows of the request beside its input. */
export interface Scene {
  readonly viewer: Viewer
  readonly psu: Psu
}

/** Nothing may be left out, except where the schema says so. */
type Input<S extends z.ZodType> = undefined extends z.input<S> ? [input?: z.input<S>] : [input: z.input<S>]

/** An action of a signed-in viewer. */
export function act<S extends z.ZodType, T>(schema: S, run: (input: z.output<S>, scene: Scene) => Promise<T>) {
  return publicAct(schema, async (input: z.output<S>, person) => run(input, { viewer: await mustView(), psu: person }))
}

/** An action that anybody may call: signing in, signing up, a look at the demo, the language. */
export function publicAct<S extends z.ZodType, T>(schema: S, run: (input: z.output<S>, person: Psu) => Promise<T>) {
  return async (...[input]: Input<S>): Promise<Answer<T>> => {
    const head = await headers()
    const who = () => ({ door: 'action', name: actionName(head.get('next-action')), traceparent: head.get('traceparent') }) as const // prettier-ignore
    return crossing(who, async (say): Promise<Answer<T>> => {
      try {
        sameOrigin(head)
        const person = psu(head, await locale())
        const value = await within({ origin: 'action' }, () => run(fit(schema, input), person))
        after(tick) // what the action made due is done now, not at the clock's next turn
        return { ok: true, value }
      } catch (error) {
        const problem = problemOf(error)
        say.outcome(problem.code)
        return { ok: false, error: problem }
      }
    })
  }
}

function fit<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const checked = schema.safeParse(input)
  if (checked.success) return checked.data
  throw new InvalidInputError(
    Object.fromEntries(checked.error.issues.map((issue) => [issue.path.join('.') || 'input', issue.code])),
  )
}
