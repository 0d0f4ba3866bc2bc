'use client'
/**
 * The inspector along the foot of the page, which stays in use above it: what goes to and fro with the provider of one connection while
 * it happens, or a recorded file, as a list or as a sequence diagram.
 */
import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { ArrivalView, ExchangeView } from '@/lib/model/inspection'
import { useWords, wordsOf, WordsProvider } from '../consent/words'
import { CallList } from './call-list'
import { ExchangeDetail } from './detail'
import { Diagram } from './diagram'
import type { Replay } from './replay'
import { PlayBar } from './play-bar'
import { Tools, type Filter, type View } from './tools'
import { useRecord, type Record } from './use-record'

interface DrawerProps {
  /** Of the page; null where it is about none. */
  connection: string | null
  onClose: () => void
}

export default function Drawer({ connection, onClose }: DrawerProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const record = useRecord(picked ?? connection)
  const words = useMemo(() => record.words && wordsOf(record.words.catalogue, record.words.locale), [record.words])
  if (!words) return null
  return (
    <WordsProvider words={words}>
      <Panel record={record} onPick={setPicked} onClose={onClose} />
    </WordsProvider>
  )
}

/** A recorded file, and how far it was stepped through. */
export interface Played extends Replay {
  readonly name: string
  readonly until: number
}

interface PanelProps {
  record: Record
  onPick: (connection: string) => void
  onClose: () => void
}

function Panel({ record, onPick, onClose }: PanelProps) {
  const { say } = useWords()
  const [view, setView] = useState<View>('list')
  const [filter, setFilter] = useState<Filter>({ step: '', failed: false })
  const [chosen, setChosen] = useState<number | null>(null)
  const [played, setPlayed] = useState<Played | null>(null)
  const ref = useRef<HTMLElement>(null)
  useFocusWithin(ref)
  useEscape(ref, onClose)
  useRoomBelow()

  const source = played ?? record.view
  const all = useMemo(() => upTo(source?.exchanges ?? [], source?.arrivals ?? [], played?.until), [source, played])
  const shown = useMemo(() => filtered(all, filter), [all, filter])
  // While a file is stepped through, the last call that was reached is the one that is looked at.
  const at = played && chosen === null ? (shown.exchanges.at(-1)?.no ?? null) : chosen
  const exchange = shown.exchanges.find(({ no }) => no === at)
  const Shown = view === 'list' ? CallList : Diagram
  const isEmpty = shown.exchanges.length + shown.arrivals.length === 0
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={say('title')}
      data-testid="inspector"
      className="no-print fixed inset-x-0 bottom-0 z-30 flex h-[72dvh] flex-col md:h-[min(52dvh,480px)] border-t border-edge bg-sheet shadow-lifted outline-none"
    >
      <header className="flex items-center gap-3 border-b border-rule ps-4">
        <h2 className="text-14 font-semibold">{say('title')}</h2>
        <p role="status" className="min-w-0 flex-1 truncate text-12 text-ink-soft">
          {played ? say('opened', { name: played.name }) : say(record.failed ? 'failed' : record.view?.recording ? 'live' : 'off')}
        </p>
        <button type="button" aria-label={say('close')} onClick={onClose} className="inline-flex size-11 flex-none items-center justify-center hover:bg-wash">
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      <Tools
        record={record.view}
        view={view}
        onView={setView}
        filter={filter}
        onFilter={setFilter}
        onPick={(id) => {
          setChosen(null)
          onPick(id)
        }}
        isPlaying={played !== null}
        onPlay={(file) => {
          setChosen(null)
          setPlayed(file)
        }}
      />
      {played && (
        <PlayBar
          total={played.exchanges.length + played.arrivals.length}
          until={played.until}
          onStep={(until) => {
            setChosen(null)
            setPlayed({ ...played, until })
          }}
        />
      )}
      <div className="grid min-h-0 flex-1 grid-rows-2 md:grid-cols-2 md:grid-rows-1">
        {/* What scrolls must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div role="group" aria-label={say(`views.${view}`)} tabIndex={0} className="min-h-0 overflow-auto">
          {isEmpty ? (
            <p className="px-4 py-6 text-ink-soft">{say(emptiness(source, all))}</p>
          ) : (
            <Shown {...shown} chosen={at} onChoose={setChosen} />
          )}
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div role="group" aria-label={exchange?.step ?? say('columns.step')} tabIndex={0} className="min-h-0 overflow-auto border-rule px-4 py-3 max-md:border-t md:border-s">
          {exchange ? <ExchangeDetail key={exchange.no} exchange={exchange} /> : <p className="text-ink-soft">{say('detail.choose')}</p>}
        </div>
      </div>
    </section>
  ) // prettier-ignore
}

/** Why there is nothing to see. */
function emptiness(source: Record['view'] | Played, all: Replay): string {
  if (all.exchanges.length + all.arrivals.length > 0) return 'filter.nothing'
  if (source && 'recording' in source && !source.recording) return 'off'
  return source && 'connectionId' in source && source.connectionId === null ? 'none' : 'empty'
}

/** The first so many of a file, in the order they happened. */
function upTo(exchanges: readonly ExchangeView[], arrivals: readonly ArrivalView[], until = Number.POSITIVE_INFINITY): Replay {
  const instants = [...exchanges.map(({ startedAt }) => startedAt), ...arrivals.map(({ at }) => at)].toSorted()
  const last = instants[Math.min(until, instants.length) - 1] ?? ''
  return { exchanges: exchanges.filter(({ startedAt }) => startedAt <= last), arrivals: arrivals.filter(({ at }) => at <= last) }
} // prettier-ignore

function filtered({ exchanges, arrivals }: Replay, { step, failed }: Filter): Replay {
  const word = step.trim().toLowerCase()
  return {
    exchanges: exchanges.filter((one) => one.step.toLowerCase().includes(word) && (!failed || one.failure !== null)),
    arrivals: arrivals.filter(({ says, outcome }) => (word === '' || says?.includes(word)) && (!failed || outcome === 'refused' || outcome === 'unreadable')),
  }
} // prettier-ignore

/** The focus comes here, and goes back where it was. */
function useFocusWithin(ref: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    const before = document.activeElement
    ref.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [ref])
}

/** Escape closes it while the focus is in it: elsewhere it is the page's own. */
function useEscape(ref: { readonly current: HTMLElement | null }, close: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
  })
  useEffect(() => {
    const section = ref.current
    section?.addEventListener('keydown', press)
    return () => section?.removeEventListener('keydown', press)
  }, [ref])
}

/** The end of the page can still be scrolled to. */
function useRoomBelow() {
  useEffect(() => {
    const { style } = document.body
    const before = style.paddingBottom
    style.paddingBottom = '72dvh'
    return () => void (style.paddingBottom = before)
  }, [])
}
