'use client'
/** The bank's group asks which of its houses: the finder's list once more, over the ones the ask names. */
import type { ChooseAsk } from '@/lib/model/conversation'
import { BankList } from './bank-list'
import { Frame } from './frame'
import { useWords } from './words'

interface ChoosePaneProps {
  ask: ChooseAsk
  busy: boolean
  step: { current: number; total: number }
  onChoose: (institutionRef: string) => void
  onClose: () => void
}

export function ChoosePane({ ask, busy, step, onChoose, onClose }: ChoosePaneProps) {
  const { say } = useWords()
  return (
    <Frame screen="choose" title={say('choose.title')} step={step} onClose={onClose}>
      <p className="text-ink-soft">{say('choose.text')}</p>
      <BankList banks={ask.institutions} disabled={busy} onChoose={({ ref }) => onChoose(ref)} />
    </Frame>
  )
}
