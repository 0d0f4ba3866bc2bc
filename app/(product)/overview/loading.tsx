import { useTranslations } from 'next-intl'
import { OverviewSkeleton } from '@/components/overview/skeleton'
import { Page, PageHead } from '@/components/ui/page'

export default function Loading() {
  const t = useTranslations()
  return (
    <Page>
      <PageHead title={t('overview.title')} />
      <OverviewSkeleton label={t('common.loading')} />
    </Page>
  )
}
