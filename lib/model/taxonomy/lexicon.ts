/** A list of phrases per detail, separated by commas; `phrases.ts` says what `^` and `*` mean in them. */
import type { DetailId } from './details.ts'

export type Lexicon = Readonly<Partial<Record<DetailId, string>>>
