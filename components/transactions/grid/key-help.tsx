'use client'
/** The keys of the list, from the table that listens to them. */
import { useWords } from '../../consent/words'
import { Dialog } from '../../ui/dialog'
import { ORDERS, SHORTCUTS } from '../shortcuts'

interface HelpProps {
  open: boolean
  onClose: () => void
  letters: boolean
}

export function KeyHelp({ open, onClose, letters }: HelpProps) {
  const { say } = useWords()
  const nameOf = (key: string): string => (key === ' ' ? say('names.space') : (SIGNS[key] ?? key))
  return (
    <Dialog open={open} onClose={onClose} title={say('keys.title')} closeLabel={say('close')}>
      {/* Reachable by keyboard, since it may scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" aria-label={say('keys.title')} tabIndex={0} className="overflow-y-auto px-4 py-4 sm:px-6">
        <p className="mb-4 text-13 text-ink-soft">{say(letters ? 'keys.note' : 'keys.off')}</p>
        <dl className="grid grid-cols-[minmax(96px,auto)_minmax(0,1fr)] items-baseline gap-x-6 gap-y-2">
          {ORDERS.map((order) => {
            const ways = SHORTCUTS.filter((each) => each.order === order && (letters || !each.letter))
            if (ways.length === 0) return null
            return (
              <div key={order} className="contents">
                <dt className="flex flex-wrap gap-1.5">
                  {ways.flatMap(({ keys, shift }) =>
                    keys.map((key) => (
                      <kbd key={key} className={keyLook}>
                        {shift && '⇧ '}
                        {nameOf(key)}
                      </kbd>
                    )),
                  )}
                </dt>
                <dd>{say(`keys.${order}`)}</dd>
              </div>
            )
          })}
        </dl>
      </div>
    </Dialog>
  )
}

/** As they are printed on keyboards. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', PageDown: 'PgDn', PageUp: 'PgUp', Enter: '↵', Escape: 'Esc',
} // prettier-ignore

const keyLook =
  'inline-flex min-h-6 min-w-6 items-center justify-center rounded-mark border border-edge bg-sheet px-1.5 font-sans text-12 text-ink'
