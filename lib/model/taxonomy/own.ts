/**
 * A person's own categories beside those of the taxonomy: details under one of its groups, with a name and an icon. What an own
 * category says of the money is what its group says. System categories can be hidden from lists, never removed.
 */
import type { CategoryId } from '../category.ts'
import { CATEGORY_IDS, detailsOf, GROUP_IDS, isCategoryId, isGroupId, type GroupId } from './index.ts'

/** Names of the lucide icon set that an own category may have. */
export const OWN_ICONS = [
  'tag', 'star', 'heart', 'gift', 'coffee', 'pizza', 'wine', 'dog', 'bike', 'bus', 'fuel', 'dumbbell', 'music', 'camera', 'gamepad',
  'book', 'graduation-cap', 'briefcase', 'laptop', 'phone', 'wrench', 'hammer', 'sofa', 'leaf', 'tent', 'church', 'coins', 'users',
] as const // prettier-ignore
export type OwnIcon = (typeof OWN_ICONS)[number]

export interface OwnCategory {
  /** `food.u_01jd…`: the group, and a name that nobody gives. */
  readonly id: CategoryId
  readonly name: string
  readonly icon: OwnIcon
}

/** What a person made of the taxonomy. */
export interface CategoryChoices {
  /** In the order of their making. */
  readonly own: readonly OwnCategory[]
  /** System categories that lists leave out; an entry may still be in one. */
  readonly hidden: readonly CategoryId[]
}

export const LONGEST_NAME = 40

const OWN = /^([a-z]+)\.u_[0-9a-z]{1,40}$/

/** Whether an id is formed as an own one; whose it is, the store knows. */
export const isOwnId = (text: string): text is CategoryId => isGroupId(OWN.exec(text)?.[1] ?? '')

/** An id of the taxonomy or one formed as an own one: all that can be said without knowing the person. */
export const isFormedAsCategory = (text: string): text is CategoryId => isCategoryId(text) || isOwnId(text)

/** @param name unique, of letters and digits. */
export const ownId = (group: GroupId, name: string): CategoryId => `${group}.u_${name.toLowerCase()}`

/** The taxonomy as one person has it. */
export interface Taxonomy extends CategoryChoices {
  /** The one judgement of what a category of theirs is. */
  readonly has: (text: string) => text is CategoryId
  /** The group's details, hidden ones too: the taxonomy's, then their own. */
  readonly detailsOf: (group: GroupId) => readonly CategoryId[]
  /** As `detailsOf`, without what they have hidden. */
  readonly shownOf: (group: GroupId) => readonly CategoryId[]
  /** All of them. */
  readonly ids: readonly CategoryId[]
}

export function taxonomyOf({ own, hidden }: CategoryChoices): Taxonomy {
  const ids = new Set<string>(own.map(({ id }) => id))
  const gone = new Set<string>(hidden)
  const all = (group: GroupId): readonly CategoryId[] => [
    ...detailsOf(group),
    ...own.flatMap(({ id }) => (id.startsWith(`${group}.`) ? [id] : [])),
  ]
  return {
    own,
    hidden,
    has: (text): text is CategoryId => isCategoryId(text) || ids.has(text),
    detailsOf: all,
    shownOf: (group) => all(group).filter((id) => !gone.has(id)),
    ids: [...CATEGORY_IDS, ...own.map(({ id }) => id)],
  }
}

/** Nobody's choices: the taxonomy as it is. */
export const SYSTEM = taxonomyOf({ own: [], hidden: [] })

/** The taxonomy for a list: groups in order, with what `detailsOf` says of each. */
export const grouped = (detailsOfGroup: (group: GroupId) => readonly CategoryId[]) =>
  GROUP_IDS.map((group) => ({ group, details: detailsOfGroup(group) }))
