'use client'
/** What a rule finds among the entries that are here: how many, how many would change, and the newest of them. */
import { useEffect, useRef, useState } from 'react'
import type { RuleId } from '@/lib/model/ids'
import type { RuleDraft, RulePreview } from '@/lib/model/rule'
import { groupOf } from '@/lib/model/taxonomy'
import type { Answer } from '@/lib/model/view'
import { CategoryMark } from '../category-mark'
import { Day } from '../dates'
import { fill } from '../fill'
import type { Locale } from '../locale'
import { Amount } from '../money'
import type { CategoryGroup } from '../transactions/category-picker'
import { Sheet, SheetHead } from '../ui/sheet'

const TYPING_PAUSE_MS = 400

export type PreviewRule = (input: { draft: RuleDraft; id: RuleId | null }) => Promise<Answer<RulePreview>>

export interface PreviewLabels {
  title: string
  wide: string
  found: string
  newest: string
  failed: string
}

interface PreviewProps {
  id: RuleId | null
  /** Null while the rule does not say enough. */
  draft: RuleDraft | null
  first: RulePreview | null
  groups: readonly CategoryGroup[]
  labels: PreviewLabels
  locale: Locale
  previewRule: PreviewRule
}

export function Preview({ id, draft, first, groups, labels, locale, previewRule }: PreviewProps) {
  const [shown, setShown] = useState(first)
  const [failed, setFailed] = useState<string | null>(null)
  // Only what is looked for and done makes another preview; an equal draft of another render does not.
  const asked = draft && JSON.stringify({ ...draft, reach: 'all' })
  const last = useRef(first === null ? null : asked)
  const names = new Map(groups.flatMap((group) => group.details.map((detail) => [detail.id, detail] as const)))

  useEffect(() => {
    if (asked === null || asked === last.current) return undefined
    let current = true
    const read = async () => {
      last.current = asked
      const answer = await previewRule({ draft: JSON.parse(asked) as RuleDraft, id }) // written above
      if (!current) return
      setFailed(answer.ok ? null : answer.error.reference)
      if (answer.ok) setShown(answer.value)
    }
    const timer = setTimeout(() => void read(), TYPING_PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [asked, id, previewRule])

  const says = failed
    ? fill(labels.failed, { reference: failed })
    : draft && shown
      ? fill(labels.found, { found: shown.found, changes: shown.changes })
      : labels.wide
  return (
    <Sheet aria-labelledby="rule-preview">
      <SheetHead id="rule-preview" title={labels.title} note={<span role="status">{says}</span>} />
      {draft && shown && shown.rows.length > 0 && (
        <ul aria-label={labels.newest} className="divide-y divide-rule border-t border-rule">
          {shown.rows.map((row) => (
            <li
              key={row.id}
              data-testid="hit"
              className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 px-4 py-2 sm:grid-cols-[7rem_minmax(0,1fr)_minmax(0,14rem)_8rem] sm:px-6"
            >
              <span className="text-13 text-ink-soft max-sm:order-3">
                <Day date={row.date} locale={locale} />
              </span>
              <span className="truncate font-medium">{row.name}</span>
              <span className="inline-flex min-w-0 items-center gap-2 text-13 max-sm:order-4 max-sm:justify-self-end">
                <CategoryMark group={groupOf(row.category.id)} icon={names.get(row.category.id)?.icon} />
                <span className="truncate">{names.get(row.category.id)?.label}</span>
              </span>
              <Amount money={row.amount} locale={locale} className="text-right" />
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
