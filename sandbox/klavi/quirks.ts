/** Ways in which the real Klavi may differ from what is documented. Each is described in NOTES.md. */
import type { Quirks as Shared } from '../quirks.ts'

export const QUIRKS = [
  'auto-delivery',
  'code-204',
  'no-post-balance',
  'early-report',
  'wrapped-report',
  'lower-case-url',
  'encoded-cpf',
  'tight-cap',
] as const
export type Quirk = (typeof QUIRKS)[number]

export type Quirks = Shared<Quirk>
