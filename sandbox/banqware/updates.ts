/**
 * Updates: the only moment at which data comes from the bank. One moves a step whenever it is asked about, and by itself as
 * time passes; what it has read stays as it is until the next. @see contract 7
 */
import { dayOf, daysAfter } from '../clock.ts'
import { balancesOn, rowsOn } from '../people/ledger.ts'
import { nowFor, statusOf } from './consents.ts'
import { DAY, SECOND, SLOW, STEP, UNATTENDED_PER_DAY, presentNotice, updateWord } from './contract.ts'
import { Refusal, invalid } from './errors.ts'
import { newId } from './ids.ts'
import type { Input } from './input.ts'
import type { BanqwareState, Consent, StoredAccount, Update } from './state.ts'

/** Later updates read so many days again, for what was booked late. */
const OVERLAP_DAYS = 10
const LATE = 30 * SECOND

export function startUpdate(state: BanqwareState, consent: Consent, body: Input): Update {
  const callbackUrl = body.textOrNull('callbackUrl')
  if (callbackUrl !== null && !state.urls.updateCallbackUrls.includes(callbackUrl)) {
    throw invalid('callbackUrl is not registered', 'CALLBACK_URL_NOT_REGISTERED')
  }
  if (statusOf(state, consent) !== 'given') {
    throw new Refusal(409, 'CONSENT_NOT_GIVEN', 'Consent is not in status given')
  }
  const mine = [...state.updates.values()].filter((update) => update.consent === consent)
  for (const update of mine) catchUp(state, update)
  if (mine.some(({ step }) => step < 2)) throw new Refusal(409, 'UPDATE_IN_PROGRESS', 'An update is running')
  const now = nowFor(state, consent)
  spendRead(consent, now, mine.length === 0)
  const update: Update = {
    id: newId(),
    consent,
    callbackUrl,
    startedAt: now,
    step: 0,
    end: null,
    finishedAt: null,
    problem: null,
  }
  state.updates.set(update.id, update)
  announce(state, update)
  void runOn(state, update)
  return update
}

/** @param attended the first follows the approval: the user is there, and it does not count */
function spendRead(consent: Consent, now: number, attended: boolean): void {
  consent.unattended = consent.unattended.filter((instant) => instant > now - DAY)
  const [oldest = now] = consent.unattended
  const free = consent.unattended.length < UNATTENDED_PER_DAY ? consent.limitedUntil : oldest + DAY
  const wait = Math.ceil((Math.max(free, consent.limitedUntil) - now) / SECOND)
  if (wait > 0) throw new Refusal(429, 'DAILY_LIMIT', 'The bank allows no more reads today', wait)
  if (!attended) consent.unattended.push(now)
}

/** Asked about: a step on, unless the bank is slow and its time has not come. */
export function lookAt(state: BanqwareState, update: Update): void {
  const due = update.startedAt + (update.step + 1) * SLOW
  if (isSlow(state, update) && nowFor(state, update.consent) < due) return
  advance(state, update)
}

const isSlow = (state: BanqwareState, { consent }: Update) => state.quirks.has('slow-update', consent.tag)

/** By itself, where nobody asks. */
async function runOn(state: BanqwareState, update: Update): Promise<void> {
  for (const from of [0, 1] as const) {
    await state.pause(isSlow(state, update) ? SLOW : STEP)
    if (update.step === from) advance(state, update)
  }
}

/** The sandbox's clock may have been moved past what would have happened by itself. */
function catchUp(state: BanqwareState, update: Update): void {
  const each = isSlow(state, update) ? SLOW : STEP
  const isDue = () => nowFor(state, update.consent) >= update.startedAt + (update.step + 1) * each
  while (update.step < 2 && isDue()) advance(state, update)
}

function advance(state: BanqwareState, update: Update): void {
  const isForgotten = state.updates.get(update.id) !== update
  if (update.step === 2 || isForgotten) return
  if (update.step === 0) update.step = 1
  else finish(state, update)
  announce(state, update)
}

function finish(state: BanqwareState, update: Update): void {
  const { consent } = update
  const now = nowFor(state, consent)
  update.step = 2
  update.finishedAt = now
  if (statusOf(state, consent) !== 'given') {
    update.end = 'failed'
    update.problem = { code: 'CONSENT_NOT_GIVEN', message: 'The consent ended while the update ran' }
    return
  }
  const data = read(state, consent, now)
  consent.data = data
  consent.syncedAt = now
  const failed = data.filter(({ isFailed }) => isFailed).length
  update.end = failed === 0 ? 'completed' : failed === data.length ? 'failed' : 'partially_completed'
  if (failed > 0) {
    update.problem = { code: 'BANK_UNAVAILABLE', message: 'Not every account could be read', bankMessage: 'SERVICE_UNAVAILABLE' } // prettier-ignore
  }
}

/** Everything the first time, as deep as the bank goes; later the last days, beside what is there. */
function read(state: BanqwareState, consent: Consent, now: number): readonly StoredAccount[] {
  const { holder, login, ibans, data: before, daysBack } = consent
  const today = dayOf(new Date(now))
  const named = (holder?.accounts ?? []).filter(({ iban }) => ibans.length === 0 || ibans.includes(iban))
  const depth = Math.min(daysBack ?? Infinity, login?.behaviour.historyDays ?? Infinity)
  const first = depth === Infinity ? '' : daysAfter(today, -depth)
  const fails = login?.behaviour.partial === true || state.quirks.has('account-failed', consent.tag)
  return named.map((account, i): StoredAccount => {
    const old = before?.find((stored) => stored.account === account)
    const fresh = { account, balances: balancesOn(account, today), syncedAt: now }
    if (fails && i === named.length - 1) return { ...fresh, ...old, rows: old?.rows ?? [], isFailed: true }
    // An account never read well has no history yet to add to.
    const add = old && old.rows.length > 0 && consent.syncedAt !== null
    const from = add ? daysAfter(dayOf(new Date(old.syncedAt)), -OVERLAP_DAYS) : first
    const kept = add ? old.rows.filter(({ date }) => date < from) : []
    return { ...fresh, rows: [...rowsOn(account, today).filter(({ date }) => date >= from), ...kept], isFailed: false }
  })
}

function announce(state: BanqwareState, update: Update): void {
  const { consent, callbackUrl: url } = update
  if (url === null || state.quirks.has('no-callback', consent.tag)) return
  const now = nowFor(state, consent)
  const said = (word: string) => (state.quirks.has('upper-case', consent.tag) ? word.toUpperCase() : word)
  const notice = presentNotice(update, said(updateWord(update)), now)
  // While it runs, a lie says it is over; once over, it names an update that nobody started.
  const lie = update.step < 2 ? { ...notice, status: said('completed') } : { ...notice, updateId: newId() }
  const letter = {
    wing: 'banqware',
    name: 'update',
    subject: consent,
    url,
    body: JSON.stringify(notice),
    headers: () => ({}),
    lie: () => JSON.stringify(lie),
  }
  const { webhooks } = consent.login?.behaviour ?? {}
  if (webhooks === 'late') return void state.pause(LATE).then(() => state.post.send(letter))
  state.post.send(letter)
  if (webhooks === 'twice') state.post.send(letter)
}
