/** An entry as it will be once the server has done what was asked: shown at once, taken back when it was not done. Pure. */
import { tagged, type Edit } from '@/lib/model/edit'
import type { TransactionView } from '@/lib/model/view'

export function applied(row: TransactionView, edit: Edit): TransactionView {
  switch (edit.kind) {
    case 'category':
      return { ...row, category: { id: edit.categoryId, source: 'user', because: null }, edited: true }
    case 'tag':
      return { ...row, tags: tagged(row.tags, edit) }
    case 'reviewed':
      return { ...row, reviewed: edit.reviewed }
    case 'excluded':
      return { ...row, excluded: edit.excluded }
    case 'note':
      return { ...row, note: edit.note || null }
  }
}
