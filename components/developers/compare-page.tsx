/** Four providers, one journey. */
import { useTranslations } from 'next-intl'
import type { ComparedView } from '@/lib/model/monitor'
import { Page, PageHead } from '../ui/page'
import { useUp } from './up'
import { CompareBoard, type Compare } from './compare-board'

export function ComparePage({ first, compare }: { first: readonly ComparedView[]; compare: Compare | null }) {
  const t = useTranslations('developers.compare')
  const common = useTranslations('developers')
  return (
    <Page>
      <PageHead title={t('title')} note={t('lead')} up={useUp()} />
      <CompareBoard
        first={first}
        compare={compare}
        labels={{
          run: t('run'), working: common('working'), refused: String(common.raw('failed')), never: t('never'), caption: t('caption'), provider: t('provider'),
          state: t('state'), steps: t('steps'), calls: t('calls'), total: t('total'), atProvider: t('atProvider'), atBank: t('atBank'), bytes: t('bytes'),
          fields: t('fields'), lanes: t('lanes'), milliseconds: String(common.raw('try.milliseconds')), byteCount: String(common.raw('try.bytes')),
          outcomes: { passed: t('outcomes.passed'), degraded: t('outcomes.degraded'), failed: t('outcomes.failed') },
        }}
      />
    </Page>
  )
} // prettier-ignore
