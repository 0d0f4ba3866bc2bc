'use client'
/** What the chips of a list share: the categories by name, and the one dialog that puts entries into others. */
import { createContext, use } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { TransactionId } from '@/lib/model/ids'
import type { TransactionView } from '@/lib/model/view'
import { CategoryMark } from '../category-mark'
import { fill } from '../fill'
import type { CategoryChoice, CategoryGroup } from './category-picker'

export interface DeskLabels {
  close: string
  why: string
  seeRule: string
  recent: string
  suggested: string
  search: string
  none: string
  current: string
  open: string
}

export interface Desk {
  choiceOf: (id: CategoryId) => CategoryChoice
  open: (id: TransactionId) => void
  openLabel: string
}

export const DeskContext = createContext<Desk | null>(null)

/** What a category is called and shown by; one that nobody knows is uncategorised. */
export function categoryChoices(groups: readonly CategoryGroup[]): (id: CategoryId) => CategoryChoice {
  const all = groups.flatMap(({ details, hidden = [] }) => [...details, ...hidden])
  const known = new Map(all.map((choice) => [choice.id, choice]))
  return (id) => known.get(id) ?? { id, label: known.get('other.uncategorised')?.label ?? id }
}

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('there is no desk around this')
  return desk
}

/** The chip of an entry's row: what it is now, and the way to change it. */
export function CategoryButton({ row, tabIndex }: { row: TransactionView; tabIndex?: number }) {
  const desk = useDesk()
  const { id, name, category } = row
  const { label, icon } = desk.choiceOf(category.id)
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      aria-label={fill(desk.openLabel, { name, category: label })}
      data-category={category.id}
      onClick={() => desk.open(id)}
      className="-mx-2 inline-flex min-h-9 max-w-full items-center gap-2 rounded-full border border-transparent px-2 text-13 hover:border-edge hover:bg-sheet md:min-h-7"
    >
      <CategoryMark group={category.id.split('.')[0]!} icon={icon} />
      <span className="truncate">{label}</span>
    </button>
  )
}
