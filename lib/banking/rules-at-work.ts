/** A person's rules during one reading: asked about each entry that is written, and written down when the reading is over. */
import {
  as,
  type AccountId,
  type CountryCode,
  type RuleId,
  type RunId,
  type TransactionId,
  type UserId,
} from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import { categorise } from './categorise.ts'
import { evidenceOf, subjectOf } from './evidence.ts'
import type { Parts } from './parts.ts'
import { openRulebook, type Rulebook, type Verdict } from './rulebook.ts'
import type { Rule, RowWrite } from './store.ts'

export class RulesAtWork {
  readonly #parts: Parts
  readonly #book: Rulebook
  readonly #entries = new Map<RuleId, Set<TransactionId>>()
  readonly #looked = new Set<TransactionId>()

  constructor(parts: Parts, rules: readonly Rule[]) {
    this.#parts = parts
    this.#book = openRulebook(rules)
  }

  ask(entry: Transaction, id: TransactionId, accountId: AccountId): Verdict {
    const verdict = this.#book(
      subjectOf(entry, accountId, (account) => this.#parts.store.ledger.digestOf(account)),
      id,
    )
    this.#looked.add(id)
    for (const rule of verdict.by) {
      const theirs = this.#entries.get(rule)
      if (theirs) theirs.add(id)
      else this.#entries.set(rule, new Set([id]))
    }
    return verdict
  }

  /** Category, name and marks of an entry on its way in: by the person's rules, else by what it says of itself. @param country of the bank */
  decide(
    entry: Transaction,
    id: TransactionId,
    { accountId, country }: { readonly accountId: AccountId; readonly country: CountryCode | null },
  ): Pick<RowWrite, 'category' | 'ruleName' | 'ruled'> {
    const { category, name, ruled } = this.ask(entry, id, accountId)
    return { category: category ?? categorise(evidenceOf(entry, country)), ruleName: name, ruled }
  }

  /** A rule that found nothing leaves no line: a bank is read several times a day. */
  async log(userId: UserId): Promise<void> {
    const { store, now, newId } = this.#parts
    const runs = [...this.#entries].map(([ruleId, entries]) => ({
      id: as<RunId>(newId()), ruleId, at: now(), by: 'sync' as const, looked: this.#looked.size, changed: entries.size,
      entries: [...entries], undoneAt: null,
    })) // prettier-ignore
    if (runs.length > 0) await store.rules.log(userId, runs)
  }
}
