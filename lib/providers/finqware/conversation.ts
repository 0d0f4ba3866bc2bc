/**
 * Consent through a session of steps: forms and documents, then the bank's page, or at a product's end at once a token. The
 * browser sees forms and the bank's address, never a nonce. @see contracts/finqware.md 4, 5
 *
 * A nonce is spent once. Where an answer to it was lost, or it ran out, a fresh session is told again what was answered; the old
 * one ends by itself, since no call closes it.
 */
import type { FieldFault, Reply } from '../../model/conversation.ts'
import {
  AppError,
  ConsentLapsedError,
  InvalidInputError,
  ProviderUnavailableError,
  WireError,
} from '../../model/errors.ts'
import { as, type FileId } from '../../model/ids.ts'
import type { Begin, Desk, SteppedConsent, Surroundings } from '../provider.ts'
import { access as accessShape, memo as memoShape, type Memo, type Step } from './access.ts'
import { describeSkill, RETURN_LINK } from './catalog.ts'
import type { Client } from './client.ts'
import { refusedWith } from './codes.ts'
import type { FinqwareSettings } from './config.ts'
import { allRejected, answersTo, formOf, stepOf, type Faults, type Values } from './forms.ts'
import { expired, grant, refuse, type Stepping } from './grant.ts'
import type { WireStepped } from './wire.ts'

const NONCE_MS = 30 * 60_000
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/

/** What a fresh session is told: all of the memo that outlives one. */
type Told = Omit<Memo, 'session' | 'nonce' | 'endsAt' | 'at' | 'uploading' | 'bank'>

/** One reply's way through the steps. */
interface Turn {
  readonly desk: Desk
  /** A second failure in the same turn is no accident. */
  restarted: boolean
  /** The step whose answers Finqware did not take. */
  rejected: number | null
}

