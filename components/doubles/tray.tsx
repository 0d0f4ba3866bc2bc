'use client'
/** The pairs that wait for a word, and the way back from the word that was said last. */
import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { DoublesView, DoubleView } from '@/lib/model/double'
import type { Edited } from '@/lib/model/edit'
import type { EditId, TransactionId } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'
import { WordsProvider, wordsOf, type Catalogue } from '../consent/words'
import type { Locale } from '../locale'
import type { UndoAction } from '../transactions/edit-action'
import { Sheet } from '../ui/sheet'
import { Aside } from './aside'
import { PairForm } from './pair-form'
import { Said, type Notice } from './said'

export interface DoubleActions {
  readonly same: (input: { kept: TransactionId; away: TransactionId }) => Promise<Answer<Edited>>
  readonly apart: (input: { one: TransactionId; other: TransactionId }) => Promise<Answer<Edited>>
  readonly undo: UndoAction
}

interface TrayProps {
  doubles: DoublesView
  actions: DoubleActions
  catalogue: Catalogue
  locale: Locale
  /** What stands there when there is no pair. */
  empty: ReactNode
}

export const keyOf = ({ kept, away }: DoubleView): string => [kept.entry.id, away.entry.id].toSorted().join(' ')

export function Tray({ doubles, actions, catalogue, locale, empty }: TrayProps) {
  const { pairs, asides } = doubles
  const words = useMemo(() => wordsOf(catalogue, locale), [catalogue, locale])
  const router = useRouter()
  const list = useRef<HTMLDivElement>(null)
  const [notice, tell] = useState<Notice | null>(null)
  const [busy, setBusy] = useState(false)
  const decided = useRef<{ readonly key: string; readonly at: number } | null>(null)

  // Once a pair is gone, whoever works down the list by keys is at the one that takes its place.
  useEffect(() => {
    const { key, at } = decided.current ?? {}
    if (key === undefined || at === undefined || pairs.some((pair) => keyOf(pair) === key)) return
    decided.current = null
    const left = list.current?.querySelectorAll<HTMLElement>('[data-testid=double]')
    const next = left?.[Math.min(at, left.length - 1)] ?? list.current
    next?.focus()
  }, [pairs])

  async function run(ask: () => Promise<Notice>, gone: string | null): Promise<void> {
    if (busy) return
    setBusy(true)
    tell(null)
    const said = await ask()
    tell(said)
    setBusy(false)
    if (said.kind === 'failed') return
    if (gone !== null) decided.current = { key: gone, at: pairs.findIndex((pair) => keyOf(pair) === gone) }
    startTransition(() => router.refresh())
  }

  // What never reached the server has no reference.
  const failed = (answer: Answer<unknown> | null): Notice => ({ kind: 'failed', reference: answer && !answer.ok ? answer.error.reference : '–' }) // prettier-ignore

  const say = (kind: 'same' | 'apart', pair: DoubleView, ask: () => Promise<Answer<Edited>>) =>
    void run(async () => {
      const answer = await ask().catch(() => null)
      return answer?.ok ? { kind, id: answer.value.id } : failed(answer)
    }, keyOf(pair))

  const undo = (id: EditId) =>
    void run(async () => {
      const answer = await actions.undo({ id }).catch(() => null)
      return answer?.ok ? { kind: 'undone' } : failed(answer)
    }, null)

  return (
    <WordsProvider words={words}>
      <div ref={list} tabIndex={-1} className="flex flex-col gap-6 outline-none">
        {pairs.length === 0 && <Sheet>{empty}</Sheet>}
        {pairs.map((pair) => (
          <PairForm
            key={keyOf(pair)}
            pair={pair}
            busy={busy}
            onSame={(kept, away) => say('same', pair, () => actions.same({ kept, away }))}
            onApart={() =>
              say('apart', pair, () => actions.apart({ one: pair.kept.entry.id, other: pair.away.entry.id }))
            }
          />
        ))}
        {asides.length > 0 && <Aside asides={asides} busy={busy} onBring={(id) => undo(id)} />}
      </div>
      <Said notice={notice} onUndo={(id) => undo(id)} onClose={() => tell(null)} />
    </WordsProvider>
  )
}
