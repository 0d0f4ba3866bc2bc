'use client'
/** The command palette: one field, and below it all that fits. Loaded when it is first opened; so is Base UI, which does the combobox. */
import { Autocomplete } from '@base-ui/react/autocomplete'
import clsx from 'clsx'
import { CornerDownLeft, Search } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { recent as recentOf } from '../recent'
import { controlStyles } from '../ui/control'
import { Dialog } from '../ui/dialog'
import { findCommands, type Command, type CommandGroup, type CommandList } from './command'
import type { CommandLabels } from './commands'

interface PaletteProps {
  labels: CommandLabels
  /** What was typed before this was there; read once. */
  typed: string
  onRun: (command: Command) => void
  onClose: () => void
}

/** Null while it is on its way. */
function useCommandList(): CommandList | 'failed' | null {
  const [list, setList] = useState<CommandList | 'failed' | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    async function load() {
      const answer = await fetch('/api/commands', { signal: abort.signal })
      return answer.ok ? ((await answer.json()) as CommandList) : 'failed' // our own handler's view
    }
    // Closed while it is on its way, head or body: nobody waits for it any more.
    const show = (loaded: CommandList | 'failed') => abort.signal.aborted || setList(loaded)
    load().then(show, () => show('failed'))
    return () => abort.abort()
  }, [])
  return list
}

export default function Palette({ labels, typed, onRun, onClose }: PaletteProps) {
  const list = useCommandList()
  const [text, setText] = useState(typed)
  const [recent] = useState(() => recentOf('commands'))
  /** Enter was pressed before the list was here: it takes the first that fits once it is. */
  const [hasty, setHasty] = useState(false)
  const groups = useMemo(
    () => (list && list !== 'failed' ? findCommands(list, text, recent) : []),
    [list, text, recent],
  )
  const first = groups[0]?.items[0]
  useEffect(() => {
    if (hasty && first) onRun(first)
    // Only the arrival counts: `onRun` closes this.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [hasty, first])
  return (
    <Dialog open onClose={onClose} title={labels.title} closeLabel={labels.close} className="sm:max-w-[560px]">
      <Autocomplete.Root
        open
        inline
        items={groups}
        // What fits, and in which order, is decided by `findCommands`.
        filter={null}
        value={text}
        onValueChange={setText}
        itemToStringValue={(command: Command) => command.label}
        autoHighlight="always"
        keepHighlight
      >
        <div className="relative border-b border-rule p-4 sm:px-6">
          <Search
            size={16}
            aria-hidden="true"
            className="absolute top-1/2 left-7 -translate-y-1/2 text-ink-soft sm:left-9"
          />
          <Autocomplete.Input
            data-autofocus
            aria-label={labels.field}
            placeholder={labels.field}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            onKeyDown={(event) => event.key === 'Enter' && list === null && setHasty(true)}
            className={clsx(controlStyles, 'ps-9')}
          />
        </div>
        <div className="h-[min(52dvh,420px)] overflow-y-auto overscroll-contain py-2">
          <p role="status" className={clsx('px-4 text-ink-soft sm:px-6', groups.length === 0 && 'appear-late py-3')}>
            {list === null ? labels.loading : list === 'failed' ? labels.failed : ''}
          </p>
          <Autocomplete.List aria-label={labels.title}>
            {(group: CommandGroup) => (
              <Autocomplete.Group key={group.label} items={group.items} className="pb-2">
                {group.label && (
                  <Autocomplete.GroupLabel className="px-4 py-1.5 text-12 font-medium text-ink-soft sm:px-6">
                    {group.label}
                  </Autocomplete.GroupLabel>
                )}
                <Autocomplete.Collection>
                  {(command: Command) => <Row key={command.id} command={command} onRun={onRun} />}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
        </div>
      </Autocomplete.Root>
    </Dialog>
  )
}

function Row({ command, onRun }: { command: Command; onRun: (command: Command) => void }) {
  return (
    <Autocomplete.Item
      value={command}
      onClick={() => onRun(command)}
      className="group flex min-h-11 cursor-pointer items-center justify-between gap-4 border-s-2 border-transparent px-4 data-highlighted:border-stamp data-highlighted:bg-wash sm:px-6 md:min-h-9"
    >
      <span className="min-w-0 [overflow-wrap:anywhere]">{command.label}</span>
      <span className="flex flex-none items-center gap-2 text-13 text-ink-soft">
        {command.hint}
        <CornerDownLeft size={14} aria-hidden="true" className="invisible group-data-highlighted:visible" />
      </span>
    </Autocomplete.Item>
  )
}
