/** A page of an invented book, marked as a specimen: what the product looks like, before anybody signs in. */
import { useTranslations } from 'next-intl'
import { UNTOUCHED } from '@/lib/model/edit'
import { as, type AccountId, type CurrencyCode, type PlainDate, type TransactionId } from '@/lib/model/ids'
import type { CategoryId } from '@/lib/model/category'
import type { TransactionView } from '@/lib/model/view'
import { formatDay } from '../dates'
import { Amount } from '../money'
import { CategoryWord } from '../transactions/category-word'
import { Ledger } from '../transactions/ledger'
import { Guilloche } from '../ui/guilloche'
import { Monogram } from '../ui/monogram'
import { Sheet } from '../ui/sheet'
import { Stamp } from '../ui/stamp'
import { useLanguage } from '../use-language'

const EUR = as<CurrencyCode>('EUR')
const BANK = 'Nordlicht Bank'

const LINES: readonly (readonly [date: string, name: string, minor: number, category: CategoryId, pending?: true])[] = [
  ['2026-11-20', 'Bäckerei Morgenrot', -480, 'food.convenience_bakery', true],
  ['2026-11-20', 'Stadtwerke Hafen', -8_900, 'utilities.electricity'],
  ['2026-11-19', 'Küstenbahn', -2_340, 'transport.rail_coach'],
  ['2026-11-18', 'Kontor Nord GmbH', 318_452, 'income.salary'],
  ['2026-11-18', 'Markthalle 7', -4_217, 'food.groceries'],
]

const rows: readonly TransactionView[] = LINES.map(([date, name, minor, id, pending], index) => ({
  id: as<TransactionId>(`specimen-${index}`),
  accountId: as<AccountId>('specimen'),
  accountName: BANK,
  date: as<PlainDate>(date),
  valueDate: null,
  amount: { minor, currency: EUR },
  original: null,
  status: pending ? 'pending' : 'booked',
  name,
  remittance: '',
  category: { id, source: 'default', because: null },
  said: null,
  edited: false,
  refusedChange: null,
  ...UNTOUCHED,
}))

export function Specimen() {
  const t = useTranslations()
  const locale = useLanguage()
  const date = as<PlainDate>('2026-11-18')
  return (
    <Sheet aria-label={t('auth.landing.specimen')} className="relative overflow-hidden">
      <div className="relative h-14 overflow-hidden border-b border-rule">
        <Guilloche seed={BANK} shape="band" strong className="absolute inset-0 size-full" />
      </div>
      <div className="flex items-center gap-3 px-4 pt-5 sm:px-6">
        <Monogram name={BANK} size={36} />
        <div className="min-w-0">
          <h2>{BANK}</h2>
          <p className="text-12 text-ink-soft">{t('auth.landing.specimen')}</p>
        </div>
        <Stamp
          bank={BANK}
          date={date}
          state="granted"
          locale={locale}
          label={t('common.stamp.granted', { bank: BANK, date: formatDay(date, locale) })}
          className="ms-auto -mt-1 -mb-12 size-24 rotate-[8deg]"
        />
      </div>
      <p className="px-4 pt-3 pb-5 sm:px-6">
        <Amount money={{ minor: 482_016, currency: EUR }} locale={locale} size="large" />
      </p>
      <div className="border-t border-rule">
        <Ledger rows={rows} showAccount={false} renderChip={(row) => <CategoryWord id={row.category.id} />} />
      </div>
    </Sheet>
  )
}
