'use client'
/**
 * The list of entries as a grid that one drives from the keyboard, whatever its length. The first page is drawn by the server and
 * stands as it is before any script runs; then the window moves over what is loaded, and the next page is asked for in time.
 */
import { useMemo, type ReactNode } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { TransactionId } from '@/lib/model/ids'
import type { FeedFilter, FeedView } from '@/lib/model/view'
import { WordsProvider, type Catalogue, wordsOf } from '../../consent/words'
import type { Locale } from '../../locale'
import { Queries } from '../../queries'
import { arrangementQuery, type Arrangement } from '../arrangement'
import type { DeskLabels } from '../category-desk'
import type { CategoryGroup } from '../category-picker'
import type { EditAction, UndoAction } from '../edit-action'
import { queryOf } from '../filter'
import type { LedgerLook } from '../look'
import { GridBody } from './grid-body'

/** What a page gives its list; `locale`, `catalogue`, `groups` and `labels` are its words. */
export interface GridProps {
  feed: FeedView
  /** The place the first page begins after; null at the beginning. */
  after: string | null
  filter: FeedFilter
  arrangement: Arrangement
  openId: TransactionId | null
  look: LedgerLook
  letters: boolean
  locale: Locale
  catalogue: Catalogue
  groups: readonly CategoryGroup[]
  /** What the person chose last, for any entry. */
  recent: readonly CategoryId[]
  labels: DeskLabels
  /** The filter with its search parsed. */
  asked: FeedFilter
  /** Every tag in use. */
  tags: readonly string[]
  edit: EditAction
  undoEdit: UndoAction
  /** What stands there once nothing of it is left to look at. */
  empty: ReactNode
}

export function TransactionGrid({ locale, catalogue, ...list }: GridProps) {
  // Another list is another grid; which of its entries is open does not matter.
  const address = queryOf(list.filter, arrangementQuery({ ...list.arrangement, after: list.after }))
  const words = useMemo(() => wordsOf(catalogue, locale), [catalogue, locale])
  return (
    <WordsProvider words={words}>
      <Queries>
        <GridBody key={address} address={address} {...list} />
      </Queries>
    </WordsProvider>
  )
}
