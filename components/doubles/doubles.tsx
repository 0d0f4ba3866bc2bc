/** The tray of entries that may be one payment told twice, and what was put away from it. */
import { useMessages, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { DoublesView } from '@/lib/model/double'
import type { Catalogue } from '../consent/words'
import { numberFormat } from '../formats'
import { formatTag } from '../locale'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { useLanguage } from '../use-language'
import { Tray, type DoubleActions } from './tray'

export function Doubles({ doubles, actions }: { doubles: DoublesView; actions: DoubleActions }) {
  const t = useTranslations('doubles')
  const { doubles: texts, common } = useMessages() as unknown as Readonly<Record<string, Catalogue>>
  const locale = useLanguage()
  const { pairs, count } = doubles
  const number = (value: number) => numberFormat(formatTag(locale), {}).format(value)
  return (
    <Page>
      <PageHead
        title={t('title')}
        note={count > pairs.length ? t('more', { shown: number(pairs.length), count: number(count) }) : t('note')}
        action={
          <Link href="/transactions" className={buttonStyles({ tone: 'plain' })}>
            {t('back')}
          </Link>
        }
      />
      <Tray
        {...{ doubles, actions, locale }}
        catalogue={{ ...texts, close: common!.close! }}
        empty={<Empty title={t('empty.title')} text={t('empty.text')} />}
      />
    </Page>
  )
}
