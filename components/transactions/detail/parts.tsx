'use client'
/** What an entry is divided into, and what the bank says meanwhile of an entry that the person has settled. */
import { useState } from 'react'
import type { Part } from '@/lib/model/edit'
import type { Money } from '@/lib/model/money'
import type { TransactionView } from '@/lib/model/view'
import { CategoryMark } from '../../category-mark'
import { useWords } from '../../consent/words'
import { Amount, formatMoney } from '../../money'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { categoryChoices } from '../category-desk'
import type { CategoryGroup } from '../category-picker'
import type { EntryActions } from '../edit-action'
import { Section } from './section'
import { SplitEditor } from './split-editor'
import type { Changes } from './use-changes'

interface PartsProps {
  entry: TransactionView
  groups: readonly CategoryGroup[]
  changes: Changes
  actions: EntryActions
}

export function Parts({ entry, groups, changes, actions }: PartsProps) {
  const { say, locale } = useWords()
  const [whole, divide] = useState<Money | null>(null)
  const { id, parts, refusedChange, amount } = entry
  const isSplit = parts.length > 0
  const choiceOf = categoryChoices(groups)
  const save = (made: readonly Part[]) => changes.run(() => actions.split({ id, parts: made }), { after: () => divide(null) }) // prettier-ignore
  return (
    <Section title={say('split.title')}>
      {refusedChange && whole === null && (
        <Alert
          kind="caution"
          title={say('bankSays.title', { amount: formatMoney(refusedChange.amount, locale, 'always') })}
          action={
            <Button
              size="small"
              disabled={changes.busy}
              onClick={() => (isSplit ? divide(refusedChange.amount) : changes.run(() => actions.takeAmount({ id })))}
            >
              {say(isSplit ? 'bankSays.divide' : 'bankSays.take')}
            </Button>
          }
          className="mb-3"
        >
          {say(isSplit ? 'bankSays.split' : 'bankSays.plain')}
        </Alert>
      )}
      {whole !== null ? (
        <SplitEditor {...{ entry, whole, groups }} busy={changes.busy} onSave={save} onCancel={() => divide(null)} />
      ) : (
        <>
          {isSplit && (
            <ul className="mb-3 divide-y divide-rule">
              {parts.map(({ minor, categoryId, note }, at) => (
                // Parts have no names of their own; their order is kept.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={at} className="flex items-start justify-between gap-4 py-1.5">
                  <span className="min-w-0">
                    <span className="flex items-center gap-2">
                      <CategoryMark group={categoryId.split('.')[0]!} />
                      {choiceOf(categoryId).label}
                    </span>
                    {note && <span className="block text-13 text-ink-soft [overflow-wrap:anywhere]">{note}</span>}
                  </span>
                  <Amount money={{ minor, currency: amount.currency }} locale={locale} signs="always" />
                </li>
              ))}
            </ul>
          )}
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => divide(amount)}>
              {say(isSplit ? 'split.edit' : 'split.divide')}
            </Button>
            {isSplit && (
              <Button size="small" tone="quiet" disabled={changes.busy} onClick={() => save([])}>
                {say('split.whole')}
              </Button>
            )}
          </div>
        </>
      )}
    </Section>
  )
}
