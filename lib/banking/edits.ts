/** What a person sets on entries, one or many at a time, and takes back. The bank's own words stay as they are. */
import {
  LONGEST_NOTE, LONGEST_TAG, MOST_IDS, MOST_PARTS, MOST_TAGS, missingOf, sameTag, tagOf,
  type Edit, type Edited, type EditTarget, type Part, type SingleEdit, type Tally,
} from '../model/edit.ts' // prettier-ignore
import { ConflictError, InvalidInputError, NotFoundError } from '../model/errors.ts'
import { as, type EditId, type TransactionId, type Viewer } from '../model/ids.ts'
import type { Taxonomy } from '../model/taxonomy/own.ts'
import type { FeedFilter } from '../model/view.ts'
import { pagesOf, queryOf } from './feed.ts'
import type { Parts } from './parts.ts'

export function createEdits({ store, now, newId }: Parts, taxonomy: (viewer: Viewer) => Promise<Taxonomy>) {
  async function put({ userId }: Viewer, ids: readonly TransactionId[], edit: Edit | SingleEdit) {
    const id = as<EditId>(newId())
    return { id, ...(await store.edits.apply(userId, { id, edit, at: now() }, ids)) }
  }

  /** @throws {NotFoundError} for an account that is not the viewer's. */
  async function askedBy(viewer: Viewer, filter: FeedFilter) {
    const { userId } = viewer
    const query = queryOf(filter, await taxonomy(viewer))
    const owned = query.accountId && (await store.ledger.accounts(userId))
    if (owned && !owned.some(({ id }) => id === query.accountId)) throw new NotFoundError('account')
    return { ...query, userId }
  }

  async function idsOf(viewer: Viewer, target: EditTarget): Promise<readonly TransactionId[]> {
    if ('ids' in target) {
      if (target.ids.length > MOST_IDS) throw new InvalidInputError({ ids: 'too many' })
      return target.ids
    }
    const except = new Set(target.except)
    const ids: TransactionId[] = []
    for await (const rows of pagesOf(store.ledger, await askedBy(viewer, target.filter))) {
      for (const { id } of rows) if (!except.has(id)) ids.push(id)
    }
    return ids
  }

  /** Tags are spelled as the person spelled them first. @throws {InvalidInputError} for what no entry may have. */
  async function checked(viewer: Viewer, edit: Edit): Promise<Edit> {
    if (edit.kind === 'category') checkCategory(edit.categoryId, await taxonomy(viewer))
    if (edit.kind === 'note' && edit.note.length > LONGEST_NOTE) throw new InvalidInputError({ note: 'too long' })
    if (edit.kind !== 'tag') return edit
    const [add, remove] = [checkTags(edit.add), checkTags(edit.remove)]
    if (add.length + remove.length > MOST_TAGS) throw new InvalidInputError({ tag: 'too many' })
    const known = add.length > 0 ? await store.ledger.tags(viewer.userId) : []
    return { kind: 'tag', add: add.map((tag) => known.find((held) => sameTag(held, tag)) ?? tag), remove }
  }

  return {
    /**
     * Sets it on all of the target's entries, or on none. An entry that is so already is not counted as changed.
     * @throws {NotFoundError} when none of the entries named is the viewer's.
     */
    async apply(viewer: Viewer, target: EditTarget, edit: Edit): Promise<Edited> {
      const sound = await checked(viewer, edit)
      const { id, found, changed } = await put(viewer, await idsOf(viewer, target), sound)
      if ('ids' in target && found === 0) throw new NotFoundError('transaction')
      return { id, changed }
    },

    /** Takes an edit back where the person has not changed the same since. @returns on how many entries. */
    async undo({ userId }: Viewer, id: EditId): Promise<number> {
      const undone = await store.edits.undo(userId, id, now())
      if (undone === null) throw new NotFoundError('edit')
      return undone
    },

    /** What a filter finds, for the words of a selection. */
    async count(viewer: Viewer, filter: FeedFilter): Promise<Tally> {
      return store.ledger.tally(await askedBy(viewer, filter))
    },

    /**
     * Divides an entry; no parts make it whole again. Parts of the amount that the bank now says take that amount with them.
     * @throws {InvalidInputError} whose `parts` is what is missing to the whole, in minor units.
     */
    async split(viewer: Viewer, id: TransactionId, parts: readonly Part[]): Promise<Edited> {
      const row = await store.ledger.row(viewer.userId, id)
      if (!row) throw new NotFoundError('transaction')
      checkParts(parts, await taxonomy(viewer))
      const missing = missingOf(row.minor, parts)
      const offered = row.refusedMinor !== null && missingOf(row.refusedMinor, parts) === 0
      if (parts.length > 0 && missing !== 0 && !offered) throw new InvalidInputError({ parts: String(missing) })
      const clean = parts.map((part) => ({ ...part, note: part.note.trim() }))
      const { found, ...edited } = await put(viewer, [id], { kind: 'split', parts: clean })
      if (found === 0) throw new ConflictError('the entry is gone')
      return edited
    },

    /** Takes the amount that the bank now says and that was held off. A divided entry is divided anew instead. */
    async takeAmount(viewer: Viewer, id: TransactionId): Promise<Edited> {
      const { found, ...edited } = await put(viewer, [id], { kind: 'amount' })
      if (found === 0) throw new NotFoundError('transaction')
      return edited
    },

    tags: ({ userId }: Viewer): Promise<readonly string[]> => store.ledger.tags(userId),
  }
}

export type Edits = ReturnType<typeof createEdits>

/** @returns tags as they are kept. @throws {InvalidInputError} for one that is empty or too long, or too many of them. */
export function checkTags(tags: readonly string[]): readonly string[] {
  const kept = tags.map(tagOf)
  for (const tag of kept) {
    if (tag === '' || tag.length > LONGEST_TAG) throw new InvalidInputError({ tag: tag === '' ? 'empty' : 'too long' })
  }
  if (kept.length > MOST_TAGS) throw new InvalidInputError({ tag: 'too many' })
  return kept
}

function checkCategory(id: string, taxonomy: Taxonomy): void {
  if (!taxonomy.has(id)) throw new InvalidInputError({ categoryId: 'unknown' })
}

function checkParts(parts: readonly Part[], taxonomy: Taxonomy): void {
  if (parts.length === 1 || parts.length > MOST_PARTS) throw new InvalidInputError({ parts: 'number' })
  for (const { minor, categoryId, note } of parts) {
    checkCategory(categoryId, taxonomy)
    if (!Number.isSafeInteger(minor) || minor === 0) throw new InvalidInputError({ parts: 'amount' })
    if (note.length > LONGEST_NOTE) throw new InvalidInputError({ parts: 'note' })
  }
}
