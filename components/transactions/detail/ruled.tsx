'use client'
/** What of an entry's marks a rule of the person's set, and the way to that rule. */
import Link from 'next/link'
import type { RuleId } from '@/lib/model/ids'
import type { Ruled } from '@/lib/model/ruled'
import { useWords } from '../../consent/words'
import { ruleHref } from '../../rules/rule-address'

export function RuledMarks({ ruled }: { ruled: Ruled | null }) {
  const { say } = useWords()
  const sentences: readonly (readonly [RuleId, string])[] = [
    ...(ruled?.tags ?? []).map(({ tag, by }) => [by, say('ruled.tagged', { tag })] as const),
    ...(ruled?.note ? [[ruled.note.by, say('ruled.noted')] as const] : []),
    ...(ruled?.reviewed ? [[ruled.reviewed, say('ruled.reviewed')] as const] : []),
    ...(ruled?.excluded ? [[ruled.excluded, say('ruled.excluded')] as const] : []),
  ]
  if (sentences.length === 0) return null
  return (
    <ul aria-label={say('ruled.title')} className="mt-3 flex flex-col gap-1 text-13 text-ink-soft">
      {[...Map.groupBy(sentences, ([by]) => by)].map(([by, said]) => (
        <li key={by} className="[overflow-wrap:anywhere]">
          {said.map(([, sentence]) => sentence).join(' ')} <RuleLink id={by} />
        </li>
      ))}
    </ul>
  )
}

export function RuleLink({ id }: { id: RuleId }) {
  const { say } = useWords()
  return (
    <Link href={ruleHref(id)} className="inline-block py-1 text-ink underline underline-offset-4">
      {say('entry.seeRule')}
    </Link>
  )
}
