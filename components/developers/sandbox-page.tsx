/** The sandbox's controls, for the viewer's own visit. */
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import Link from 'next/link'
import { AGAIN_WAYS, FAULTS, POST_WAYS } from '@/lib/model/demo'
import { Alert } from '../ui/alert'
import { buttonStyles } from '../ui/button'
import { Page, PageHead } from '../ui/page'
import { useUp } from './up'
import { Sheet, SheetHead } from '../ui/sheet'
import { ChoiceForm } from './choice-form'
import { EntryForm } from './entry-form'
import { OrderButton, type TurnSandbox } from './order-button'
import { StartAfresh, type ResetDemo } from './start-afresh'

interface SandboxPageProps {
  /** Whether the viewer has a copy of their own to change. */
  isVisitor: boolean
  turn: TurnSandbox
  reset: ResetDemo
}

/** More than these are said as so many: an order sends no more. */
const MOST_SENT = 5

export function SandboxPage({ isVisitor, turn, reset }: SandboxPageProps) {
  const t = useTranslations('developers.sandbox')
  const common = useTranslations('developers')
  const labels = { working: common('working'), done: t('done'), failed: String(common.raw('failed')) }
  const sent = { ...labels, sent: Array.from({ length: MOST_SENT + 1 }, (_none, n) => t('webhooks.sent', { n })) }
  return (
    <Page>
      <PageHead title={t('title')} note={t('lead')} up={useUp()} />
      {!isVisitor && (
        <Alert kind="info" action={<Link href="/demo" className={buttonStyles({ tone: 'primary' })}>{t('choose')}</Link>}>
          {t('blank')}
        </Alert>
      )}
      {isVisitor && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Part id="faults" title={t('faults.title')} text={t('faults.text')}>
            <ChoiceForm
              id="fault"
              label={t('faults.label')}
              choices={FAULTS.map((fault) => ({ id: fault, name: t(`faults.presets.${fault}.name`), text: t(`faults.presets.${fault}.text`), orders: [{ do: 'fault', fault }] }))}
              buttons={[{ label: t('faults.apply'), labels }]}
              turn={turn}
            />
            <OrderButton order={{ do: 'calm' }} turn={turn} label={t('faults.calm')} labels={labels} />
          </Part>
          <Part id="webhooks" title={t('webhooks.title')} text={t('webhooks.text')}>
            <ChoiceForm
              id="way"
              label={t('webhooks.label')}
              choices={POST_WAYS.map((way) => {
                const again = AGAIN_WAYS.find((one) => one === way)
                return { id: way, name: t(`webhooks.ways.${way}`), orders: [{ do: 'post', way }, ...(again ? [{ do: 'again', way: again } as const] : [])] }
              })}
              buttons={[{ label: t('webhooks.apply'), labels }, { label: t('webhooks.again'), labels: sent }]}
              turn={turn}
            />
            <OrderButton order={{ do: 'release' }} turn={turn} label={t('webhooks.release')} labels={sent} />
          </Part>
          <Part id="entries" title={t('entries.title')} text={t('entries.text')}>
            <EntryForm
              turn={turn}
              labels={{ ...labels, amount: t('entries.amount'), amountHint: t('entries.amountHint'), words: t('entries.words'), wordsExample: t('entries.wordsExample'), add: t('entries.add') }}
            />
            <OrderButton order={{ do: 'book' }} turn={turn} label={t('entries.book')} labels={labels} />
          </Part>
          <Part id="consents" title={t('consents.title')} text={t('consents.text')}>
            <OrderButton order={{ do: 'consent', change: 'expire' }} turn={turn} label={t('consents.expire')} labels={labels} />
            <OrderButton order={{ do: 'consent', change: 'revoke' }} turn={turn} label={t('consents.revoke')} labels={labels} />
          </Part>
          <Part id="time" title={t('time.title')} text={t('time.text')}>
            <StartAfresh reset={reset} label={t('consents.reset')} text={t('consents.resetText')} labels={labels} />
          </Part>
          <Part id="read" title={t('read')} text={t('readText')}>
            <OrderButton order={{ do: 'read' }} turn={turn} label={t('read')} labels={labels} tone="primary" />
          </Part>
        </div>
      )}
    </Page>
  )
} // prettier-ignore

const Part = ({ id, title, text, children }: { id: string; title: string; text: string; children: ReactNode }) => (
  <Sheet aria-labelledby={`part-${id}`}>
    <SheetHead id={`part-${id}`} title={title} note={text} />
    <div className="flex flex-col items-start gap-4 px-4 pb-5 sm:px-6">{children}</div>
  </Sheet>
)
