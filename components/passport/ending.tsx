/** How a connection ended: when, what the provider said to it, and what was deleted here; with the proof to take away. */
import { useTranslations } from 'next-intl'
import type { EndingView } from '@/lib/model/passport'
import { Day, dayOf } from '../dates'
import { Moment } from '../moment'
import { receiptHref } from '../places'
import { Fact, Facts } from '../ui/facts'
import { Guilloche } from '../ui/guilloche'
import { Sheet, SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'

export function PassportEnding({ ending }: { ending: EndingView }) {
  const t = useTranslations('passport.ending')
  const facts = useTranslations('connections.facts')
  const locale = useLanguage()
  const { connectionId, endedAt, erasedAt, provider, accounts, transactions } = ending
  return (
    <Sheet aria-labelledby="ending" data-answer={ending.answer} className="overflow-hidden">
      <Guilloche seed={connectionId} shape="band" className="h-8 w-full border-b border-rule" />
      <SheetHead id="ending" title={t('title')} />
      <div className="border-t border-rule px-4 sm:px-6">
        <Facts>
          <Fact name={t('stopped')}>
            <Day date={dayOf(endedAt)} locale={locale} />
          </Fact>
          <Fact name={t('provider', { provider })}>
            <Answer ending={ending} />
          </Fact>
          {erasedAt && (
            <Fact name={t('here')}>
              <span className="block">{`${facts('accounts')}: ${accounts.toLocaleString(locale)}`}</span>
              <span className="block">{`${facts('transactions')}: ${transactions.toLocaleString(locale)}`}</span>
            </Fact>
          )}
        </Facts>
        {!erasedAt && <p className="border-t border-rule py-3 text-13 text-ink-soft">{t('kept')}</p>}
      </div>
      <p className="flex flex-wrap gap-x-6 border-t border-rule px-4 py-2 sm:px-6">
        {(['pdf', 'json'] as const).map((format) => (
          <a
            key={format}
            href={receiptHref(connectionId, 'ending', format)}
            download
            className={`${sheetLink} min-h-9`}
          >
            {t(format)}
          </a>
        ))}
      </p>
    </Sheet>
  )
}

/** What the provider said, with its time in the reader's own zone. */
export function Answer({ ending }: { ending: EndingView }) {
  const t = useTranslations('passport.ending.answer')
  const locale = useLanguage()
  const { answer, tries, answeredAt, nextTryAt } = ending
  const at = (instant: string) => () => <Moment at={instant} locale={locale} />
  if (answer === 'owed') {
    return nextTryAt && tries > 0 ? t.rich('owedNext', { tries, when: at(nextTryAt) }) : t('owed')
  }
  if (answer === 'nothing' || answeredAt === null) return t('nothing')
  return t.rich(answer, { when: at(answeredAt) })
}
