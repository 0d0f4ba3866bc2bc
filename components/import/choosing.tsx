/** What a file holds, what of it could not be read, and where each of its accounts goes. */
import { useTranslations } from 'next-intl'
import { ACCOUNT_KINDS } from '@/lib/model/account'
import type { ImportAccountView, ImportView } from '@/lib/model/imports'
import { formatDay } from '../dates'
import { formatMoney } from '../money'
import { Alert } from '../ui/alert'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'
import type { AnswerImport, DropImport } from './answering'
import { ChooseForm, type Choosable, type LandImport } from './choose-form'
import { Problems } from './problems'

interface ChoosingProps {
  view: Extract<ImportView, { phase: 'choosing' }>
  answer: AnswerImport
  land: LandImport
  drop: DropImport
}

export function Choosing({ view, answer, land, drop }: ChoosingProps) {
  const t = useTranslations('import.choose')
  const kinds = useTranslations('accounts.kind')
  const choosable = useChoosable()
  const { id, accounts, problems, problemCount, answered, remembered } = view
  return (
    <>
      {remembered && <Alert kind="info">{t('remembered')}</Alert>}
      {accounts.length === 0 && <Alert kind="caution">{t('nothing')}</Alert>}
      <Sheet aria-label={t('title')}>
        <ChooseForm
          id={id}
          accounts={accounts.map(choosable)}
          kinds={ACCOUNT_KINDS.map((kind) => ({ value: kind, text: kinds(kind) }))}
          labels={{
            into: t('into'),
            name: t('name'),
            kind: t('kind'),
            submit: t('submit'),
            drop: t('drop'),
            again: answered ? t('again') : null,
            failed: String(t.raw('failed')),
            busy: t('busy'),
            twice: t('twice'),
          }}
          answer={answer}
          land={land}
          drop={drop}
        />
      </Sheet>
      {problemCount > 0 && <Problems problems={problems} count={problemCount} />}
    </>
  )
}

/** An account of the file in finished words. */
function useChoosable(): (account: ImportAccountView) => Choosable {
  const t = useTranslations('import.choose')
  const accounts = useTranslations('accounts')
  const locale = useLanguage()
  return ({ key, name, kind, institution, mask, currency, entries, from, to, closing, places, place }) => {
    const masked = mask && accounts('mask', { mask })
    const period = from && to && t('period', { from: formatDay(from, locale), to: formatDay(to, locale) })
    return {
      key,
      title: name || masked || currency,
      name,
      kind: kind === 'other' ? 'current' : kind,
      facts: [[institution, name && masked].filter(Boolean).join(' · '), t('entries', { entries }), period].filter(Boolean) as string[], // prettier-ignore
      closing: closing && {
        label: t('closing', { date: formatDay(closing.on, locale) }),
        amount: formatMoney(closing.amount, locale),
      },
      into: place ?? 'new',
      places: [
        ...places.map((one) => ({
          value: one.id,
          text: [one.name, one.institution, one.mask && accounts('mask', { mask: one.mask })].filter(Boolean).join(' · '), // prettier-ignore
          says: one.known === null ? t('uncompared') : t('known', { known: one.known, fresh: entries - one.known }),
        })),
        { value: 'new' as const, text: t('new'), says: t('fresh', { fresh: entries }) },
        { value: 'nowhere' as const, text: t('nowhere'), says: '' },
      ],
    }
  }
}
