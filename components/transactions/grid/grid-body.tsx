'use client'
/** The grid itself: it hears keys and presses for all of its lines and says who does what is asked. */
import clsx from 'clsx'
import { useRouter } from 'next/navigation'
import { Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import { MOST_IDS } from '@/lib/model/edit'
import type { TransactionId } from '@/lib/model/ids'
import { FEED_ORDERS, type FeedOrder } from '@/lib/model/view'
import { useWords } from '../../consent/words'
import { Button } from '../../ui/button'
import { useAlive } from '../../use-alive'
import { listHref } from '../arrangement'
import { DeskContext } from '../category-desk'
import { ruleHrefOf } from '../entry'
import { exportHref } from '../filter'
import { ColumnHeads } from './column-heads'
import { cellsOf, columnStyle } from './columns'
import { Emptied } from './emptied'
import { Foot } from './foot'
import { useKeptPlace } from './kept-place'
import { BulkBar, Dialogs, Mover } from './later'
import { LineContext, type Line } from './line'
import { Row } from './row'
import { SectionHead, sectionName } from './section-head'
import { isChosen } from './selection'
import type { GridProps } from './transaction-grid'
import { lineOf, useCursor } from './use-cursor'
import { pressed } from './use-keys'
import { useChoice } from './use-choice'
import { useOrders, type BulkOrder } from './use-orders'
import { usePages } from './use-pages'
import { usePress } from './use-press'
import { useWindow } from './use-window'

/** How near the end of what is loaded the next page is asked for. */
const AHEAD = 40

type BodyProps = Omit<GridProps, 'locale' | 'catalogue'> & { address: string }

export function GridBody({ address, feed, after, filter, arrangement, openId, look, letters, ...props }: BodyProps) {
  const { groups, recent, labels, asked, tags } = props
  const { say, locale } = useWords()
  const router = useRouter()
  const grid = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const alive = useAlive()
  const { group } = arrangement
  const pages = usePages({ address, first: feed, after, filter, order: arrangement.order })
  const { complete, failed, loading, more } = pages
  const isQueue = asked.review === true
  const rows = useMemo(
    () => (isQueue ? pages.rows.filter(({ reviewed }) => !reviewed) : pages.rows),
    [isQueue, pages.rows],
  )
  const view = useWindow(rows, group, look.density)
  const cursor = useCursor(grid, rows, view)
  const choice = useChoice({ address, filter, rows, complete })
  const { selection, choose, selecting, some, all, chosen, clear } = choice
  const orders = useOrders({
    choice,
    rows,
    asked,
    groups,
    openLabel: labels.open,
    edit: props.edit,
    undoEdit: props.undoEdit,
    revise: pages.revise,
  })
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])

  const { remember } = view
  useKeptPlace({
    address,
    now: () => ({ pages: pages.pages, sizes: view.sizes() }),
    restore: (place) => {
      remember(place.sizes)
      pages.restore(place.pages)
      requestAnimationFrame(() => window.scrollTo({ top: place.scrolled, behavior: 'instant' }))
    },
  })

  useEffect(() => {
    if (!complete && !failed && !loading && view.to + AHEAD > rows.length) void more()
  }, [complete, failed, loading, view.to, rows.length, more])

  const hrefOf = useCallback(
    (id: TransactionId | null) => listHref(filter, { ...arrangement, after, id }),
    [filter, arrangement, after],
  )
  const open = (id: TransactionId | null) => router.push(hrefOf(id), { scroll: false })

  const { measure, indexOf } = view
  const line = useMemo<Line>(
    () => ({
      hrefOf: (row) => hrefOf(row.id),
      measure,
      itemOf: (index) => indexOf(index - 2),
    }),
    [hrefOf, measure, indexOf],
  )

  const current = rows[cursor.at]
  const here = (what: BulkOrder) => {
    // The line is about to leave the queue: the place goes on to its neighbour.
    if (isQueue && what === 'reviewed' && !some) cursor.go(cursor.at + 1 < rows.length ? cursor.at + 1 : cursor.at - 1)
    orders.order(what, some ? null : (current ?? null))
  }
  const toggle = (id: TransactionId) => choose({ kind: 'toggle', id })
  const range = (id: TransactionId) => choose({ kind: 'range', id, from: current?.id, rows: ids })
  const presses = usePress({ selecting, toggle, range, open })
  const year = rows[0]?.date.slice(0, 4) ?? ''
  const hrefs = Object.fromEntries(FEED_ORDERS.map((each) => [each, listHref(filter, { ...arrangement, order: each })]))

  return (
    <DeskContext value={orders.desk}>
      <LineContext value={line}>
        {isQueue && rows.length > 0 && (
          <p className="no-print flex justify-end border-b border-rule px-4 py-2 sm:px-6">
            <Button size="small" onClick={orders.reviewAll}>
              {say('reviewAll')}
            </Button>
          </p>
        )}
        {rows.length === 0 && complete && <Emptied>{props.empty}</Emptied>}
        {/* Keys and presses of all lines are heard here. */}
        <div
          ref={grid}
          hidden={rows.length === 0 && complete}
          role="grid"
          aria-label={say('title')}
          aria-multiselectable="true"
          aria-rowcount={all ? all.count + 1 : -1}
          aria-colcount={cellsOf(look).length}
          tabIndex={cursor.inDocument ? -1 : 0}
          data-selecting={selecting ? '' : undefined}
          data-alive={alive ? '' : undefined}
          style={columnStyle(look, group)}
          className="group/grid @container isolate outline-offset-2 pointer-coarse:select-none"
          onKeyDown={(event) =>
            pressed(event, {
              letters: letters && orders.dialog === null, // one that is on its way takes what is typed
              at: cursor.at,
              count: rows.length,
              go: cursor.go,
              line: () => lineOf(grid.current, current?.id),
              range: (to) => {
                const next = ids[to]
                if (next) range(next)
                cursor.go(to)
              },
              run: {
                select: () => current && toggle(current.id),
                open: () => current && open(current.id),
                clear: () => (selecting ? clear() : openId !== null && open(null)),
                category: () => here('category'),
                tag: () => here('tag'),
                reviewed: () => here('reviewed'),
                exclude: () => here('exclude'),
                note: () => current && open(current.id),
                rule: () => {
                  const href = current && ruleHrefOf(current)
                  if (href) router.push(href)
                },
                search: () => document.getElementById('list-search')?.focus(),
                filters: openFilters,
                help: orders.help,
              },
            })
          }
          onFocus={(event) => {
            cursor.watch.onFocus()
            const id = event.target.closest<HTMLElement>('[data-id]')?.dataset.id
            if (id !== undefined && id !== current?.id) cursor.rest(id as TransactionId)
          }}
          onBlur={cursor.watch.onBlur}
          {...presses}
        >
          <ColumnHeads
            look={look}
            arrangement={arrangement}
            hrefs={hrefs as Record<FeedOrder, ReturnType<typeof listHref>>}
            allSelected={rows.length > 0 && ids.every((id) => isChosen(selection, id))}
            someSelected={some}
            onSelect={() =>
              some
                ? clear()
                : choose(complete || ids.length > MOST_IDS ? { kind: 'all' } : { kind: 'these', rows: ids })
            }
          />
          <div ref={list}>
            <Blank height={view.before} />
            {view.sections.map(({ key, rows: lines }, at) => (
              <div
                key={`${key} ${at === 0 ? '' : lines[0]!.row.id}`}
                role="rowgroup"
                aria-label={key ? sectionName(key, locale) : undefined}
                className={clsx(group !== 'none' && '@2xl:grid @2xl:grid-cols-[132px_minmax(0,1fr)]')}
              >
                {key && <SectionHead of={key} year={year} density={look.density} />}
                <div role="none" className={clsx(group !== 'none' && '@2xl:margin-line')}>
                  {lines.map(({ row, at: index }) => (
                    <Row
                      key={row.id}
                      row={row}
                      index={index + 2}
                      look={look}
                      group={group}
                      active={alive ? index === cursor.at : null}
                      selected={isChosen(selection, row.id)}
                      open={row.id === openId}
                      href={hrefOf(row.id)}
                    />
                  ))}
                </div>
              </div>
            ))}
            <Blank height={view.after} />
          </div>
        </div>
        <Foot
          {...{ complete, failed, loading }}
          retry={() => void more()}
          whole={listHref(filter, { ...arrangement, view: 'whole' })}
        />
        {alive && (
          <Suspense fallback={null}>
            <Mover list={list} {...view.mover} />
            {selecting && (
              <BulkBar
                chosen={chosen}
                all={selection.all || !all || all.count <= chosen.count ? null : all.count}
                selection={selection}
                exportHref={exportHref(filter, 'csv')}
                onAll={() => choose({ kind: 'all' })}
                onClear={clear}
                onOrder={(what) => orders.order(what, null)}
              />
            )}
            <Dialogs {...{ rows, orders, chosen, groups, recent, labels, tags, letters }} />
          </Suspense>
        )}
      </LineContext>
    </DeskContext>
  )
}

/** What stands for lines that are not in the document. A browser that held on to it would carry the reader along as it grows. */
const Blank = ({ height }: { height: number }) => <div role="none" style={{ height, overflowAnchor: 'none' }} />

function openFilters(): void {
  const filters = document.getElementById('list-filters')
  if (!(filters instanceof HTMLDetailsElement)) return
  filters.open = true
  filters.querySelector('summary')?.focus()
}
