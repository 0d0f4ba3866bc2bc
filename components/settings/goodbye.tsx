/** The last page: what was deleted, and what the providers of a person who left have answered so far. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { EndingView } from '@/lib/model/passport'
import { Day, dayOf } from '../dates'
import { goodbyeHref } from '../places'
import { Answer } from '../passport/ending'
import { Wordmark } from '../shell/wordmark'
import { buttonStyles } from '../ui/button'
import { Fact, Facts } from '../ui/facts'
import { Guilloche } from '../ui/guilloche'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'

interface GoodbyeProps {
  facts: { at: string; connections: number; accounts: number; transactions: number }
  endings: readonly EndingView[]
}

export function Goodbye({ facts, endings }: GoodbyeProps) {
  const t = useTranslations('data.farewell')
  const words = useTranslations('connections.facts')
  const locale = useLanguage()
  const when = (): ReactNode => <Day date={dayOf(facts.at)} locale={locale} />
  return (
    <main className="mx-auto flex w-full max-w-[640px] flex-col gap-6 px-4 py-8 sm:py-16">
      <Link href="/" className="self-start rounded-control">
        <Wordmark />
      </Link>
      <Sheet aria-labelledby="goodbye" className="overflow-hidden">
        <Guilloche seed={facts.at} shape="band" className="h-12 w-full border-b border-rule" />
        <div className="flex flex-col gap-2 px-4 py-6 sm:px-6">
          <h1 id="goodbye" className="text-28">
            {t('title')}
          </h1>
          <p>{t.rich('text', { when })}</p>
        </div>
        <div className="border-t border-rule px-4 sm:px-6">
          <Facts>
            <Fact name={t('connections')}>{facts.connections.toLocaleString(locale)}</Fact>
            <Fact name={words('accounts')}>{facts.accounts.toLocaleString(locale)}</Fact>
            <Fact name={words('transactions')}>{facts.transactions.toLocaleString(locale)}</Fact>
          </Facts>
        </div>
        <div className="border-t border-rule px-4 pt-4 pb-2 sm:px-6">
          <h2 className="text-16">{t('banks')}</h2>
          {endings.length === 0 && <p className="py-2 text-ink-soft">{t('none')}</p>}
          <Facts>
            {endings.map((ending) => (
              <Fact key={ending.connectionId} name={ending.bank ?? ending.provider} note={ending.provider}>
                <span data-answer={ending.answer}>
                  <Answer ending={ending} />
                </span>
              </Fact>
            ))}
          </Facts>
        </div>
        <div className="flex flex-wrap gap-3 border-t border-rule px-4 py-4 sm:px-6">
          <a href={goodbyeHref} className={buttonStyles({})}>
            {t('again')}
          </a>
          <a href="/api/farewell?format=pdf" download className={buttonStyles({})}>
            {t('proof')}
          </a>
        </div>
      </Sheet>
      <p className="text-13 text-ink-soft">{t('until')}</p>
    </main>
  )
}
