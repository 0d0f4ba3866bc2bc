'use client'
/** What an edit came to, with the way back. It stays for ten seconds, and as long as somebody is at it. */
import type { Route } from 'next'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useWords } from '../../consent/words'
import { Button, buttonStyles } from '../../ui/button'
import { useDesk } from '../category-desk'
import { ruleHrefOf } from '../entry'
import type { Notice } from './use-edits'

const STAYS_MS = 10_000

interface BarProps {
  notice: Notice | null
  onUndo: (notice: Extract<Notice, { kind: 'done' }>) => void
  onDismiss: () => void
}

export function NoticeBar({ notice, onUndo, onDismiss }: BarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const dismiss = useRef(onDismiss)
  useEffect(() => {
    dismiss.current = onDismiss
  })
  useEffect(() => {
    if (!notice || stays(notice)) return
    let left = STAYS_MS
    const timer = setInterval(() => {
      if (!bar.current?.matches(':hover, :focus-within')) left -= 500
      if (left <= 0) dismiss.current()
    }, 500)
    return () => clearInterval(timer)
  }, [notice])
  return (
    // There from the start, so that what appears in it is read out.
    <div ref={bar} role="status" className="contents">
      {notice && (
        <div className="rise fixed inset-x-4 bottom-[calc(72px+env(safe-area-inset-bottom))] z-30 mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-3 rounded-sheet border border-rule bg-sheet px-4 py-3 shadow-lifted lg:bottom-6">
          <Said notice={notice} onUndo={onUndo} onDismiss={onDismiss} />
        </div>
      )}
    </div>
  )
}

/** A rule for entries like the one that was changed; an offer, so it waits. */
const offeredRule = (notice: Notice): Route | null => {
  if (notice.kind !== 'done' || notice.rows.length !== 1) return null
  const { edit, rows } = notice
  const rule = ruleHrefOf(rows[0]!)
  if (rule && edit.kind === 'category') return `${rule}&into=${edit.categoryId}` as Route
  const [tag] = edit.kind === 'tag' ? edit.add : []
  return rule && tag !== undefined ? (`${rule}&tagged=${encodeURIComponent(tag)}` as Route) : null
}

const stays = (notice: Notice): boolean =>
  notice.kind === 'failed' || notice.kind === 'undoFailed' || offeredRule(notice) !== null

function Said({ notice, onUndo, onDismiss }: BarProps & { notice: Notice }) {
  const { say } = useWords()
  const desk = useDesk()
  const close = (
    <Button size="small" tone="quiet" onClick={onDismiss}>
      {say('close')}
    </Button>
  )
  if (notice.kind === 'undone') return <p>{say('done.undone')}</p>
  if (notice.kind !== 'done') {
    return (
      <>
        <p className="font-medium text-alarm">{say(`done.${notice.kind}`, { reference: notice.reference })}</p>
        {close}
      </>
    )
  }
  const { edit, changed, rows } = notice
  const category = edit.kind === 'category' ? desk.choiceOf(edit.categoryId).label : ''
  const set = (edit.kind === 'reviewed' && edit.reviewed) || (edit.kind === 'excluded' && edit.excluded)
  const said = edit.kind === 'reviewed' || edit.kind === 'excluded' ? `${edit.kind}${set ? '' : 'Not'}` : edit.kind
  const tag = edit.kind === 'tag' ? edit.add.join(', ') : ''
  const [only] = rows
  const rule = offeredRule(notice)
  return (
    <>
      <div className="min-w-0 flex-1 basis-56">
        <p>{say(`done.${said}`, { category, tag, count: changed })}</p>
        {rule && only && (
          <p className="text-13 text-ink-soft [overflow-wrap:anywhere]">
            {say(edit.kind === 'tag' ? 'offer.tag' : 'offer.text', { name: only.name, category, tag })}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => onUndo(notice)}>
          {say('done.undo')}
        </Button>
        {rule && (
          <Link href={rule} className={buttonStyles({ tone: 'primary', size: 'small' })}>
            {say('offer.create')}
          </Link>
        )}
        {close}
      </div>
    </>
  )
}
