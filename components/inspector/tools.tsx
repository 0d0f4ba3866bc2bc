'use client'
/** What can be done in the inspector: choose a connection, a view and a filter; save what is on record; open a file of it. */
import { useId, useState, type ChangeEvent } from 'react'
import type { InspectionView } from '@/lib/model/inspection'
import { useWords } from '../consent/words'
import { Button, buttonStyles } from '../ui/button'
import type { Played } from './drawer'
import { MOST_REPLAYED_BYTES, replayOf } from './replay'

export const VIEWS = ['list', 'sequence'] as const
export type View = (typeof VIEWS)[number]

export interface Filter {
  readonly step: string
  readonly failed: boolean
}

interface ToolsProps {
  record: InspectionView | null
  view: View
  onView: (view: View) => void
  filter: Filter
  onFilter: (filter: Filter) => void
  onPick: (connection: string) => void
  isPlaying: boolean
  onPlay: (file: Played | null) => void
}

const small = 'min-h-11 rounded-control border border-edge bg-sheet px-2 text-16 md:min-h-7 md:text-13'

export function Tools({ record, view, onView, filter, onFilter, onPick, isPlaying, onPlay }: ToolsProps) {
  const { say } = useWords()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-rule px-4 py-1.5">
      {!isPlaying && record && record.connections.length > 0 && (
        <select aria-label={say('connection')} value={record.connectionId ?? ''} onChange={(event) => onPick(event.target.value)} className={small}>
          {record.connections.map(({ id, name, state }) => (
            <option key={id} value={id}>
              {`${name} (${state})`}
            </option>
          ))}
        </select>
      )}
      <div role="group" aria-label={say('views.label')} className="flex gap-1">
        {VIEWS.map((one) => (
          <Button key={one} size="small" tone={one === view ? 'plain' : 'quiet'} aria-pressed={one === view} onClick={() => onView(one)}>
            {say(`views.${one}`)}
          </Button>
        ))}
      </div>
      <input
        type="search"
        aria-label={say('filter.step')}
        placeholder={say('filter.step')}
        value={filter.step}
        onChange={(event) => onFilter({ ...filter, step: event.target.value })}
        className={`${small} w-40`}
      />
      <label className="inline-flex min-h-6 items-center gap-1.5 text-13">
        <input type="checkbox" checked={filter.failed} onChange={(event) => onFilter({ ...filter, failed: event.target.checked })} className="size-4" />
        {say('filter.failed')}
      </label>
      <div className="flex flex-wrap items-center gap-2 md:ms-auto">
        {!isPlaying && record?.recording && record.connectionId && (
          <a download href={`/api/inspector/har?connection=${record.connectionId}`} className={buttonStyles({ size: 'small' })}>
            {say('export')}
          </a>
        )}
        {isPlaying ? (
          <Button size="small" onClick={() => onPlay(null)}>
            {say('back')}
          </Button>
        ) : (
          <OpenFile onPlay={onPlay} />
        )}
      </div>
    </div>
  ) // prettier-ignore
}

function OpenFile({ onPlay }: { onPlay: (file: Played) => void }) {
  const { say } = useWords()
  const id = useId()
  const [unreadable, setUnreadable] = useState(false)

  async function open(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file) return
    const replay = file.size <= MOST_REPLAYED_BYTES ? replayOf(await file.text()) : null
    input.value = '' // so that the same file can be chosen again
    setUnreadable(replay === null)
    if (replay) onPlay({ ...replay, name: file.name, until: replay.exchanges.length + replay.arrivals.length })
  }

  return (
    <>
      <input
        id={id}
        type="file"
        accept=".har,application/json"
        onChange={(event) => void open(event)}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className={buttonStyles({
          size: 'small',
          className: 'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-stamp',
        })}
      >
        {say('openFile')}
      </label>
      <span role="status" className="text-12 text-alarm">
        {unreadable && say('unreadable')}
      </span>
    </>
  )
}
