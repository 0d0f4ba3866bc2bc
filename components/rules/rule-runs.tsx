/** What a rule did, newest first: when, how many entries it looked at and changed, and the way to take it back. */
import { useTranslations } from 'next-intl'
import type { RunId } from '@/lib/model/ids'
import type { RuleRunView } from '@/lib/model/rule'
import type { Answer } from '@/lib/model/view'
import { Day, dayOf } from '../dates'
import { Chip } from '../ui/chip'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { ActButton } from './act-button'

export type UndoRun = (input: { id: RunId }) => Promise<Answer<number>>

export function RuleRuns({ runs, undoRun }: { runs: readonly RuleRunView[]; undoRun: UndoRun }) {
  const t = useTranslations('rules.runs')
  const locale = useLanguage()
  return (
    <Sheet aria-labelledby="rule-runs">
      <SheetHead id="rule-runs" title={t('title')} note={runs.length === 0 ? t('none') : t('note')} />
      <ul className="divide-y divide-rule">
        {runs.map(({ id, at, by, looked, changed, undone }) => (
          <li
            key={id}
            data-testid="run"
            className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6"
          >
            <span className="w-28 text-13 text-ink-soft">
              <Day date={dayOf(at)} locale={locale} />
            </span>
            <span className="min-w-0 flex-1 basis-56">{t(by, { looked, changed })}</span>
            {undone ? (
              <Chip>{t('undone')}</Chip>
            ) : (
              <ActButton
                act={undoRun}
                input={{ id }}
                label={t('undo')}
                named={t('undoNamed', { changed })}
                failed={String(t.raw('failed'))}
              />
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
