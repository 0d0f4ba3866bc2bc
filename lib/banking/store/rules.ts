/** A person's rules, as the store keeps them. */
import type { CategoryId } from '../../model/category.ts'
import type { RuleId, UserId } from '../../model/ids.ts'
import type { RuleTest } from '../../model/rule.ts'

export interface Rule {
  readonly id: RuleId
  readonly test: RuleTest
  readonly categoryId: CategoryId
  readonly active: boolean
  readonly createdAt: Date
}

export interface RuleStore {
  /** Newest first. */
  list(userId: UserId): Promise<readonly Rule[]>
  add(userId: UserId, rule: Rule): Promise<void>
  /** @returns false when there is no such rule. */
  switch(userId: UserId, id: RuleId, active: boolean): Promise<boolean>
  remove(userId: UserId, id: RuleId): Promise<boolean>
}
