/**
 * All rules of a person made ready for entries. Rules speak in order, and for each thing the last who says it has said it: later
 * stages after earlier ones, within a stage the narrower after the wider, of equals the newer after the older. Tags add up.
 */
import type { Category } from '../model/category.ts'
import { sameTag } from '../model/edit.ts'
import type { RuleId, TransactionId } from '../model/ids.ts'
import { byStrength, type RuleActions } from '../model/rule.ts'
import type { Ruled } from '../model/ruled.ts'
import { compileTest, readEntry, type RuleSubject } from './rule-test.ts'
import type { Rule } from './store.ts'

/** What the rules say of an entry; null where none says anything. */
export interface Verdict {
  readonly category: Category | null
  readonly name: string | null
  readonly ruled: Ruled | null
  /** Those whose word it is. */
  readonly by: readonly RuleId[]
}

/** @param id of the entry: it tells what was there before a rule, since later ids sort after earlier ones. */
export type Rulebook = (subject: RuleSubject, id: TransactionId) => Verdict

const SILENT: Verdict = { category: null, name: null, ruled: null, by: [] }

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
    let said: Verdict = SILENT
    for (const rule of strongestFirst) {
      if (!hasNews(said, rule.actions) || !reaches(rule, entry) || !rule.fits(reader)) continue
      said = joined(said, rule)
    }
    return said
  }
}

const newTags = ({ ruled }: Verdict, { tags = [] }: RuleActions): readonly string[] =>
  tags.filter((tag) => !ruled?.tags?.some((said) => sameTag(said.tag, tag)))

/** Whether a weaker rule says anything that no stronger one has said. */
const hasNews = (said: Verdict, actions: RuleActions): boolean =>
  (said.category === null && actions.categoryId !== undefined) ||
  (said.name === null && actions.name !== undefined) ||
  (actions.note !== undefined && !said.ruled?.note) ||
  (actions.reviewed === true && !said.ruled?.reviewed) ||
  (actions.excluded === true && !said.ruled?.excluded) ||
  newTags(said, actions).length > 0

function joined(said: Verdict, { id: by, actions }: Prepared): Verdict {
  const { categoryId, name, note, reviewed, excluded } = actions
  const tags = [...(said.ruled?.tags ?? []), ...newTags(said, actions).map((tag) => ({ tag, by }))]
  const ruled: Ruled = {
    ...(tags.length > 0 && { tags }),
    ...(note !== undefined && { note: { text: note, by } }),
    ...(reviewed && { reviewed: by }),
    ...(excluded && { excluded: by }),
  }
  const all = { ...ruled, ...said.ruled, ...(tags.length > 0 && { tags }) }
  return {
    category: said.category ?? (categoryId === undefined ? null : { id: categoryId, source: 'rule', because: by }),
    name: said.name ?? name ?? null,
    ruled: Object.keys(all).length > 0 ? all : null,
    by: [...said.by, by],
  }
}
