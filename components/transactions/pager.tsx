/** On to older entries, back to the newest; the end is said. Real links: they can be opened, kept and gone back to. */
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { buttonStyles } from '../ui/button'

export function Pager({ newest, older }: { newest: Route | null; older: Route | null }) {
  const t = useTranslations('transactions')
  return (
    <nav
      aria-label={t('pages.label')}
      className="flex min-h-16 flex-wrap items-center justify-between gap-3 border-t border-rule px-4 py-3 sm:px-6"
    >
      {newest ? (
        <Link href={newest} className={buttonStyles({ tone: 'quiet' })}>
          {t('pages.newest')}
        </Link>
      ) : (
        <span />
      )}
      {older ? (
        <Link href={older} className={buttonStyles({ tone: 'plain' })}>
          {t('pages.older')}
        </Link>
      ) : (
        <p className="text-13 text-ink-soft">{t('end')}</p>
      )}
    </nav>
  )
}
