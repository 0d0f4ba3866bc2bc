/** The lines of a file that were left out, each with its place and its reason. */
import { useTranslations } from 'next-intl'
import type { ImportProblem } from '@/lib/model/imports'
import { Sheet, SheetHead } from '../ui/sheet'

export function Problems({ problems, count }: { problems: readonly ImportProblem[]; count: number }) {
  const t = useTranslations('import.problems')
  /** Places in a table are rows; elements of a tree keep the names that the file's own standard gives them. */
  const placeOf = ({ at }: ImportProblem): string => {
    const row = /^row (\d+)$/.exec(at ?? '')?.[1]
    return row ? t('row', { n: Number(row) }) : (at ?? '')
  }
  return (
    <Sheet aria-labelledby="problems">
      <SheetHead
        id="problems"
        title={t('title', { count })}
        note={count > problems.length ? t('more', { shown: problems.length }) : undefined}
      />{' '}
      {/* prettier-ignore */}
      <ul className="max-h-96 divide-y divide-rule overflow-y-auto border-t border-rule">
        {problems.map((problem, place) => (
          <li key={place} className="flex flex-wrap gap-x-4 px-4 py-2 text-13 sm:px-6">
            <span className="w-40 flex-none text-ink-soft tabular-nums">{placeOf(problem)}</span>
            <span className="min-w-0">{t(`codes.${problem.code}`)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
