import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { buttonStyles } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

export default function NotFound() {
  const t = useTranslations()
  return (
    <main className="mx-auto flex min-h-dvh max-w-[880px] items-center">
      <Empty
        level={1}
        title={t('errors.notFound.title')}
        text={t('errors.notFound.text')}
        action={
          <Link href="/overview" className={buttonStyles({ tone: 'primary' })}>
            {t('common.home')}
          </Link>
        }
      />
    </main>
  )
}
