'use client'
/**
 * One entry as a line of the grid: one line where there is room, two on a phone. It has no handlers of its own but its chip's: the
 * grid listens for all of its lines, so that a line is only drawn again when something on it changes.
 */
import clsx from 'clsx'
import Link from 'next/link'
import { memo } from 'react'
import type { TransactionView } from '@/lib/model/view'
import { useWords } from '../../consent/words'
import { formatDay } from '../../dates'
import { Amount, formatMoney } from '../../money'
import type { Arrangement } from '../arrangement'
import { CategoryButton } from '../category-desk'
import type { LedgerLook } from '../look'
import { cellsOf } from './columns'
import { useLine } from './line'
import { Marks } from './marks'

interface RowProps {
  row: TransactionView
  /** From 1, the head of the columns included. */
  index: number
  look: LedgerLook
  group: Arrangement['group']
  /** Whether it has the grid's one place in the order of Tab; before the script runs, every line's controls have theirs. */
  active: boolean | null
  selected: boolean
  open: boolean
  href: ReturnType<ReturnType<typeof useLine>['hrefOf']>
}

export const Row = memo(function Row({ row, index, look, group, active, selected, open, href }: RowProps) {
  const { say, locale } = useWords()
  const { measure, itemOf } = useLine()
  const pending = row.status === 'pending'
  const shows = (column: LedgerLook['columns'][number]) => look.columns.includes(column)
  const told = shows('reference') && row.remittance !== '' && row.remittance !== row.name
  const compact = look.density === 'compact'
  const tab = active === null ? undefined : active ? 0 : -1
  const place = (cell: Parameters<typeof columnOf>[1]) => ({ role: 'gridcell', 'aria-colindex': columnOf(look, cell) })
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={measure}
      role="row"
      data-testid="entry"
      data-index={itemOf(index)}
      data-id={row.id}
      aria-rowindex={index}
      aria-selected={selected}
      aria-current={open || undefined}
      tabIndex={tab}
      className={clsx(
        'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-t border-rule px-4 outline-offset-[-2px] group-data-selecting/grid:grid-cols-[44px_minmax(0,1fr)_auto] group-data-selecting/grid:ps-1 hover:bg-wash aria-current:bg-wash aria-current:shadow-[inset_3px_0_var(--stamp)] aria-selected:bg-[color-mix(in_oklab,var(--stamp)_9%,transparent)]',
        '@2xl:grid-cols-(--line) @2xl:gap-x-4 @2xl:ps-2 @2xl:pe-6 @2xl:group-data-selecting/grid:grid-cols-(--line) @2xl:group-data-selecting/grid:ps-2 @4xl:grid-cols-(--line-wide) @4xl:group-data-selecting/grid:grid-cols-(--line-wide)',
        compact ? 'min-h-[65px] py-1 @2xl:min-h-9 @2xl:py-0' : 'min-h-[73px] py-2 @2xl:min-h-11 @2xl:py-0.5',
      )}
    >
      <div
        {...place('select')}
        className="row-span-2 hidden size-11 items-center justify-center print:invisible group-data-selecting/grid:flex @2xl:row-span-1 @2xl:flex @2xl:h-8 @2xl:w-10"
      >
        <input
          type="checkbox"
          tabIndex={tab}
          checked={selected}
          onChange={stay}
          aria-label={say('select', { name: row.name })}
          className="size-5 accent-stamp @2xl:size-4"
        />
      </div>
      <div
        {...place('date')}
        className={
          group === 'day'
            ? 'sr-only'
            : 'order-last col-span-full text-12 text-ink-soft @2xl:order-none @2xl:col-span-1 @2xl:text-13'
        }
      >
        <time dateTime={row.date}>{formatDay(row.date, locale, group === 'day' ? 'long' : 'medium')}</time>
      </div>
      <div {...place('description')} className={clsx('min-w-0', pending && 'text-ink-soft italic')}>
        <div className="flex min-w-0 items-baseline gap-2.5">
          <Link
            href={href}
            scroll={false}
            prefetch={false}
            tabIndex={tab}
            className="-mt-1 min-w-0 pt-1 font-medium [-webkit-touch-callout:none] [overflow-wrap:anywhere] underline-offset-4 hover:underline @2xl:max-w-[70%] @2xl:flex-none @2xl:truncate"
          >
            {row.name}
          </Link>
          {pending && <span className="hidden flex-none text-12 @2xl:block">{say('pending')}</span>}
          <Marks row={row} />
          {shows('tags') && <Tags tags={row.tags} />}
          {told && (
            <span className="hidden min-w-0 flex-1 truncate text-13 text-ink-soft @2xl:block">{row.remittance}</span>
          )}
        </div>
        {row.refusedChange && (
          <p className="text-12 text-ink-soft">
            {say('refused', { amount: formatMoney(row.refusedChange.amount, locale) })}
          </p>
        )}
      </div>
      {shows('category') && (
        <div {...place('category')} className="order-3 min-w-0 @2xl:order-none">
          <CategoryButton row={row} tabIndex={tab} />
        </div>
      )}
      {shows('account') && (
        <div {...place('account')} className="hidden min-w-0 truncate text-13 text-ink-soft @4xl:block">
          {row.accountName}
        </div>
      )}
      <div
        {...place('amount')}
        className={clsx(
          'order-2 text-end @2xl:order-none',
          compact && '@2xl:flex @2xl:flex-row-reverse @2xl:items-baseline @2xl:gap-2',
        )}
      >
        <Amount
          money={row.amount}
          locale={locale}
          signs="always"
          className={clsx(
            !row.excluded && 'font-medium',
            pending && 'text-ink-soft italic underline decoration-dotted decoration-1 underline-offset-4',
            !pending && !row.excluded && row.amount.minor > 0 && 'text-credit',
            row.excluded && 'text-ink-soft line-through',
          )}
        />
        {row.excluded && <span className="sr-only">{say('state.excluded')}</span>}
        {shows('original') && row.original && (
          <p className="text-12 whitespace-nowrap text-ink-soft tabular-nums @2xl:leading-4">
            {compact
              ? formatMoney(row.original, locale)
              : say('original', { amount: formatMoney(row.original, locale) })}
          </p>
        )}
      </div>
      <div aria-hidden="true" className="order-5 truncate text-end text-12 text-ink-soft @2xl:hidden">
        {[shows('account') && row.accountName, pending && say('pending')].filter(Boolean).join(' · ')}
      </div>
    </div>
  )
})

const columnOf = (look: LedgerLook, cell: ReturnType<typeof cellsOf>[number]): number => cellsOf(look).indexOf(cell) + 1

/** The grid answers the press; React only wants to know that somebody does. */
const stay = (): void => undefined

const Tags = ({ tags }: { tags: readonly string[] }) =>
  tags.length > 0 && (
    <span className="hidden min-w-0 gap-1 overflow-hidden @2xl:flex">
      {tags.map((tag) => (
        <span key={tag} className="rounded-full border border-rule px-1.5 text-12 whitespace-nowrap text-ink-soft">
          {tag}
        </span>
      ))}
    </span>
  )
