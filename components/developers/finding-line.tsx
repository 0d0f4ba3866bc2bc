/** One finding of the doctor: a state in a word and a sign, a sentence, and the line to change. */
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { Chip } from '../ui/chip'

export type FindingState = 'fine' | 'warning' | 'wrong'

const SIGNS = {
  fine: { tone: 'good', Icon: CircleCheck },
  warning: { tone: 'caution', Icon: TriangleAlert },
  wrong: { tone: 'alarm', Icon: CircleAlert },
} as const

export interface FindingLabels {
  readonly states: Readonly<Record<FindingState, string>>
  readonly change: string
}

interface FindingLineProps {
  state: FindingState
  sentence: string
  line: string | null
  labels: FindingLabels
}

export function FindingLine({ state, sentence, line, labels }: FindingLineProps) {
  const { tone, Icon } = SIGNS[state]
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3 sm:px-6" data-state={state}>
      <span className="w-28 flex-none">
        <Chip tone={tone} icon={Icon}>
          {labels.states[state]}
        </Chip>
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <p className="break-words">{sentence}</p>
        {line !== null && (
          <p className="mt-1 text-13 text-ink-soft">
            {labels.change} <code className="font-mono break-all text-ink select-all">{line}</code>
          </p>
        )}
      </div>
    </li>
  )
}
