/** Ways in which the real hub may differ from what the contract infers. */
import type { Quirks as Shared } from '../quirks.ts'

export const QUIRKS = [
  'bare-redirect',
  'upper-case',
  'wrapped',
  'numeric-error-code',
  'account-failed',
  'slow-given',
  'slow-update',
  'no-callback',
  'empty-answer',
] as const
export type Quirk = (typeof QUIRKS)[number]

export type Quirks = Shared<Quirk>
