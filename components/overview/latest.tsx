/** The last entries that came in. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { TransactionView } from '@/lib/model/view'
import { CategoryWord } from '../transactions/category-word'
import { Ledger } from '../transactions/ledger'
import { SheetHead, sheetLink } from '../ui/sheet'

export function Latest({ rows }: { rows: readonly TransactionView[] }) {
  const t = useTranslations('overview.latest')
  const home = useTranslations('home')
  return (
    <section aria-labelledby="latest">
      <SheetHead
        id="latest"
        title={t('title')}
        action={
          <Link href="/transactions" className={sheetLink}>
            {t('all')}
          </Link>
        }
      />
      <div className="border-t border-rule">
        {rows.length > 0 ? (
          <Ledger rows={rows} renderChip={(row) => <CategoryWord id={row.category.id} />} />
        ) : (
          <p className="px-4 py-6 text-ink-soft sm:px-6">{home('latest.none')}</p>
        )}
      </div>
    </section>
  )
}
