/** Callbacks are not signed: an unguessable address is all they prove, and a hint all they are. @see contracts/banqware.md 7.3 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { UnsignedDeliveryError, WireError } from '../../model/errors.ts'
import type { Delivery, Notice } from '../provider.ts'
import { callback, updateWord } from './inferred.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * An update that goes on is no news: only its end is. @param expected null where no callbacks are ordered.
 * @throws {UnsignedDeliveryError} {@link WireError}
 */
export function hearCallback(expected: string | null, { token, rawBody }: Delivery): readonly Notice[] {
  if (expected === null || token === null || !timingSafeEqual(digest(token), digest(expected))) {
    throw new UnsignedDeliveryError('banqware: a callback at an address that was not given out')
  }
  let body: unknown
  try {
    body = JSON.parse(rawBody)
  } catch {
    throw new WireError('banqware', 'callback', ['(json)']) // without the parser's message: it quotes the text
  }
  const { data, error } = callback.safeParse(body)
  if (!data)
    throw new WireError(
      'banqware',
      'callback',
      error.issues.map(({ path }) => path.join('.') || '(root)'),
    )
  const { updateId, consentId, status } = data
  if (updateWord(status) === 'running') return []
  return [{ key: `update:${updateId}:${status}`, about: consentId, says: 'changed' }]
}
