/** A person's rules, as the store keeps them, and what they did. */
import type { RuleId, RunId, TransactionId, UserId } from '../../model/ids.ts'
import type { RuleDraft } from '../../model/rule.ts'

export interface Rule extends RuleDraft {
  readonly id: RuleId
  readonly active: boolean
  readonly createdAt: Date
  /** Entries of runs that were taken back: the rule leaves them alone. */
  readonly except: readonly TransactionId[]
}

export interface RuleRun {
  readonly id: RunId
  readonly ruleId: RuleId
  readonly at: Date
  readonly by: 'sync' | 'hand'
  /** Entries it was asked about. */
  readonly looked: number
  readonly changed: number
  /** Those that it spoke for, to be taken back. */
  readonly entries: readonly TransactionId[]
  readonly undoneAt: Date | null
}

export interface RuleStore {
  /** Newest first. */
  list(userId: UserId): Promise<readonly Rule[]>
  add(userId: UserId, rule: Rule): Promise<void>
  /** Everything of it but its id and day. @returns false when there is no such rule. */
  replace(userId: UserId, rule: Rule): Promise<boolean>
  /** Its runs go with it. @returns false when there is no such rule. */
  remove(userId: UserId, id: RuleId): Promise<boolean>
  /** Writes runs down; those of a rule that is gone are left out. */
  log(userId: UserId, runs: readonly RuleRun[]): Promise<void>
  /** Newest first. */
  runs(userId: UserId, id: RuleId, limit: number): Promise<readonly RuleRun[]>
  /** Those that spoke for an entry of the user's, oldest first; of rules that are gone there are none. */
  runsOf(userId: UserId, id: TransactionId): Promise<readonly Pick<RuleRun, 'ruleId' | 'at' | 'undoneAt'>[]>
  /** @returns the run as it was, or null where there is none or it was taken back already. */
  undo(userId: UserId, id: RunId, at: Date): Promise<RuleRun | null>
}
