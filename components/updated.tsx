/** "Updated 21 Nov, 02:10", in the order of the reader's language. */
import { useTranslations } from 'next-intl'
import { Moment } from './moment'
import { useLanguage } from './use-language'

export function Updated({ at }: { at: string | null }) {
  const t = useTranslations('common')
  const locale = useLanguage()
  if (at === null) return <>{t('neverUpdated')}</>
  const moment = <Moment at={at} locale={locale} />
  return <>{t.rich('updated', { when: () => moment })}</>
}
