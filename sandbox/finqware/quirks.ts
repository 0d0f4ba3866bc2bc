/** Ways this provider may differ from its documents, turned on from the dial for a tag or for everybody. @see NOTES.md */
import type { Quirks as Shared } from '../quirks.ts'

export const QUIRKS = [
  'message-only',
  'no-utx',
  'null-balance',
  'details-object',
  'duplicate-rows',
  'reject-upload',
  'no-catalog',
  'bank-external-error',
] as const
export type Quirk = (typeof QUIRKS)[number]

export type Quirks = Shared<Quirk>
