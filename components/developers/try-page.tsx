/** The API explorer: every provider that may be talked to from here, and its requests. */
import { useTranslations } from 'next-intl'
import { Alert } from '../ui/alert'
import { Page, PageHead } from '../ui/page'
import { useUp } from './up'
import { TryForm, type TryRequest } from './try-form'

interface TryPageProps {
  offers: readonly { readonly id: string; readonly name: string; readonly requests: readonly { readonly id: string; readonly step: string; readonly method: string; readonly before: number }[] }[]
  isDemo: boolean
  send: TryRequest
} // prettier-ignore

export function TryPage({ offers, isDemo, send }: TryPageProps) {
  const t = useTranslations('developers.try')
  const common = useTranslations('developers')
  const raw = (key: string): string => String(t.raw(key))
  return (
    <Page>
      <PageHead title={t('title')} note={t(isDemo ? 'leadDemo' : 'lead')} up={useUp()} />
      {offers.length === 0 ? (
        <Alert kind="info" title={t('none')} />
      ) : (
        <TryForm
          offers={offers.map(({ id, name, requests }) => ({
            id,
            name,
            requests: requests.map((one) => ({ id: one.id, label: `${one.method} ${one.id} · ${one.step}`, before: t('before', { n: one.before }) })),
          }))}
          send={send}
          labels={{
            provider: t('provider'), request: t('step'), send: t('send'), working: common('working'), refused: String(common.raw('failed')),
            passed: t('passed'), failed: t('failed'), address: t('address'), status: t('status'), noAnswer: t('noAnswer'), time: t('time'), size: t('size'),
            milliseconds: raw('milliseconds'), bytes: raw('bytes'), expected: t('expected'), held: t('held'), notHeld: t('notHeld'),
            asTable: t('asTable'), field: t('field'), value: t('value'), requestJson: t('request'), response: t('response'), empty: t('empty'),
          }}
        />
      )}
    </Page>
  )
} // prettier-ignore
