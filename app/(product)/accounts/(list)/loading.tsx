import { useTranslations } from 'next-intl'
import { LedgerSkeleton } from '@/components/transactions/skeleton'
import { Page, PageHead } from '@/components/ui/page'

export default function Loading() {
  const t = useTranslations()
  return (
    <Page>
      <PageHead title={t('accounts.title')} />
      <LedgerSkeleton label={t('common.loading')} />
    </Page>
  )
}
