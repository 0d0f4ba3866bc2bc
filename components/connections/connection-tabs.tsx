/** The two faces of connected accounts: what is connected, and every consent there ever was. */
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { connectionsHref, consentHistoryHref } from '../places'

const TABS = [
  ['current', connectionsHref],
  ['history', consentHistoryHref],
] as const

export function ConnectionTabs({ current }: { current: (typeof TABS)[number][0] }) {
  const t = useTranslations('passport.tabs')
  return (
    <nav aria-label={t('label')} className="border-b border-rule">
      <ul className="flex gap-6">
        {TABS.map(([tab, href]) => (
          <li key={tab}>
            <Link
              href={href}
              aria-current={tab === current ? 'page' : undefined}
              className={clsx(
                '-mb-px inline-flex min-h-11 items-center border-b-2 font-medium md:min-h-9',
                tab === current ? 'border-stamp text-ink' : 'border-transparent text-ink-soft hover:text-ink',
              )}
            >
              {t(tab)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
