/** Pays what is owed to providers: sessions to close, consents to end. */
import { within } from '../inspect/scene.ts'
import { ConsentLapsedError } from '../model/errors.ts'
import { deskOfDebt, owed } from './desk.ts'
import type { Parts } from './parts.ts'
import { after, backOff, DAY, HOUR } from './schedule.ts'
import type { Debt } from './store.ts'

/** No provider keeps a session longer; a consent that could not be ended by then ends by its own lifetime. */
const WRITE_OFF_MS = DAY

export const pay = (parts: Parts, debt: Debt): Promise<void> =>
  within({ connectionId: debt.connectionId }, () => payIt(parts, debt))

async function payIt(parts: Parts, debt: Debt): Promise<void> {
  const { debts, endings } = parts.store
  const provider = parts.providers.get(debt.providerId)
  const now = parts.now()
  const facts = { debt: debt.id, provider: debt.providerId, attempts: debt.attempts }
  try {
    if (!provider) {
      await debts.postpone(debt.id, after(now, HOUR))
      return
    }
    const what = owed(debt)
    if ('revoke' in what) {
      await provider.revoke(what.revoke, deskOfDebt(parts, debt))
      await endings.answered(debt.id, provider.endsConsents ? 'ended' : 'forgotten', parts.now())
    } else await provider.pay(what.wing)
    await debts.paid(debt.id, parts.now())
  } catch (error) {
    if (error instanceof ConsentLapsedError) {
      await endings.answered(debt.id, 'gone', parts.now())
      return debts.paid(debt.id, parts.now())
    }
    if (debt.createdAt.getTime() + WRITE_OFF_MS <= now.getTime()) {
      parts.log.error('debt.written_off', error, facts)
      await endings.answered(debt.id, 'given_up', now)
      return debts.writeOff(debt.id, now)
    }
    parts.log.error('debt.unpaid', error, facts)
    const told = error instanceof Error && 'retryAfterSeconds' in error ? Number(error.retryAfterSeconds ?? NaN) : NaN
    const nextTryAt = after(now, backOff(debt.attempts + 1, Number.isNaN(told) ? null : told, debt.id))
    await endings.tried(debt.id, nextTryAt)
    await debts.postpone(debt.id, nextTryAt)
  }
}
