/** Who the bank says the accounts belong to. Shown to that person alone, and of a tax number only its end. */
import { useTranslations } from 'next-intl'
import type { IdentityView } from '@/lib/model/view'
import { Fact, Facts } from '../ui/facts'
import { Sheet, SheetHead } from '../ui/sheet'

export function IdentityPanel({ identity: { name, taxId } }: { identity: IdentityView }) {
  const t = useTranslations('connections.identity')
  return (
    <Sheet aria-labelledby="identity">
      <SheetHead id="identity" title={t('title')} note={t('note')} />
      <div className="border-t border-rule px-4 py-2 sm:px-6">
        <Facts>
          <Fact name={t('name')}>{name}</Fact>
          {taxId && (
            <Fact name={taxId.scheme.toLocaleUpperCase()}>
              <span aria-hidden="true" className="tracking-wide tabular-nums">
                {taxId.masked}
              </span>
              <span className="sr-only">{t('ends', { end: taxId.masked.replace(/^•+/, '') })}</span>
            </Fact>
          )}
        </Facts>
      </div>
    </Sheet>
  )
}
