/** Categories by group, to choose one of: the platform's own list, where there is no room for the picker. */
import type { ComponentProps, ReactNode } from 'react'
import { Select } from '../ui/field'
import type { CategoryGroup } from './category-picker'

interface CategorySelectProps extends ComponentProps<'select'> {
  groups: readonly CategoryGroup[]
  /** What a whole group is called, where one can be chosen. */
  wholeGroup?: (group: string) => string
  /** Options before the groups: "any", "none". */
  children?: ReactNode
}

export const CategorySelect = ({ groups, wholeGroup, children, ...rest }: CategorySelectProps) => (
  <Select {...rest}>
    {children}
    {groups.map((group) => (
      <optgroup key={group.id} label={group.label}>
        {wholeGroup && <option value={group.id}>{wholeGroup(group.label)}</option>}
        {group.details.map((detail) => (
          <option key={detail.id} value={detail.id}>
            {detail.label}
          </option>
        ))}
      </optgroup>
    ))}
  </Select>
)
