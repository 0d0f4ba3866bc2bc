/** The entry that is open beside a list. Nothing where it is not, or is no longer, the viewer's: the list stands without it. */
import type { Route } from 'next'
import { product } from '@/app/_server/banking'
import { edit, link, split, takeAmount, unlink } from '@/app/actions/edits'
import { EntryPanel } from '@/components/transactions/detail/entry-panel'
import type { CategoryId } from '@/lib/model/category'
import { NotFoundError } from '@/lib/model/errors'
import type { TransactionId, Viewer } from '@/lib/model/ids'
import type { TransactionView } from '@/lib/model/view'

interface OpenEntryProps {
  viewer: Viewer
  id: TransactionId
  /** Of the list's page, for the ways to the entries beside it. */
  rows: readonly TransactionView[]
  recent: readonly CategoryId[]
  tags: readonly string[]
  /** The list with that entry open, or with none. */
  placeOf: (id: TransactionId | null) => Route
}

export async function OpenEntry({ viewer, id, rows, recent, tags, placeOf }: OpenEntryProps) {
  const { banking } = await product()
  const detail = await banking.detail(viewer, id).catch(noneIfGone)
  if (!detail) return null
  const at = rows.findIndex((row) => row.id === id)
  const beside = (step: 1 | -1) => {
    const row = at < 0 ? undefined : rows[at + step]
    return row ? placeOf(row.id) : null
  }
  return (
    <EntryPanel
      detail={detail}
      recent={recent}
      tags={tags}
      places={{ close: placeOf(null), previous: beside(-1), next: beside(1) }}
      actions={{ edit, split, takeAmount, link, unlink }}
    />
  )
}

function noneIfGone(error: unknown): null {
  if (error instanceof NotFoundError) return null
  throw error
}
