/** Around a page that may be read without an account. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonStyles } from '../ui/button'
import { Wordmark } from './wordmark'

export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('auth.landing')
  return (
    <>
      <header className="no-print mx-auto flex min-h-16 max-w-[1200px] items-center justify-between gap-4 px-4 sm:px-6">
        <Link href="/" className="rounded-control">
          <Wordmark />
        </Link>
        <Link href="/sign-in" className={buttonStyles({ tone: 'quiet' })}>
          {t('signIn')}
        </Link>
      </header>
      <main>{children}</main>
    </>
  )
}
