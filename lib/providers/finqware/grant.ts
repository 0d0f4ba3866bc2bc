/** The end of a conversation: a refusal, or the pair of keys that a token is exchanged for. @see contracts/finqware.md 5 */
import type { FormAsk, Problem, RedirectAsk } from '../../model/conversation.ts'
import { ProviderUnavailableError, WireError } from '../../model/errors.ts'
import type { Desk, Progress } from '../provider.ts'
import type { Access, Memo } from './access.ts'
import type { Client } from './client.ts'
import { refusedWith } from './codes.ts'
import { factsOf } from './forms.ts'

export type Stepping = Progress<FormAsk | RedirectAsk>

export const refuse = (reason: 'psu' | 'institution' | 'expired', problem: Problem): Stepping => ({ status: 'refused', reason, problem }) // prettier-ignore
export const expired = (): Stepping => refuse('expired', 'SESSION_EXPIRED')

/** A token is handed in once: of an answer that was lost nothing can be read back, so the PSU starts again. */
export async function grant(client: Client, memo: Memo, tempToken: string, desk: Desk, now: Date): Promise<Stepping> {
  let pair
  try {
    pair = await client.exchange(tempToken)
  } catch (error) {
    const isLost = error instanceof ProviderUnavailableError || error instanceof WireError
    if (isLost || refusedWith(error, 'invalid_temp_token')) return expired()
    throw error
  }
  const { product, skill, userRef, renewing } = memo
  const access: Access = {
    credentialsId: pair.credentials_id,
    token: pair.access_token,
    userRef,
    skill,
    consentEndsAt: pair.consent_exp ?? null,
    product: product !== null,
  }
  // The old consent ends when the new one is safely stored: the clock pays what is owed after the conversation.
  if (renewing && renewing.credentialsId !== access.credentialsId) await desk.owe({ kind: 'revoke', access: renewing })
  return {
    status: 'granted',
    access,
    ref: access.credentialsId,
    consent: {
      status: 'valid',
      scope: product === null ? ['accounts', 'details', 'balances', 'transactions'] : [],
      validUntil: pair.consent_exp === undefined ? null : new Date(pair.consent_exp),
      ...(pair.max_data_retention !== undefined && { retainedUntil: new Date(pair.max_data_retention) }),
    },
    ...(product !== null && { application: { product, status: 'submitted', submittedAt: now, facts: factsOf(memo) } }),
  }
}
