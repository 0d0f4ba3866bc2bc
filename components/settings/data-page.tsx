/** A person's own data: to take away, to be written to about, and to have deleted. */
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyles } from '../ui/button'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import { DeleteAccount, type DeleteAccountAction } from './delete-account'
import { NoticesSwitch, type SetNotices } from './notices-switch'

interface DataPageProps {
  person: { email: string; demo: boolean; notices: boolean }
  /** Whether this server can write to anybody. */
  sendsMail: boolean
  setNotices: SetNotices
  deleteAccount: DeleteAccountAction
}

export function DataPage({ person, sendsMail, setNotices, deleteAccount }: DataPageProps) {
  const t = useTranslations('data')
  const notices = useTranslations('notices')
  const common = useTranslations('common')
  const { email, demo } = person
  const failed = String(t.raw('delete.failed'))
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} />
      <div className="flex max-w-[720px] flex-col gap-6">
        <Sheet aria-labelledby="export">
          <SheetHead id="export" title={t('export.title')} />
          <div className="flex flex-col items-start gap-3 px-4 pb-5 sm:px-6">
            <p className="max-w-[68ch]">{t('export.text')}</p>
            <p className="text-13 text-ink-soft">{t('export.warning')}</p>
            <a href="/api/everything" download className={buttonStyles({ tone: 'primary' })}>
              <Download size={16} aria-hidden="true" />
              {t('export.button')}
            </a>
          </div>
        </Sheet>
        <Sheet aria-labelledby="notices">
          <SheetHead id="notices" title={notices('title')} />
          <div className="flex flex-col items-start gap-3 px-4 pb-5 sm:px-6">
            {demo || !sendsMail ? (
              <p className="max-w-[68ch]">{notices(demo ? 'demo' : 'off')}</p>
            ) : (
              <>
                <p className="max-w-[68ch] [overflow-wrap:anywhere]">{notices('text', { email })}</p>
                <NoticesSwitch
                  on={person.notices}
                  setNotices={setNotices}
                  labels={{ switch: notices('switch'), saved: notices('saved'), failed }}
                />
              </>
            )}
          </div>
        </Sheet>
        <Sheet aria-labelledby="delete">
          <SheetHead id="delete" title={t('delete.title')} />
          <div className="flex flex-col items-start gap-3 px-4 pb-5 sm:px-6">
            <p className="max-w-[68ch]">{t('delete.text')}</p>
            <p className="max-w-[68ch] text-13 text-ink-soft">{t('delete.kept')}</p>
            <DeleteAccount
              asksPassword={!demo}
              deleteAccount={deleteAccount}
              labels={{
                open: t('delete.open'),
                title: t('delete.title'),
                text: t('delete.text'),
                type: t('delete.type', { word: t('delete.word') }),
                password: t('delete.password'),
                confirm: t('delete.confirm'),
                cancel: t('delete.cancel'),
                wrongWord: t('delete.wrongWord'),
                wrongPassword: t('delete.wrongPassword'),
                failed,
                busy: t('delete.busy'),
                close: common('close'),
              }}
            />
          </div>
        </Sheet>
      </div>
    </Page>
  )
}
