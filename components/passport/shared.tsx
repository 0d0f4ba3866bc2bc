/** What a consent covers, in the words it was agreed to, each cluster unfolding into what is in it. */
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ConsentScope } from '@/lib/model/consent'
import { HISTORY_DAYS } from '@/lib/model/passport'
import { Fact, Facts } from '../ui/facts'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'

const CLUSTERS = ['details', 'balances', 'transactions', 'identity'] as const satisfies readonly ConsentScope[]

export function PassportShared({ scope, bank }: { scope: readonly ConsentScope[]; bank: string }) {
  const t = useTranslations('passport.shared')
  const text = useTranslations('consent.text.clusters')
  const locale = useLanguage()
  return (
    <Sheet aria-labelledby="shared">
      <SheetHead id="shared" title={t('title')} note={t('note')} />
      <ul className="border-t border-rule px-4 sm:px-6">
        {CLUSTERS.filter((cluster) => scope.includes(cluster)).map((cluster) => (
          <li key={cluster} className="border-b border-rule last:border-0">
            <details className="group">
              <summary className="flex min-h-11 items-center gap-3 py-2">
                <span className="flex-1 font-medium">{text(`${cluster}.title`, { bank })}</span>
                <ChevronDown
                  size={16}
                  aria-hidden="true"
                  className="flex-none text-ink-soft transition-transform group-open:rotate-180"
                />
              </summary>
              <p className="pb-3 text-ink-soft">{text(`${cluster}.text`, { bank })}</p>
            </details>
          </li>
        ))}
      </ul>
      {scope.includes('transactions') && (
        <div className="border-t border-rule px-4 sm:px-6">
          <Facts>
            <Fact name={t('history')}>{t('reach', { days: HISTORY_DAYS.toLocaleString(locale) })}</Fact>
          </Facts>
        </div>
      )}
    </Sheet>
  )
}
