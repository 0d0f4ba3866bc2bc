/** Which balance the account shows and by what rule, and whether the entries explain how it came about. */
import { Check, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ProofView, SpanView } from '@/lib/model/worth'
import { dayOf, formatDay } from '../dates'
import { Amount, formatMoney } from '../money'
import { Alert } from '../ui/alert'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'

export function BalanceProof({ proof }: { proof: ProofView }) {
  const t = useTranslations('home.proof')
  const balance = useTranslations('accounts.balance')
  const locale = useLanguage()
  const { gap, spans } = proof
  if (!gap && proof.of === 0)
    return (
      <Sheet
        aria-labelledby="proof"
        className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-4 py-3 text-13 sm:px-6"
      >
        <h2 id="proof" className="tracking-normal">
          {t('title')}
        </h2>
        <p className="text-ink-soft">{t('first')}</p>
      </Sheet>
    )
  return (
    <Sheet aria-labelledby="proof" className="overflow-hidden">
      <SheetHead
        id="proof"
        title={t('title')}
        note={
          <span className="block max-w-[68ch]">
            {t('rule', { type: balance(proof.type), when: formatDay(dayOf(proof.at), locale) })}
          </span>
        }
      />
      <div className="px-4 pb-4 sm:px-6">
        {gap ? (
          <Alert
            kind="caution"
            title={t('gap', { from: formatDay(gap.from, locale), to: formatDay(gap.to, locale), amount: formatMoney(gap.gap, locale, 'always') })}
          >
            {t('gapText')}
          </Alert>
        ) : (
          <p>{t('closed', { count: proof.of })}</p>
        )}
      </div>
      {spans.length > 0 && <Spans spans={spans} gap={gap} />}
    </Sheet>
  ) // prettier-ignore
}

/** Opening, what was booked, closing: one line for each two readings. The one with the gap comes first when it is older. */
function Spans({ spans, gap }: { spans: readonly SpanView[]; gap: SpanView | null }) {
  const t = useTranslations('home.proof')
  const shown = gap && !spans.some(({ from }) => from === gap.from) ? [gap, ...spans] : spans
  const heads = ['from', 'to', 'opening', 'entries', 'sum', 'closing'] as const
  return (
    // Reachable by keyboard, since it may scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={t('table')} tabIndex={0} className="overflow-x-auto border-t border-rule">
      <table className="w-full text-13 tabular-nums">
        <thead className="text-11 tracking-[0.04em] text-ink-soft uppercase">
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={`h-8 px-2 font-medium first:ps-4 sm:first:ps-6 ${at < 2 ? 'text-start' : 'text-end'}`}>
                {t(head)}
              </th>
            ))}
            <th scope="col" className="pe-4 sm:pe-6">
              <span className="sr-only">{t('result')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((span) => (
            <Line key={span.from} span={span} first={span.from === gap?.from} />
          ))}
        </tbody>
      </table>
    </div>
  ) // prettier-ignore
}

function Line({ span, first }: { span: SpanView; first: boolean }) {
  const t = useTranslations('home.proof')
  const locale = useLanguage()
  const even = span.gap.minor === 0
  const Icon = even ? Check : TriangleAlert
  const cell = 'h-9 px-2 text-end whitespace-nowrap'
  return (
    <tr className={`border-t border-rule ${first ? 'bg-wash font-medium' : ''}`} data-testid={even ? 'span' : 'gap'}>
      <th scope="row" className={`${cell} ps-4 text-start! font-normal sm:ps-6`}>
        {formatDay(span.from, locale, 'short')}
      </th>
      <td className={`${cell} text-start!`}>{formatDay(span.to, locale, 'short')}</td>
      <td className={cell}>
        <Amount money={span.opening} locale={locale} />
      </td>
      <td className={cell}>{span.entries}</td>
      <td className={cell}>
        <Amount money={span.sum} locale={locale} signs="always" />
      </td>
      <td className={cell}>
        <Amount money={span.closing} locale={locale} />
      </td>
      <td className={`${cell} pe-4 sm:pe-6`}>
        <span className="inline-flex items-center gap-1.5">
          <Icon size={16} aria-hidden="true" className={even ? 'text-credit' : 'text-caution'} />
          {even ? t('even') : t('odd', { amount: formatMoney(span.gap, locale, 'always') })}
        </span>
      </td>
    </tr>
  )
}
