/** The guard of a session with its words, for every page of a person who is signed in. */
import { useTranslations } from 'next-intl'
import { useCredentialWords } from '../auth/credential-words'
import { SessionGuard, type SessionGuardProps } from './session-guard'

export function Guard(props: Omit<SessionGuardProps, 'words'>) {
  const t = useTranslations('shell.again')
  const words = {
    ...useCredentialWords('signIn'),
    title: t('title'),
    text: t('text'),
    close: useTranslations('common')('close'),
  }
  return <SessionGuard words={words} {...props} />
}
