/** The help: one page of short answers, the same for everybody, reached from the same place on every screen (WCAG 3.2.6). */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { statusHref } from '../monitor/places'
import { connectionsHref } from '../places'
import { Page, PageHead } from '../ui/page'
import { sheetLink } from '../ui/sheet'
import { Keys } from './keys'
import { SearchHelp } from './search-help'

const PARTS = ['what', 'linking', 'shared', 'stop', 'search', 'keys', 'words', 'status', 'reference', 'ask'] as const
type Part = (typeof PARTS)[number]

const STEPS = ['choose', 'agree', 'approve', 'fetch'] as const
const WORDS = ['consent', 'provider', 'pending', 'value', 'transfer', 'reading'] as const

export function HelpPage() {
  const t = useTranslations('help')
  const search = useTranslations('search')
  const titleOf = (part: Part): string => (part === 'search' ? search('help') : t(`${part}.title`))
  const textOf = (part: Part): string | null => {
    if (part === 'search') return search('helpText')
    return part === 'linking' || part === 'words' ? null : t(`${part}.text`)
  }
  const more: Partial<Record<Part, ReactNode>> = {
    linking: (
      <ol className="max-w-[68ch] list-decimal space-y-1 ps-5 marker:text-ink-soft">
        {STEPS.map((step) => (
          <li key={step}>{t(`linking.${step}`)}</li>
        ))}
      </ol>
    ),
    stop: (
      <p>
        <Link href={connectionsHref} className={sheetLink}>
          {t('stop.link')}
        </Link>
      </p>
    ),
    search: <SearchHelp />,
    status: (
      <p>
        <Link href={statusHref} className={sheetLink}>
          {t('status.link')}
        </Link>
      </p>
    ),
    keys: <Keys />,
    words: (
      <dl className="grid gap-y-3 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-x-6">
        {WORDS.map((word) => (
          <div key={word} className="contents">
            <dt className="font-medium">{t(`words.${word}`)}</dt>
            <dd className="max-w-[60ch] text-ink-soft">{t(`words.${word}Text`)}</dd>
          </div>
        ))}
      </dl>
    ),
  }
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 lg:grid-cols-[200px_minmax(0,1fr)] lg:items-start">
        <nav aria-label={t('contents')} className="lg:sticky lg:top-8">
          <ul className="flex flex-wrap gap-x-4 border-y border-rule py-2 lg:flex-col lg:border-0 lg:py-0">
            {PARTS.map((part) => (
              <li key={part}>
                <a href={`#${part}`} className={`${sheetLink} min-h-8`}>
                  {titleOf(part)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="divide-y divide-rule border-y border-rule">
          {PARTS.map((part) => (
            <section
              key={part}
              id={part}
              aria-labelledby={`${part}-title`}
              className="flex scroll-mt-4 flex-col gap-3 py-6"
            >
              <h2 id={`${part}-title`} className="text-16">
                {titleOf(part)}
              </h2>
              {textOf(part) && <p className="max-w-[68ch]">{textOf(part)}</p>}
              {more[part]}
            </section>
          ))}
        </div>
      </div>
    </Page>
  )
}
