/** Consents on record with their receipts. On the history page each also names its bank. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ConsentFate, ConsentView } from '@/lib/model/passport'
import { dayOf, formatDay } from '../dates'
import { connectionPageHref, receiptHref } from '../places'
import { Chip, type Tone } from '../ui/chip'
import { Sheet, SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { FATE_SIGNS } from './fate-signs'

export function PassportConsents({ consents }: { consents: readonly ConsentView[] }) {
  const t = useTranslations('passport.consents')
  return (
    <Sheet aria-labelledby="consents">
      <SheetHead id="consents" title={t('title')} />
      <ConsentLines consents={consents} namesBank={false} />
    </Sheet>
  )
}

const TONES: Readonly<Record<ConsentFate, Tone>> = {
  holds: 'good', waiting: 'info', expired: 'neutral', replaced: 'neutral', stopped: 'neutral', stopped_at_bank: 'neutral', refused: 'neutral',
} // prettier-ignore

export function ConsentLines({ consents, namesBank }: { consents: readonly ConsentView[]; namesBank: boolean }) {
  const t = useTranslations('passport')
  const common = useTranslations('connections')
  const locale = useLanguage()
  return (
    <ol className="divide-y divide-rule border-t border-rule px-4 sm:px-6">
      {consents.map((consent) => {
        const { connectionId, number, bank, provider, fate } = consent
        const name = bank ?? common('unknownBank', { provider })
        const title = t('consents.number', { number })
        return (
          <li key={`${connectionId} ${number}`} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
            <div className="min-w-52 flex-1">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium [overflow-wrap:anywhere]">
                {namesBank ? <Link href={connectionPageHref(connectionId)}>{name}</Link> : title}
                <Chip tone={TONES[fate]} icon={FATE_SIGNS[fate]}>
                  {t(`fate.${fate}`)}
                </Chip>
              </p>
              <p className="text-13 text-ink-soft">
                {namesBank && `${title} · `}
                <Period consent={consent} locale={locale} />
              </p>
            </div>
            <p className="flex gap-4">
              {(['pdf', 'json'] as const).map((format) => (
                <a
                  key={format}
                  href={receiptHref(connectionId, number, format)}
                  download
                  aria-label={`${t(`consents.${format}`, { number })}${namesBank ? `, ${name}` : ''}`}
                  className={`${sheetLink} min-h-9 uppercase`}
                >
                  {format}
                </a>
              ))}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function Period({ consent, locale }: { consent: ConsentView; locale: ReturnType<typeof useLanguage> }) {
  const t = useTranslations('passport.consents')
  const { agreedAt, grantedAt, validUntil, endedAt } = consent
  const begin = grantedAt ?? agreedAt
  const end = endedAt ?? (grantedAt === null ? null : validUntil)
  if (begin === null) return null
  const from = formatDay(dayOf(begin), locale)
  return end === null ? t('since', { from }) : t('period', { from, to: formatDay(dayOf(end), locale) })
}
