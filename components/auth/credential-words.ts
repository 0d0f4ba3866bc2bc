/** Fields and sentences of signing in and signing up, for the form in the browser. Server components only. */
import { useTranslations } from 'next-intl'
import type { FormField, FormLabels } from './credentials-form'

export interface CredentialWords {
  fields: readonly FormField[]
  labels: FormLabels
}

export function useCredentialWords(kind: 'signIn' | 'signUp'): CredentialWords {
  const t = useTranslations('auth')
  const fresh = kind === 'signUp'
  const name: FormField = {
    name: 'name',
    label: t('name'),
    type: 'text',
    autoComplete: 'name',
    wrong: t('problem.name'),
  }
  return {
    fields: [
      ...(fresh ? [name] : []),
      { name: 'email', label: t('email'), type: 'email', autoComplete: 'username', wrong: t('problem.email') },
      {
        name: 'password',
        label: t('password'),
        type: 'password',
        autoComplete: fresh ? 'new-password' : 'current-password',
        hint: fresh ? t('newPasswordHint') : undefined,
        wrong: t(fresh ? 'problem.newPassword' : 'problem.password'),
      },
    ],
    labels: {
      submit: t(`${kind}.submit`),
      working: t('working'),
      title: t('problem.title'),
      problems: {
        invalid_input: t('problem.invalid_input'),
        not_signed_in: t('problem.not_signed_in'),
        conflict: t('problem.conflict'),
        // Filled in the browser, where the answer is known.
        rate_limited: String(t.raw('problem.rate_limited')),
        other: String(t.raw('problem.other')),
      },
    },
  }
}
