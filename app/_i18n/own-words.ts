/** The reader's own words among the product's: their categories are named as they named them, in every language. */
import { groupOf } from '@/lib/model/taxonomy'
import type { CategoryChoices } from '@/lib/model/taxonomy/own'

interface CategoryMessages {
  readonly details: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Messages with own categories beside the taxonomy's; `own` and `hidden` are data for lists, not sentences. */
export function withOwnWords<M extends { readonly categories: CategoryMessages }>(
  messages: M,
  { own, hidden }: CategoryChoices,
) {
  const details: Record<string, Readonly<Record<string, string>>> = { ...messages.categories.details }
  for (const { id, name } of own) {
    const group = groupOf(id)
    details[group] = { ...details[group], [id.slice(group.length + 1)]: name }
  }
  return { ...messages, categories: { ...messages.categories, details, own, hidden } }
}
