/**
 * All rules of a person made ready for entries. Rules speak in order, and for each thing the last who says it has said it: later
 * stages after earlier ones, within a stage the narrower after the wider, of equals the newer after the older.
 */
import type { Category } from '../model/category.ts'
import type { RuleId, TransactionId } from '../model/ids.ts'
import { byStrength } from '../model/rule.ts'
import { compileTest, readEntry, type RuleSubject } from './rule-test.ts'
import type { Rule } from './store.ts'

/** What the rules say of an entry; null where none says anything. */
export interface Verdict {
  readonly category: Category | null
  readonly name: string | null
  /** Those whose word it is. */
  readonly by: readonly RuleId[]
}

/** @param id of the entry: it tells what was there before a rule, since later ids sort after earlier ones. */
export type Rulebook = (subject: RuleSubject, id: TransactionId) => Verdict

const SILENT: Verdict = { category: null, name: null, by: [] }

/** Whether a rule is for an entry at all, whatever it looks like. */
const reaches = ({ active, reach, id, except }: Prepared, entry: TransactionId): boolean =>
  active && (reach === 'all' || (entry as string) > (id as string)) && !except.has(entry)

type Prepared = Omit<Rule, 'except'> & { readonly except: ReadonlySet<TransactionId> }

export function openRulebook(rules: readonly Rule[]): Rulebook {
  const strongestFirst = rules
    .filter(({ active }) => active)
    .toSorted((a, b) => byStrength(b, a))
    .map((rule) => ({ ...rule, except: new Set(rule.except), fits: compileTest(rule.test) }))
  if (strongestFirst.length === 0) return () => SILENT
  return (subject, entry) => {
    const reader = readEntry(subject)
    let category: Category | null = null
    let name: string | null = null
    const by: RuleId[] = []
    for (const rule of strongestFirst) {
      const { categoryId, name: called } = rule.actions
      const news = (category === null && categoryId !== undefined) || (name === null && called !== undefined)
      if (!news || !reaches(rule, entry) || !rule.fits(reader)) continue
      if (categoryId !== undefined) category ??= { id: categoryId, source: 'rule', because: rule.id }
      if (called !== undefined) name ??= called
      by.push(rule.id)
    }
    return by.length === 0 ? SILENT : { category, name, by }
  }
}
