/** Who was told what, and whether it arrived. */
import { useTranslations } from 'next-intl'
import type { DeliveryView, JourneyDetailView } from '@/lib/model/monitor'
import { Moment } from '../moment'
import { Chip } from '../ui/chip'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { useNames } from './names'
import { Cell, Name, Table } from './table'

const TONES = { sent: 'good', waiting: 'caution', given_up: 'alarm' } as const
const CHANNELS = ['email', 'webhook', 'chat', 'phone'] as const

export function DeliveryTable({ journey }: { journey: JourneyDetailView }) {
  const t = useTranslations('monitor.deliveries')
  const locale = useLanguage()
  const names = useNames()
  const { deliveries } = journey
  const channelOf = ({ channel }: DeliveryView): string => {
    const known = CHANNELS.find((one) => one === channel)
    return known ? t(`channels.${known}`) : channel
  }
  return (
    <Sheet aria-labelledby="deliveries">
      <SheetHead id="deliveries" title={t('title')} note={deliveries.length === 0 ? t('none') : t('note')} />
      {deliveries.length > 0 && (
        <Table
          label={t('scroll', { journey: names.journey(journey) })}
          words={4}
          head={[t('when'), t('what'), t('channel'), t('state'), t('tries')]}
        >
          {deliveries.map((one) => (
            <tr key={one.id} data-testid="delivery">
              <Name>
                <span className="whitespace-nowrap">
                  <Moment at={one.at} locale={locale} />
                </span>
              </Name>
              <Cell words>{t(`kind.${one.kind}`)}</Cell>
              <Cell words>{channelOf(one)}</Cell>
              <Cell words>
                <Chip tone={TONES[one.state]}>{t(`states.${one.state}`)}</Chip>
                {one.code && <code className="ms-2 text-12 text-ink-soft">{one.code}</code>}
              </Cell>
              <Cell>{one.tries}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}
