/** Signing in and signing up: one sheet with the guilloche of a cheque in its margin. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Answer } from '@/lib/model/view'
import { helpHref } from '../places'
import { Wordmark } from '../shell/wordmark'
import { Guilloche } from '../ui/guilloche'
import { Sheet, sheetLink } from '../ui/sheet'
import { useCredentialWords } from './credential-words'
import { CredentialsForm } from './credentials-form'
import { ExploreDemo, type DemoDoor } from './explore-demo'

interface AuthSheetProps<T extends Record<string, string>> {
  kind: 'signIn' | 'signUp'
  submit: (values: T) => Promise<Answer<void>>
  /** Absent where there is no demo. */
  explore?: DemoDoor
  /** Where a return from a bank goes on that came without a session. */
  resume?: string | null
}

export function AuthSheet<T extends Record<string, string>>({
  kind,
  submit,
  explore,
  resume = null,
}: AuthSheetProps<T>) {
  const t = useTranslations('auth')
  const fresh = kind === 'signUp'
  const help = useTranslations('shell')('help')
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-10">
      <Sheet className="flex w-full max-w-[460px] overflow-hidden sm:max-w-[560px]">
        <div className="relative w-14 flex-none overflow-hidden border-e-[3px] border-double border-rule sm:w-24">
          <Guilloche seed="passbook" shape="margin" strong className="absolute inset-0 size-full" />
        </div>
        <div className="min-w-0 flex-1 px-5 py-8 sm:px-10 sm:py-10">
          <div className="flex items-center justify-between gap-4">
            <Link href="/" className="rounded-control">
              <Wordmark />
            </Link>
            <Link href={helpHref} className={sheetLink}>
              {help}
            </Link>
          </div>
          <h1 className="mt-8 text-28">{t(`${kind}.title`)}</h1>
          <p className="mt-1 mb-6 text-ink-soft">{t(resume === null ? `${kind}.lead` : 'signIn.resume')}</p>
          <CredentialsForm {...useCredentialWords(kind)} submit={submit} resume={resume} />
          <p className="mt-4 text-13 text-ink-soft">
            {t(`${kind}.other`)}{' '}
            <Link
              href={fresh ? '/sign-in' : '/sign-up'}
              className="font-medium text-stamp underline underline-offset-4"
            >
              {t(`${kind}.otherLink`)}
            </Link>
          </p>
          {explore && (
            <div className="mt-8 flex flex-col gap-2 border-t border-rule pt-5">
              <ExploreDemo
                label={t('landing.demo')}
                working={t('working')}
                failed={String(t.raw('problem.other'))}
                explore={explore}
                resume={resume}
                wide
              />
              <p className="text-12 text-ink-soft">{t('landing.demoNote')}</p>
            </div>
          )}
        </div>
      </Sheet>
    </main>
  )
}
