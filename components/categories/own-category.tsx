'use client'
/** The buttons of a group and of an own category: each knows which one it is about. */
import type { CategoryId } from '@/lib/model/category'
import type { GroupId } from '@/lib/model/taxonomy'
import type { OwnIcon } from '@/lib/model/taxonomy/own'
import type { Answer } from '@/lib/model/view'
import { CategoryDialog, type DialogLabels } from './category-dialog'

type Draft = { name: string; icon: OwnIcon }

export type AddCategory = (input: Draft & { group: GroupId }) => Promise<Answer<CategoryId>>
export type ChangeCategory = (input: Draft & { id: CategoryId }) => Promise<Answer<void>>

interface AddProps {
  group: GroupId
  labels: DialogLabels
  addCategory: AddCategory
}
export const AddToGroup = ({ group, labels, addCategory }: AddProps) => (
  <CategoryDialog labels={labels} save={(draft) => addCategory({ ...draft, group })} />
)

interface ChangeProps extends Draft {
  id: CategoryId
  labels: DialogLabels
  changeCategory: ChangeCategory
}
export const ChangeOwn = ({ id, name, icon, labels, changeCategory }: ChangeProps) => (
  <CategoryDialog labels={labels} name={name} icon={icon} save={(draft) => changeCategory({ ...draft, id })} />
)
