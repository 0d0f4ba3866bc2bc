/** A person's own categories, and which of the taxonomy's they do not want to see. No entry is ever without a category. */
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import type { CategoryId } from '../model/category.ts'
import type { Viewer } from '../model/ids.ts'
import { isCategoryId, isGroupId } from '../model/taxonomy/index.ts'
import { LONGEST_NAME, OWN_ICONS, ownId, taxonomyOf, type OwnCategory, type OwnIcon, type Taxonomy } from '../model/taxonomy/own.ts' // prettier-ignore
import type { CategoriesView } from '../model/view.ts'
import type { Parts } from './parts.ts'

const MOST_OWN = 200
const RECENT = 4

export interface CategoryDraft {
  readonly name: string
  readonly icon: OwnIcon
}

export function createCategories({ store, newId, now }: Parts) {
  const taxonomy = async ({ userId }: Viewer): Promise<Taxonomy> => taxonomyOf(await store.categories.choices(userId))

  /** @throws {InvalidInputError} for a name that is empty, too long or taken, or an icon that is none. */
  function checked({ name, icon }: CategoryDraft, others: readonly OwnCategory[]): CategoryDraft {
    const clean = name.trim().replace(/\s+/g, ' ')
    if (clean === '' || clean.length > LONGEST_NAME) throw new InvalidInputError({ name: 'empty or too long' })
    if (others.some((one) => one.name.toLowerCase() === clean.toLowerCase())) throw new InvalidInputError({ name: 'taken' })
    if (!OWN_ICONS.includes(icon)) throw new InvalidInputError({ icon: 'unknown' })
    return { name: clean, icon }
  } // prettier-ignore

  return {
    taxonomy,

    /** Everything in lists, with how many entries stand in each. */
    async view(viewer: Viewer): Promise<CategoriesView> {
      const [{ own, hidden }, counts] = await Promise.all([taxonomy(viewer), store.categories.counts(viewer.userId)])
      return { own, hidden, counts: Object.fromEntries(counts) }
    },

    /** What the person chose last, for the top of a picker. */
    recent: ({ userId }: Viewer): Promise<readonly CategoryId[]> => store.categories.recent(userId, RECENT),

    async add(viewer: Viewer, group: string, draft: CategoryDraft): Promise<CategoryId> {
      if (!isGroupId(group)) throw new InvalidInputError({ group: 'unknown' })
      const { own } = await taxonomy(viewer)
      if (own.length >= MOST_OWN) throw new InvalidInputError({ categories: 'too many' })
      const clean = checked(draft, own)
      const id = ownId(group, newId())
      await store.categories.add(viewer.userId, { id, ...clean }, now())
      return id
    },

    async change(viewer: Viewer, id: CategoryId, draft: CategoryDraft): Promise<void> {
      const { own } = await taxonomy(viewer)
      const clean = checked(draft, own.filter((one) => one.id !== id)) // prettier-ignore
      if (!(await store.categories.change(viewer.userId, { id, ...clean }))) throw new NotFoundError('category')
    },

    /** Hides a category of the taxonomy from lists, or shows it again; entries stay where they are. */
    async hide({ userId }: Viewer, id: CategoryId, hidden: boolean): Promise<void> {
      if (!isCategoryId(id)) throw new InvalidInputError({ categoryId: 'not of the taxonomy' })
      await store.categories.hide(userId, id, hidden, now())
    },

    /** Deletes an own category; what stands in it goes to another. */
    async remove(viewer: Viewer, id: CategoryId, into: CategoryId): Promise<void> {
      if (id === into || !(await taxonomy(viewer)).has(into)) throw new InvalidInputError({ into: 'unknown' })
      if (!(await store.categories.remove(viewer.userId, id, into))) throw new NotFoundError('category')
    },
  }
}

export type Categories = ReturnType<typeof createCategories>
