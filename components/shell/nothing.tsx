/** Where an address leads nowhere: what that means, the way home, and help. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { helpHref } from '../places'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'

export function Nothing() {
  const t = useTranslations()
  return (
    <div className="mx-auto flex min-h-[80dvh] max-w-[880px] items-center">
      <Empty
        level={1}
        title={t('errors.notFound.title')}
        text={t('errors.notFound.text')}
        action={
          <>
            <Link href="/overview" className={buttonStyles({ tone: 'primary' })}>
              {t('common.home')}
            </Link>
            <Link href={helpHref} className={buttonStyles({ tone: 'quiet' })}>
              {t('shell.help')}
            </Link>
          </>
        }
      />
    </div>
  )
}
