'use client'
/** Where parts are typed. It says at every moment what is missing to the whole, and saves only what adds up. */
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { LONGEST_NOTE, missingOf, MOST_PARTS, type Part } from '@/lib/model/edit'
import type { Money } from '@/lib/model/money'
import { isFormedAsCategory } from '@/lib/model/taxonomy/own'
import type { TransactionView } from '@/lib/model/view'
import { useWords } from '../../consent/words'
import { formatMoney } from '../../money'
import { Button } from '../../ui/button'
import { Input } from '../../ui/field'
import type { CategoryGroup } from '../category-picker'
import { CategorySelect } from '../category-select'
import { draftOf, minorOf, partsOf, type Draft } from './split-draft'

interface SplitEditorProps {
  entry: TransactionView
  /** What the parts must come to. */
  whole: Money
  groups: readonly CategoryGroup[]
  busy: boolean
  onSave: (parts: readonly Part[]) => void
  onCancel: () => void
}

export function SplitEditor({ entry, whole, groups, busy, onSave, onCancel }: SplitEditorProps) {
  const { say, locale } = useWords()
  const id = useId()
  const mark = locale === 'en' ? '.' : ','
  const empty = (key: number): Draft => ({ key, amount: '', categoryId: entry.category.id, note: '' })
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    entry.parts.length > 0 ? entry.parts.map((part, at) => draftOf(part, whole, at, mark)) : [empty(0), empty(1)],
  )
  const put = (key: number, change: Partial<Draft>) =>
    setDrafts((held) => held.map((draft) => (draft.key === key ? { ...draft, ...change } : draft)))

  const read = drafts.map((draft) => ({ minor: minorOf(draft, whole) ?? 0 }))
  const missing = missingOf(whole.minor, read)
  const parts = partsOf(drafts, whole)
  const isOver = missing !== 0 && missing < 0 !== whole.minor < 0
  const amount = formatMoney({ minor: Math.abs(missing), currency: whole.currency }, locale)
  const verdict = missing !== 0 ? say(isOver ? 'split.over' : 'split.missing', { amount }) : say(parts ? 'split.fits' : 'split.unreadable') // prettier-ignore
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (parts && missing === 0) onSave(parts)
      }}
    >
      {drafts.map((draft, at) => (
        <fieldset key={draft.key} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto] gap-2">
          <Input
            aria-label={say('split.amount', { n: at + 1 })}
            aria-describedby={`${id}-verdict`}
            inputMode="decimal"
            autoComplete="off"
            value={draft.amount}
            onChange={(event) => put(draft.key, { amount: event.target.value })}
            className="text-end tabular-nums"
          />
          <CategorySelect
            aria-label={say('split.category', { n: at + 1 })}
            groups={groups}
            value={draft.categoryId}
            onChange={({ target: { value } }) => isFormedAsCategory(value) && put(draft.key, { categoryId: value })}
          />
          <button
            type="button"
            aria-label={say('split.remove', { n: at + 1 })}
            disabled={drafts.length <= 2}
            onClick={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
            className="inline-flex size-11 items-center justify-center rounded-control hover:bg-wash disabled:opacity-40 md:size-9"
          >
            <X size={16} aria-hidden="true" />
          </button>
          <Input
            aria-label={say('split.note', { n: at + 1 })}
            placeholder={say('note')}
            maxLength={LONGEST_NOTE}
            value={draft.note}
            onChange={(event) => put(draft.key, { note: event.target.value })}
            className="col-span-2"
          />
        </fieldset>
      ))}
      <p id={`${id}-verdict`} role="status" className="text-13 tabular-nums">
        {verdict}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" size="small" disabled={busy || missing !== 0 || !parts}>
          {say('split.save')}
        </Button>
        <Button
          size="small"
          disabled={drafts.length >= MOST_PARTS}
          onClick={() => setDrafts([...drafts, empty(Math.max(...drafts.map(({ key }) => key)) + 1)])}
        >
          {say('split.add')}
        </Button>
        <Button size="small" tone="quiet" onClick={onCancel}>
          {say('split.cancel')}
        </Button>
      </div>
    </form>
  )
}
