/** Looks around: people whose banks are the sandbox's, whose time may stand ahead, and who are forgotten soon. */
import type { UserId } from '../../model/ids.ts'

export interface DemoVisit {
  readonly userId: UserId
  /** Whose accounts: a key of `lib/demo/personas.ts`. */
  readonly persona: string
  /** A key of `lib/demo/scenarios.ts`; null for the person as they are. */
  readonly scenario: string | null
  /** What isolates them at the sandbox: they log in there as `{login}+{tag}`. */
  readonly tag: string
  /** How far their time is ahead of the product's, in milliseconds; never negative. */
  readonly ahead: number
  /** On the product's clock, like `endsAt`. */
  readonly startedAt: Date
  readonly endsAt: Date
  /** When all their banks had been tried; null before. */
  readonly preparedAt: Date | null
}

export interface DemoStore {
  add(visit: DemoVisit): Promise<void>
  find(userId: UserId): Promise<DemoVisit | null>
  /** 0 for everybody else. */
  ahead(userId: UserId): Promise<number>
  /** Moves their time on; it never goes back. */
  advance(userId: UserId, ahead: number): Promise<void>
  prepared(userId: UserId, at: Date): Promise<void>
  /** Whose time stands ahead. */
  apart(): Promise<readonly UserId[]>
  /** Whose look around is over, the oldest first. */
  over(now: Date, limit: number): Promise<readonly UserId[]>
}
