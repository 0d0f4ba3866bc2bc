'use client'
/** Signing in over the page that was being used. */
import { CredentialsForm } from '../auth/credentials-form'
import { Dialog } from '../ui/dialog'
import type { GuardWords, SessionGuardProps } from './session-guard'

interface SignInAgainProps extends Pick<SessionGuardProps, 'signIn'> {
  words: GuardWords
  onEntered: () => void
  onClose: () => void
}

export default function SignInAgain({ words, signIn, onEntered, onClose }: SignInAgainProps) {
  return (
    <Dialog open onClose={onClose} title={words.title} closeLabel={words.close}>
      <div className="flex flex-col gap-4 overflow-y-auto p-4 sm:p-6">
        <p className="text-ink-soft">{words.text}</p>
        <CredentialsForm
          fields={words.fields}
          labels={words.labels}
          submit={signIn}
          resume={null}
          onEntered={onEntered}
        />
      </div>
    </Dialog>
  )
}
