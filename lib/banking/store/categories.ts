/** What a person made of the taxonomy. */
import type { CategoryId } from '../../model/category.ts'
import type { UserId } from '../../model/ids.ts'
import type { CategoryChoices, OwnCategory } from '../../model/taxonomy/own.ts'

export interface CategoryStore {
  choices(userId: UserId): Promise<CategoryChoices>
  add(userId: UserId, category: OwnCategory, at: Date): Promise<void>
  /** @returns false when there is no such own category. */
  change(userId: UserId, category: OwnCategory): Promise<boolean>
  /** Of system categories. Repeating it is harmless. */
  hide(userId: UserId, id: CategoryId, hidden: boolean, at: Date): Promise<void>
  /**
   * Moves all that stands in an own category to another, entries with their parts, sums and edits and rules alike, and forgets it; all or none.
   * @returns false when there is no such own category.
   */
  remove(userId: UserId, id: CategoryId, into: CategoryId): Promise<boolean>
  /** Live entries by category; those without any are left out. */
  counts(userId: UserId): Promise<ReadonlyMap<CategoryId, number>>
  /** What the person chose for entries, the latest first. */
  recent(userId: UserId, limit: number): Promise<readonly CategoryId[]>
}
