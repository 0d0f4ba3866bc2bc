'use client'
/** What became of an entry, by the person, their rules and the bank, oldest first. */
import type { BankChange, Edit, HistoryEntry, SingleEdit } from '@/lib/model/edit'
import { useWords, type Words } from '../../consent/words'
import { formatDay } from '../../dates'
import { Moment } from '../../moment'
import { formatMoney } from '../../money'
import { categoryChoices } from '../category-desk'
import type { CategoryGroup } from '../category-picker'
import { RuleLink } from './ruled'
import { Section } from './section'

export function History({ history, groups }: { history: readonly HistoryEntry[]; groups: readonly CategoryGroup[] }) {
  const words = useWords()
  const { say, locale } = words
  const choiceOf = categoryChoices(groups)
  return (
    <Section title={say('history.title')}>
      {history.length === 0 && <p className="text-13 text-ink-soft">{say('history.none')}</p>}
      <ol className="flex flex-col gap-2 text-13">
        {history.map((one, at) => (
          // Told in order and never reordered.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <span className="block text-12 text-ink-soft">
              <Moment at={one.at} locale={locale} />
            </span>
            {one.by === 'bank' ? (
              bankSentence(one.change, words)
            ) : (
              <Said undone={one.undone}>
                {one.by === 'rule' ? say('history.ruled') : personSentence(one, words, choiceOf)}
              </Said>
            )}
            {one.by === 'rule' && (
              <>
                {' '}
                <RuleLink id={one.rule} />
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Said({ undone, children }: { undone: boolean; children: string }) {
  const { say } = useWords()
  if (!undone) return children
  return (
    <>
      <s className="text-ink-soft">{children}</s> ({say('history.undone')})
    </>
  )
}

export function bankSentence(change: BankChange, { say, locale }: Words): string {
  switch (change.kind) {
    case 'amount':
    case 'refused': {
      const [from, to] = [change.from, change.to].map((money) => formatMoney(money, locale, 'always'))
      return say(`history.${change.kind}`, { from: from!, to: to! })
    }
    case 'date':
      return say('history.date', { from: formatDay(change.from, locale), to: formatDay(change.to, locale) })
    case 'text':
      return say('history.text', { from: change.from, to: change.to })
    case 'booked':
    case 'pending':
    case 'gone':
    case 'back':
      return say(`history.${change.kind}`)
  }
}

type Done = Extract<HistoryEntry, { by: 'person' }>
type ChoiceOf = ReturnType<typeof categoryChoices>

export function personSentence({ edit, was }: Pick<Done, 'edit' | 'was'>, { say }: Words, choiceOf: ChoiceOf): string {
  if (edit.kind === 'category') {
    return say('history.category', {
      from: choiceOf(was ?? 'other.uncategorised').label,
      to: choiceOf(edit.categoryId).label,
    })
  }
  if (edit.kind === 'tag') {
    const said = [
      edit.add.length > 0 && say('history.tagged', { tags: edit.add.join(', ') }),
      edit.remove.length > 0 && say('history.untagged', { tags: edit.remove.join(', ') }),
    ]
    return said.filter(Boolean).join(' ')
  }
  return say(`history.${plainWord(edit)}`)
}

function plainWord(edit: Exclude<Edit | SingleEdit, { kind: 'category' | 'tag' }>): string {
  switch (edit.kind) {
    case 'reviewed':
      return edit.reviewed ? 'reviewed' : 'unreviewed'
    case 'excluded':
      return edit.excluded ? 'excluded' : 'included'
    case 'split':
      return edit.parts.length > 0 ? 'split' : 'whole'
    case 'note':
      return 'noted'
    case 'amount':
      return 'took'
    case 'same':
    case 'apart':
      return edit.kind
  }
}
