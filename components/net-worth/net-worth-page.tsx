/** What a person has less what they owe, over a year or two: all of it in one currency, or one currency alone. */
import type { Route } from 'next'
import { useMessages, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { CurrencyCode } from '@/lib/model/ids'
import { WORTH_MONTHS, type NetWorthView, type WorthMonths } from '@/lib/model/worth'
import { NetWorth } from '../charts/lazy'
import { ChartLanguage } from '../charts/words'
import { formatDay } from '../dates'
import { Amount } from '../money'
import { connectHref } from '../places'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { worthHref } from './ask'

interface NetWorthPageProps {
  worth: NetWorthView
  months: WorthMonths
  /** Null: all of them, in one. */
  only: CurrencyCode | null
  /** The one that all are said in. */
  into: CurrencyCode | undefined
}

export function NetWorthPage({ worth, months, only, into }: NetWorthPageProps) {
  const t = useTranslations('home.worth')
  const common = useTranslations('common')
  const locale = useLanguage()
  const { charts } = useMessages()
  const { currencies, data, without, joined } = worth
  const last = data.points.at(-1)
  if (currencies.length === 0) {
    const connect = (
      <a href={connectHref} className={buttonStyles({ tone: 'primary' })}>
        {common('connectBank')}
      </a>
    )
    return (
      <Page>
        <PageHead title={t('title')} />
        <Sheet>
          <Empty title={t('empty.title')} text={t('empty.text')} action={connect} />
        </Sheet>
      </Page>
    )
  }
  const all = into ?? currencies[0]!
  return (
    <Page>
      <PageHead title={t('title')} note={<span className="block max-w-[68ch]">{t('note')}</span>} />
      <div className="no-print flex flex-wrap justify-between gap-x-6 gap-y-3">
        <Choice
          name={t('period')}
          choices={WORTH_MONTHS.map((each) => ({ label: t('months', { count: each }), href: worthHref(each, only), chosen: each === months }))}
        />
        {currencies.length > 1 && (
          <Choice
            name={t('currency')}
            choices={[null, ...currencies.toSorted()].map((each) => ({ label: each ?? t('all', { currency: all }), href: worthHref(months, each), chosen: each === only }))}
          />
        )}
      </div>
      <ChartLanguage catalogue={charts} locale={locale}>
        <NetWorth
          data={data}
          lead={
            last && (
              <p className="px-4 pb-4 sm:px-6">
                <Amount money={{ minor: last.assets - last.liabilities, currency: data.currency }} locale={locale} size="large" />
              </p>
            )
          }
        />
      </ChartLanguage>
      {(without.length > 0 || joined.length > 0) && (
        <div className="max-w-[68ch] text-13 text-ink-soft">
          {without.length > 0 && <p>{t('without', { currencies: without.join(', ') })}</p>}
          {joined.length > 0 && (
            <p>
              {t('joined', {
                accounts: joined.map(({ name, from }) => t('account', { name, day: formatDay(from, locale) })).join(', '),
              })}
            </p>
          )}
        </div>
      )}
    </Page>
  ) // prettier-ignore
}

interface ChoiceProps {
  name: string
  choices: readonly { readonly label: string; readonly href: Route; readonly chosen: boolean }[]
}

const Choice = ({ name, choices }: ChoiceProps) => (
  <nav aria-label={name} className="flex flex-wrap gap-2">
    {choices.map(({ label, href, chosen }) => (
      <Link
        key={label}
        href={href}
        aria-current={chosen ? 'true' : undefined}
        scroll={false}
        className={buttonStyles({ tone: chosen ? 'primary' : 'plain', size: 'small' })}
      >
        {label}
      </Link>
    ))}
  </nav>
)
