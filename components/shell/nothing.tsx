/**
 * Where an address leads nowhere: what that means, the way home, and help. Plain links, because every page carries this one along,
 * with all the script it needs.
 */
import { useTranslations } from 'next-intl'
import { helpHref, homeHref } from '../places'
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
            <a href={homeHref} className={buttonStyles({ tone: 'primary' })}>
              {t('common.home')}
            </a>
            <a href={helpHref} className={buttonStyles({ tone: 'quiet' })}>
              {t('shell.help')}
            </a>
          </>
        }
      />
    </div>
  )
}
