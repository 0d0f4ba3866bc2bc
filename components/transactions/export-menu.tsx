/** The entries of this filter as a file: plain links, so that they work without script and can be kept. */
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FeedFilter } from '@/lib/model/view'
import { exportHref } from './filter'
import { ListMenu } from './list-menu'

/** By the names that everybody calls them. */
const FORMATS = { csv: 'CSV', json: 'JSON', ofx: 'OFX', camt: 'CAMT.053', pdf: 'PDF' } as const

export function ExportMenu({ filter }: { filter: FeedFilter }) {
  const t = useTranslations('export')
  return (
    <ListMenu label={t('open')} icon={<Download size={16} aria-hidden="true" />} className="w-72 p-2">
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
    </ListMenu>
  )
}
