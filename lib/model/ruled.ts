/**
 * What rules say of an entry beside its category and its name, what the person said of it themselves, and what comes of the
 * two. The person's word is the last: of tags for each tag, else for the whole thing, also where it was a no. Pure.
 */
import { sameTag, tagged } from './edit.ts'
import type { RuleId } from './ids.ts'

/** What rules say, each with the rule whose word it is. */
export interface Ruled {
  readonly tags?: readonly { readonly tag: string; readonly by: RuleId }[]
  readonly note?: { readonly text: string; readonly by: RuleId }
  readonly reviewed?: RuleId
  readonly excluded?: RuleId
}

/** Which things are the person's word, and not a rule's; absent where they said nothing. */
export interface Hand {
  readonly tags?: readonly string[]
  /** Tags they took off. */
  readonly untagged?: readonly string[]
  readonly note?: true
  readonly reviewed?: true
  readonly excluded?: true
}

/** What is marked on an entry, whoever said it. */
export interface Marks {
  readonly tags: readonly string[]
  readonly note: string | null
  readonly reviewed: boolean
  readonly excluded: boolean
}

export interface Marked extends Marks {
  readonly hand: Hand | null
  readonly ruled: Ruled | null
}

/** The person's own marks: undefined where they said nothing, which is not the same as a no. */
export interface OwnMarks {
  readonly tags: readonly string[]
  readonly untagged: readonly string[]
  readonly note: string | null | undefined
  readonly reviewed: boolean | undefined
  readonly excluded: boolean | undefined
}

const SILENT: Hand = {}

/** What the person said. Where nothing is written down, all that is set is theirs, unless rules set it. */
export function ownMarks({ hand, ruled, tags, note, reviewed, excluded }: Marked): OwnMarks {
  const unruled: Hand = { tags, ...(note !== null && { note: true }), ...(reviewed && { reviewed }), ...(excluded && { excluded }) } // prettier-ignore
  const said: Hand = hand ?? (ruled === null ? unruled : SILENT)
  return {
    tags: said.tags ?? [],
    untagged: said.untagged ?? [],
    note: said.note && note,
    reviewed: said.reviewed && reviewed,
    excluded: said.excluded && excluded,
  }
}

/** What comes of the person's word and the rules'. */
export function marksOf(own: OwnMarks, ruled: Ruled | null): Marks {
  const theirs = (ruled?.tags ?? []).map(({ tag }) => tag)
  return {
    tags: tagged(own.tags, { add: theirs.filter((tag) => !own.untagged.some((off) => sameTag(off, tag))), remove: [] }),
    note: own.note === undefined ? (ruled?.note?.text ?? null) : own.note,
    reviewed: own.reviewed ?? ruled?.reviewed !== undefined,
    excluded: own.excluded ?? ruled?.excluded !== undefined,
  }
}

/** How the person's word is written down; null where there is none. */
export function handOf({ tags, untagged, note, reviewed, excluded }: OwnMarks): Hand | null {
  const hand: Hand = {
    ...(tags.length > 0 && { tags }),
    ...(untagged.length > 0 && { untagged }),
    ...(note !== undefined && { note: true }),
    ...(reviewed !== undefined && { reviewed: true }),
    ...(excluded !== undefined && { excluded: true }),
  }
  return Object.keys(hand).length > 0 ? hand : null
}

/** What of the rules' word counts, since the person said nothing of it; null where none does. */
export function standing(row: Marked): Ruled | null {
  const { ruled } = row
  if (ruled === null) return null
  const own = ownMarks(row)
  const tags = ruled.tags?.filter(({ tag }) => ![...own.tags, ...own.untagged].some((said) => sameTag(said, tag))) ?? []
  const stands: Ruled = {
    ...(tags.length > 0 && { tags }),
    ...(ruled.note && own.note === undefined && { note: ruled.note }),
    ...(ruled.reviewed && own.reviewed === undefined && { reviewed: ruled.reviewed }),
    ...(ruled.excluded && own.excluded === undefined && { excluded: ruled.excluded }),
  }
  return Object.keys(stands).length > 0 ? stands : null
}

/** Written the same whenever it says the same. */
export const ruledText = ({ tags, note, reviewed, excluded }: Ruled): string =>
  JSON.stringify({
    tags: tags?.map(({ tag, by }) => ({ tag, by })),
    note: note && { text: note.text, by: note.by },
    reviewed,
    excluded,
  })

export const isSameRuled = (a: Ruled | null, b: Ruled | null): boolean => (a && ruledText(a)) === (b && ruledText(b))

export const isSameMarks = (a: Marks, b: Marks): boolean =>
  a.note === b.note &&
  a.reviewed === b.reviewed &&
  a.excluded === b.excluded &&
  a.tags.length === b.tags.length &&
  a.tags.every((tag, at) => tag === b.tags[at])
