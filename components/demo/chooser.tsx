/** Whose book to open, and the situations that can be set up in one. */
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { PersonaCard, ScenarioCard } from '@/lib/model/demo'
import { Alert } from '../ui/alert'
import { PersonaSheet } from './persona-sheet'
import { DemoFrame } from './frame'
import { StartDemo, type Start } from './start-demo'

interface ChooserProps {
  people: readonly PersonaCard[]
  situations: readonly ScenarioCard[]
  start: Start
  /** What a link asked for and nobody knows. */
  wrong?: readonly string[]
}

export function Chooser({ people, situations, start, wrong = [] }: ChooserProps) {
  const t = useTranslations('demo')
  const labels = { working: t('working'), failed: String(t.raw('failed')) }
  return (
    <DemoFrame>
      <div>
        <h1 className="text-28 sm:text-40">{t('title')}</h1>
        <p className="mt-2 max-w-[68ch] text-16 text-ink-soft">{t('lead')}</p>
      </div>
      {wrong.length > 0 && (
        <Alert kind="caution" title={t('unknown.title')}>
          {t('unknown.text', { words: wrong.join(', ') })}
        </Alert>
      )}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {people
          .filter(({ name }) => name !== null)
          .map((card) => (
            <PersonaSheet key={card.id} card={card} start={start} labels={labels} />
          ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-rule py-4">
        <p className="min-w-60 flex-1 text-ink-soft">{t('blank.text')}</p>
        <StartDemo request={{ persona: 'blank' }} start={start} {...labels}>
          {t('blank.start')}
        </StartDemo>
      </div>
      {situations.length > 0 && (
        <section aria-labelledby="situations">
          <h2 id="situations" className="text-20">
            {t('situations.title')}
          </h2>
          <p className="mt-1 max-w-[68ch] text-ink-soft">{t('situations.lead')}</p>
          <ul className="mt-4 grid gap-x-10 sm:grid-cols-2 lg:grid-cols-3">
            {situations.map(({ id, persona }) => (
              <li key={id} className="border-t border-rule py-3">
                <Link
                  href={`/demo?scenario=${id}` as Route}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center font-medium text-stamp underline-offset-4 hover:underline"
                >
                  {t(`scenarios.${id}.title`)}
                </Link>
                <p className="text-13 text-ink-soft">{t(`scenarios.${id}.text`)}</p>
                {persona && <p className="mt-0.5 text-12 text-ink-soft">{persona}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="text-12 text-ink-soft">{t('note')}</p>
    </DemoFrame>
  )
}