export function createConversation(client: Client, settings: FinqwareSettings, { now }: Surroundings): SteppedConsent {
  const local = LOOPBACK.test(new URL(settings.apiUrl).hostname)
  const endsAt = (): string => new Date(now().getTime() + NONCE_MS).toISOString()
  const isOver = (memo: Memo): boolean => Date.parse(memo.endsAt) <= now().getTime()

  const finish = (memo: Memo, token: string, { desk }: Turn): Promise<Stepping> =>
    grant(client, memo, token, desk, now())
  const ask = (memo: Memo, faults?: Faults): Stepping => ({
    status: 'asking',
    ask: memo.bank === null ? formOf(memo, faults) : { kind: 'redirect', url: memo.bank, expiresAt: memo.endsAt },
    memo,
  })

  async function begin(
    { institution, returnUrl, state, userRef, psu, renewing }: Begin,
    turn: Turn,
  ): Promise<Stepping> {
    if (!institution) throw new InvalidInputError({ institutionRef: 'required' })
    return open(
      {
        ...(await describeSkill(client, institution.ref, psu.locale)),
        skill: institution.ref,
        returnLink: `${returnUrl}?state=${encodeURIComponent(state)}`,
        userRef,
        renewing: renewing === null ? null : accessShape.parse(renewing),
        answers: {},
      },
      turn,
    )
  }

  /** A session from its first step; what was answered before is answered again without asking. */
  async function open(told: Told, turn: Turn): Promise<Stepping> {
    const { session_id: session, nonce } = await client.openSession(told.skill, told.userRef)
    return go({ ...told, session, nonce, endsAt: endsAt(), at: 0, uploading: null, bank: null }, turn)
  }

  /** Asks, unless the step needs nobody or its answer is known. */
  async function go(memo: Memo, turn: Turn): Promise<Stepping> {
    const step = stepOf(memo)
    if (!step) throw new WireError('finqware', 'session', ['temp_token'])
    const known = step.data.length === 0 ? {} : memo.answers[memo.at]
    if (known) return submit(memo, step, known, turn)
    return ask(memo, turn.rejected === memo.at ? allRejected(step) : {})
  }

  async function submit(memo: Memo, step: Step, values: Values, turn: Turn): Promise<Stepping> {
    const data = { ...values, ...(step.returns && { [RETURN_LINK]: memo.returnLink }) }
    let answer: WireStepped
    try {
      answer = await client.submit(memo, memo.skill, step.step, data)
    } catch (error) {
      return recover(memo, step, error, turn)
    }
    if (answer.temp_token !== undefined) return finish(memo, answer.temp_token, turn)
    if (answer.data?.url !== undefined) return ask({ ...memo, bank: bankAt(answer.data.url, answer.data.method) })
    if (answer.status === 'SESSION_FAILED') return refuse('institution', 'INSTITUTION_DOWN')
    if (answer.status === 'SESSION_EXPIRED') return expired()
    if (answer.nonce === undefined) throw new WireError('finqware', 'step', ['nonce'])
    const next = { ...memo, nonce: answer.nonce, endsAt: endsAt() }
    if (step.uploads.length === 0) return go({ ...next, at: memo.at + 1 }, turn)
    if (answer.step_id === undefined) throw new WireError('finqware', 'step', ['step_id'])
    return ask({ ...next, uploading: { stepId: answer.step_id, types: step.uploads.map(({ type }) => type) } })
  }

  /** After a step that failed its nonce may be spent: what goes on goes on in a fresh session. */
  async function recover(memo: Memo, step: Step, error: unknown, turn: Turn): Promise<Stepping> {
    if (step.data.length > 0 && refusedWith(error, 'invalid_field', 'invalid_input', 'missing_fields')) {
      turn.rejected = memo.at
      const { [memo.at]: _, ...answers } = memo.answers
      return open({ ...memo, answers }, turn)
    }
    const lost = error instanceof ProviderUnavailableError
    // The last step of a product may have handed it in: doing it again could be a second application.
    if (lost && memo.product !== null && memo.at === memo.steps.length - 1) return expired()
    const isOld = refusedWith(error, 'invalid_session_id', 'invalid_step', 'invalid_api_keys')
    if (turn.restarted && isOld) return expired()
    if (turn.restarted || (!lost && !isOld)) throw error
    turn.restarted = true
    return open(memo, turn)
  }

  /** Where the PSU's browser may be sent: to a page over TLS; without it only where all of Finqware is on this machine. */
  function bankAt(address: string, method = 'GET'): string {
    const url = URL.canParse(address) ? new URL(address) : null
    const isSafe = url?.protocol === 'https:' || (local && url?.protocol === 'http:')
    if (!url || !isSafe || url.username !== '' || method.toUpperCase() !== 'GET') throw new WireError('finqware', 'step', ['data.url']) // prettier-ignore
    return url.href
  }

  async function fill(memo: Memo, sent: Values, turn: Turn): Promise<Stepping> {
    const step = stepOf(memo)
    if (memo.bank !== null || !step) return ask(memo)
    if (memo.uploading) return isOver(memo) ? expired() : upload(memo, memo.uploading, sent, turn)
    const { values, faults } = answersTo(step, sent)
    if (Object.keys(faults).length > 0) return ask(memo, faults)
    const answered = { ...memo, answers: { ...memo.answers, [memo.at]: values } }
    return isOver(memo) ? open(answered, turn) : submit(answered, step, values, turn)
  }

  /** Sends the documents that are due, one by one; each is erased here as soon as Finqware has taken or refused it. */
  async function upload(memo: Memo, due: NonNullable<Memo['uploading']>, sent: Values, turn: Turn): Promise<Stepping> {
    const faults: Record<string, FieldFault> = {}
    for (const type of due.types) {
      const id = as<FileId>(sent[type] ?? '')
      const file = id && (await turn.desk.file(id))
      if (!file) {
        faults[type] = 'required'
        continue
      }
      try {
        await client.upload(memo, due.stepId, type, file)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        faults[type] = 'rejected'
      }
      await turn.desk.dropFiles([id])
    }
    const types = due.types.filter((type) => faults[type] !== undefined)
    if (types.length > 0) return ask({ ...memo, uploading: { ...due, types } }, faults)
    return go({ ...memo, uploading: null, at: memo.at + 1 }, turn)
  }

  async function comeBack(memo: Memo, params: Readonly<Record<string, string>>, turn: Turn): Promise<Stepping> {
    const { temp_token: token, error } = params
    if (memo.bank === null) return ask(memo) // nobody was sent anywhere
    if (token) return finish(memo, token, turn)
    if (error === 'access_denied') return refuse('psu', 'ACCESS_DENIED')
    return error ? refuse('institution', 'INSTITUTION_DOWN') : ask(memo)
  }

  async function answer(memo: Memo, reply: Reply, turn: Turn): Promise<Stepping> {
    switch (reply.kind) {
      case 'filled':
        return fill(memo, reply.values, turn)
      case 'returned':
        return comeBack(memo, reply.params, turn)
      case 'again':
        return open(memo, turn)
      case 'cancelled':
        return refuse('psu', 'ACCESS_DENIED')
      case 'chosen':
      case 'failed':
      case 'finished':
      case 'polled':
        return isOver(memo) ? expired() : ask(memo)
    }
  }

  /** What the bank says no to is a value; and so is an outage, since the clock could not ask again with a spent nonce. */
  async function take(desk: Desk, step: (turn: Turn) => Promise<Stepping>): Promise<Stepping> {
    try {
      return await step({ desk, restarted: false, rejected: null })
    } catch (error) {
      if (error instanceof ConsentLapsedError) return refuse('institution', 'ACCESS_DENIED')
      const isDown = error instanceof ProviderUnavailableError || refusedWith(error, 'tpp_redirect_error')
      if (isDown) return refuse('institution', 'INSTITUTION_DOWN')
      throw error
    }
  }

  return {
    begin: (request, desk) => take(desk, (turn) => begin(request, turn)),
    advance: (bag, reply, desk) => take(desk, (turn) => answer(memoShape.parse(bag), reply, turn)),
  }
}
