/** The forecast of an account, or its place while it is made. */
import { useMessages } from 'next-intl'
import type { BalanceForecastData } from '@/lib/model/charts'
import type { CurrencyCode } from '@/lib/model/ids'
import { BalanceForecast } from '../charts/lazy'
import { ChartLanguage } from '../charts/words'
import { useLanguage } from '../use-language'

/** @param data null while it is on its way. */
export function AccountForecast({ data, currency }: { data: BalanceForecastData | null; currency: CurrencyCode }) {
  const { charts } = useMessages()
  const nothing: BalanceForecastData = { currency, past: [], ahead: [], events: [] }
  return (
    <ChartLanguage catalogue={charts} locale={useLanguage()}>
      <BalanceForecast data={data ?? nothing} status={data ? 'ready' : 'loading'} level={2} />
    </ChartLanguage>
  )
}
