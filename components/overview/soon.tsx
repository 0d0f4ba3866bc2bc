/** What is due in the next two weeks, as far as it is known; the first few, and how many more. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { recurringHref } from '../places'
import { SoonList } from '../recurring/soon-list'
import { SheetHead, sheetLink } from '../ui/sheet'
import type { Foresight } from './foresight'

const MOST = 8

export function Soon({ foresight }: { foresight: Foresight }) {
  const t = useTranslations('recurring')
  const home = useTranslations('home')
  const { soon } = foresight().outlook
  return (
    <section aria-labelledby="soon">
      <SheetHead
        id="soon"
        title={t('soon')}
        note={t('expected')}
        action={
          <Link href={recurringHref} className={sheetLink}>
            {soon.length > MOST ? home('soon.more', { count: soon.length - MOST }) : home('soon.open')}
          </Link>
        }
      />
      {soon.length > 0 ? (
        <SoonList soon={soon.slice(0, MOST)} />
      ) : (
        <p className="px-4 pt-1 pb-6 text-ink-soft sm:px-6">{home('soon.none')}</p>
      )}
    </section>
  )
}
