/** The entries of this filter as a file: plain links, so that they work without script and can be kept. */
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FeedFilter } from '@/lib/model/view'
import { buttonStyles } from '../ui/button'
import { exportHref } from './filter'

/** By the names that everybody calls them. */
const FORMATS = { csv: 'CSV', json: 'JSON', ofx: 'OFX', camt: 'CAMT.053', pdf: 'PDF' } as const

export function ExportMenu({ filter }: { filter: FeedFilter }) {
  const t = useTranslations('export')
  return (
    <details className="relative">
      <summary className={buttonStyles({ tone: 'plain', className: 'list-none [&::-webkit-details-marker]:hidden' })}>
        <Download size={16} aria-hidden="true" />
        {t('open')}
      </summary>
      <div className="rise absolute start-0 z-20 lg:start-auto lg:end-0 mt-1 w-72 max-w-[calc(100vw-2rem)] rounded-sheet border border-rule bg-sheet p-2 shadow-lifted">
        <p className="px-2 py-1 text-12 text-ink-soft">{t('note')}</p>
        <ul>
          {Object.entries(FORMATS).map(([format, name]) => (
            <li key={format}>
              <a
                href={exportHref(filter, format)}
                download
                className="flex min-h-11 flex-col justify-center rounded-control px-2 py-1 hover:bg-wash"
              >
                <span className="font-medium">{name}</span>
                <span className="text-12 text-ink-soft">{t(`formats.${format}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
