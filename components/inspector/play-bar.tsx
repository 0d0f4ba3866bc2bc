'use client'
/** Steps through a recorded file. */
import { useWords } from '../consent/words'
import { Button } from '../ui/button'

interface PlayBarProps {
  total: number
  until: number
  onStep: (until: number) => void
}

export function PlayBar({ total, until, onStep }: PlayBarProps) {
  const { say } = useWords()
  const steps = [
    ['first', 1],
    ['previous', Math.max(1, until - 1)],
    ['next', Math.min(total, until + 1)],
    ['last', total],
  ] as const
  return (
    <div
      role="group"
      aria-label={say('replay.label')}
      className="flex flex-wrap items-center gap-2 border-b border-rule px-4 py-1.5"
    >
      {steps.map(([name, to]) => (
        <Button key={name} size="small" aria-disabled={to === until} onClick={() => onStep(to)}>
          {say(`replay.${name}`)}
        </Button>
      ))}
      <span role="status" className="text-13 tabular-nums">
        {say('replay.position', { n: until, total })}
      </span>
    </div>
  )
}
