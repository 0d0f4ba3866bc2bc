'use client'
/** What the bank or its provider asks, each in the pane of its kind; every pane answers with a reply and nothing else. */
import type { Ask, Reply } from '@/lib/model/conversation'
import type { FileId } from '@/lib/model/ids'
import type { ConnectionView } from '@/lib/model/view'
import { formKey } from './form-key'
import { ChoosePane, FormPane, RedirectPane, ScriptPane } from './later'
import { useWords } from './words'

/** `returned` comes from the return route, `polled` from the clock. */
export type BrowserReply = Exclude<Reply, { kind: 'returned' | 'polled' }>

interface HandoffProps {
  ask: Ask
  connection: ConnectionView
  /** Null when the provider's own search will name the bank. */
  bank: string | null
  /** The person has just pressed "Continue". */
  eager: boolean
  busy: boolean
  draft: Map<string, string>
  now: () => number
  step: { current: number; total: number }
  onReply: (reply: BrowserReply) => Promise<ConnectionView | null>
  /** The bank's window came back: look at once. */
  onBack: () => void
  onDropFile: (id: FileId) => void
  onClose: () => void
}

export function Handoff(props: HandoffProps) {
  const { ask, connection, bank, eager, busy, draft, now, step, onReply, onBack, onDropFile, onClose } = props
  const { say } = useWords()
  const common = { step, onClose }
  const bankOr = bank ?? say('yourBank')
  switch (ask.kind) {
    case 'script':
      return (
        <ScriptPane
          key={ask.clientToken}
          ask={ask}
          provider={connection.provider.name}
          bank={bank}
          eager={eager}
          onReply={(kind) => void onReply({ kind })}
          {...common}
        />
      )
    case 'redirect':
      return (
        <RedirectPane
          ask={ask}
          connectionId={connection.id}
          bank={bankOr}
          name={bank}
          now={now}
          onAgain={() => onReply({ kind: 'again' })}
          onFinished={() => onReply({ kind: 'finished' })}
          onBack={onBack}
          {...common}
        />
      )
    case 'form':
      return (
        <FormPane
          key={formKey(ask)}
          ask={ask}
          connectionId={connection.id}
          bank={bankOr}
          busy={busy}
          draft={draft}
          now={now}
          onFill={(values) => onReply({ kind: 'filled', values })}
          onAgain={() => void onReply({ kind: 'again' })}
          onDropFile={onDropFile}
          {...common}
        />
      )
    case 'choose':
      return (
        <ChoosePane
          ask={ask}
          busy={busy}
          onChoose={(institutionRef) => void onReply({ kind: 'chosen', institutionRef })}
          {...common}
        />
      )
  }
}
