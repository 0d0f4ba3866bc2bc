'use client'
/** What was put away, each with the entry that stands for it and the way back. */
import type { AsideView } from '@/lib/model/double'
import type { EditId } from '@/lib/model/ids'
import { useWords } from '../consent/words'
import { formatDay } from '../dates'
import { Amount } from '../money'
import { Button } from '../ui/button'
import { Sheet, SheetHead } from '../ui/sheet'
import { sourceOf } from './pair-form'

interface AsideProps {
  asides: readonly AsideView[]
  busy: boolean
  onBring: (edit: EditId) => void
}

export function Aside({ asides, busy, onBring }: AsideProps) {
  const words = useWords()
  const { say, locale } = words
  return (
    <Sheet aria-labelledby="asides">
      <SheetHead id="asides" title={say('away.title')} note={say('away.note')} />
      <ul className="divide-y divide-rule border-t border-rule">
        {asides.map(({ edit, away, kept }) => {
          const [day, stands] = [away, kept].map(({ entry }) => formatDay(entry.date, locale))
          return (
            <li
              key={edit}
              data-testid="aside"
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-6"
            >
              <div className="min-w-0">
                <p className="[overflow-wrap:anywhere]">
                  {away.entry.name} · <Amount money={away.entry.amount} locale={locale} signs="always" /> · {day}
                </p>
                <p className="text-13 text-ink-soft [overflow-wrap:anywhere]">
                  {say('away.stands', { name: kept.entry.name, date: stands!, source: sourceOf(kept, words) })}
                </p>
              </div>
              <Button
                size="small"
                aria-disabled={busy}
                aria-label={say('away.bringOf', { name: away.entry.name, date: day! })}
                onClick={() => onBring(edit)}
              >
                {say('away.bring')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
