/** Every consent a person ever gave, those of deleted connections among them. */
import { useTranslations } from 'next-intl'
import type { ConsentView } from '@/lib/model/passport'
import { ConnectionTabs } from '../connections/connection-tabs'
import { connectHref } from '../places'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import { ConsentLines } from './consents'

export function ConsentHistory({ consents }: { consents: readonly ConsentView[] }) {
  const t = useTranslations('passport.history')
  const connections = useTranslations('connections')
  const common = useTranslations('common')
  const connect = (
    <a href={connectHref} className={buttonStyles({ tone: 'primary' })}>
      {common('connectBank')}
    </a>
  )
  return (
    <Page>
      <PageHead title={connections('title')} note={connections('note')} />
      <ConnectionTabs current="history" />
      <Sheet aria-labelledby="history">
        {consents.length === 0 ? (
          <Empty title={t('empty')} text={t('emptyText')} action={connect} />
        ) : (
          <>
            <SheetHead id="history" title={t('title')} note={t('note')} />
            <ConsentLines consents={consents} namesBank />
          </>
        )}
      </Sheet>
    </Page>
  )
}
