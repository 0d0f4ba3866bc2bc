'use client'
/** A frame's host: its credential with every call, and what happens told to the one page that may frame it. */
import type { Answer, ConnectionView, FinderView, ProblemView } from '@/lib/model/view'
import type { Handoff } from '@/lib/model/embedded'
import type { ExitError, FrameWord, HandoffMode, InstitutionMeta, View } from '@/packages/connect/src/contract'
import type { Host } from '../consent/host'
import type { WidgetActions } from '../consent/actions'

export interface Line {
  /** Says something to the page around, and to no other. */
  readonly say: (word: FrameWord) => void
  readonly onAsked: (close: (force: boolean) => void) => () => void
}

/** The widget cannot ask its own server: told like any refusal. */
const UNREACHED: ProblemView = { code: 'provider_unavailable', reference: '' }
/** Failures that are the institution's; what remains is the provider's. */
const THEIRS = /^(INSTITUTION_DOWN|ACCOUNT_LOCKED|USER_ACTION_NEEDED|NO_ACCOUNTS|RATE_LIMITED)$/
const PERSONS = /^(ACCESS_DENIED|INVALID_CREDENTIALS|SCA_\w+|SESSION_EXPIRED|CONSENT_MISMATCH)$/

const typeOf = (code: string): ExitError['type'] =>
  THEIRS.test(code) ? 'institution' : PERSONS.test(code) ? 'user' : code === 'WIDGET_BLOCKED' ? 'widget' : 'provider'

export function frameHost(linkSessionId: string, credential: string, handoff: HandoffMode, line: Line) {
  const headers = { authorization: `Bearer ${credential}` }
  let seen: { view: View | null; institution: InstitutionMeta | null } = { view: null, institution: null }

  async function ask<T>(verb: string, input: object = {}): Promise<Answer<T>> {
    const sent = await fetch('/api/connect/frame', {
      method: 'POST', credentials: 'omit', cache: 'no-store', headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ verb, ...input }),
    }).catch(() => null) // prettier-ignore
    if (!sent) return { ok: false, error: UNREACHED }
    const said = (await sent.json().catch(() => ({ error: UNREACHED }))) as T & { error: ProblemView } // our own handler's
    return sent.ok ? { ok: true, value: said } : { ok: false, error: said.error }
  }
  async function got<T>(verb: string, input?: object): Promise<T> {
    const answer = await ask<T>(verb, input)
    if (answer.ok) return answer.value
    throw new Error(`${verb}: ${answer.error.code}`)
  }

  const tell: Host['tell'] = (name, facts = {}) =>
    line.say({ type: 'event', name, meta: { linkSessionId, timestamp: Date.now(), view: seen.view, ...facts } })
  const exit = (error: ExitError | null) => {
    tell('EXIT', error ? { errorCode: error.code } : {})
    line.say({ type: 'exit', error, meta: { linkSessionId, status: seen.view, institution: seen.institution } })
  }

  const host: Host = {
    finder: (country) => got<FinderView>('finder', { country }),
    connection: () => got<ConnectionView>('connection'),
    filePlace: (_id, field) => ({ url: `/api/connect/frame/files/${encodeURIComponent(field)}`, headers }),
    tell,
    frame: {
      takesTab: handoff === 'redirect',
      leaving: { action: '/api/connect/leave', fields: { frame: credential } },
      see: (view, institution) => void (seen = { view, institution }),
      onAsked: line.onAsked,
      async finish() {
        const handed = await ask<Handoff>('handOff')
        if (!handed.ok) return handed.error
        tell('HANDOFF')
        line.say({ type: 'success', handoffToken: handed.value.handoffToken, meta: handed.value.linked })
        return null
      },
      leave: (error) =>
        exit(
          error && {
            code: error.code,
            type: typeOf(error.code),
            message: `the widget stopped at ${error.code}`,
            displayMessage: error.words,
            requestId: error.reference,
          },
        ),
    },
  }
  const actions: WidgetActions = {
    begin: (input) => ask('begin', input),
    reply: ({ reply }) => ask('reply', { reply }),
    renew: () => ask('renew'),
    dropFile: ({ fileId }) => ask('dropFile', { fileId }),
  }
  return { host, actions }
}
