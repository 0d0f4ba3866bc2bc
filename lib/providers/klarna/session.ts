/** Closing a session: what is owed for having opened it. */
import { ProviderRefusedError, ProviderUnavailableError } from '../../model/errors.ts'
import { as, type DebtId, type Json } from '../../model/ids.ts'
import type { Desk } from '../provider.ts'
import { sessionDebt, type Memo } from './access.ts'
import type { Client } from './client.ts'

/** Klarna's own limit is not documented; clients assume 30 minutes of inactivity. Twice that is surely over. */
export const SESSION_MS = 60 * 60_000

/** A session that is not there any more counts as closed. */
async function close(client: Client, url: string): Promise<void> {
  try {
    await client.closeSession(url)
  } catch (error) {
    if (!(error instanceof ProviderRefusedError)) throw error
    if (!/^(?:notFound|gone|http_404|http_410|USER\.SESSION.*)$/.test(error.reason)) throw error
  }
}

/** Closes it now and strikes the debt out. A failure is no reason to fail the conversation: it stays owed, and the clock pays. */
export async function closeSession(
  client: Client,
  memo: Pick<Memo, 'debt' | 'session'>,
  desk: Pick<Desk, 'paid'>,
): Promise<void> {
  try {
    await close(client, memo.session)
  } catch {
    return
  }
  await desk.paid(as<DebtId>(memo.debt))
}

/**
 * Pays what is owed. One that Klarna never named to us can only be waited for: its own lifetime ends it.
 * @throws {ProviderUnavailableError} until then.
 */
export async function paySession(client: Client, payload: Json, now: Date): Promise<void> {
  const { self, until } = sessionDebt.parse(payload)
  const left = Date.parse(until) - now.getTime()
  if (self !== null) return close(client, self)
  if (left <= 0) return
  throw new ProviderUnavailableError('klarna', 'session of unknown name', {
    retryAfterSeconds: Math.ceil(left / 1_000),
  })
}
