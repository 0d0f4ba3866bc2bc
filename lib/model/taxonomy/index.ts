/**
 * The taxonomy as components and stores need it: groups, details and the questions about an id. Merchant tables, keywords and
 * merchant codes are not imported here, so a page that shows a category does not carry them to the browser.
 */
import type { CategoryId } from '../category.ts'
import { DETAILS } from './details.ts'
import type { Detail, DetailId } from './details.ts'
import { GROUPS } from './groups.ts'
import type { Group, GroupId, Kind } from './groups.ts'

export { DETAILS, GROUPS }
export type { Detail, DetailId, Group, GroupId, Kind }

/** Rises when ids are added or retired. */
export const TAXONOMY_VERSION = 1

export const GROUP_IDS = Object.keys(GROUPS) as readonly GroupId[]
export const CATEGORY_IDS = Object.keys(DETAILS) as readonly DetailId[]

const KNOWN: ReadonlySet<string> = new Set(CATEGORY_IDS)
const OF_GROUP = new Map<string, readonly DetailId[]>(
  GROUP_IDS.map((group) => [group, CATEGORY_IDS.filter((id) => id.startsWith(`${group}.`))]),
)

export const isCategoryId = (text: string): text is DetailId => KNOWN.has(text)

export const isGroupId = (text: string): text is GroupId => Object.hasOwn(GROUPS, text)

/** `food.groceries` → `food`. An id that is not of this version, e.g. of a newer database, belongs to `other`. */
export function groupOf(id: CategoryId): GroupId {
  const group = id.slice(0, id.indexOf('.'))
  return isGroupId(group) ? group : 'other'
}

/** The details of a group in list order. */
export const detailsOf = (group: GroupId): readonly DetailId[] => OF_GROUP.get(group) ?? []

/** What an id says of the money: income and expense count in the month's figures, transfers do not. */
export function kindOf(id: CategoryId): Kind {
  const detail: Detail | undefined = isCategoryId(id) ? DETAILS[id] : undefined
  return detail?.kind ?? GROUPS[groupOf(id)].kind
}

/** The icon of a detail; an unknown id shows its group's. */
export const iconOf = (id: CategoryId): string => (isCategoryId(id) ? DETAILS[id].icon : GROUPS[groupOf(id)].icon)

export const isEssential = (id: CategoryId): boolean => isCategoryId(id) && 'essential' in DETAILS[id]
