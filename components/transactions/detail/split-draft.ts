/** Parts while they are being typed: amounts as a person writes them, without the sign of the entry. Pure. */
import type { CategoryId } from '@/lib/model/category'
import type { Part } from '@/lib/model/edit'
import { moneyText, parseMoney, type Money } from '@/lib/model/money'

export interface Draft {
  readonly key: number
  readonly amount: string
  readonly categoryId: CategoryId
  readonly note: string
}

const signOf = ({ minor }: Money): 1 | -1 => (minor < 0 ? -1 : 1)

/** @param mark what parts whole and fraction in the reader's language */
export function draftOf(part: Part, whole: Money, key: number, mark: string): Draft {
  const amount = moneyText({ minor: part.minor * signOf(whole), currency: whole.currency }).replace('.', mark)
  return { key, amount, categoryId: part.categoryId, note: part.note }
}

/** Minor units with the sign of the entry; null where that is no amount. A minus turns it about. */
export function minorOf({ amount }: Pick<Draft, 'amount'>, whole: Money): number | null {
  const plain = amount
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  try {
    const { minor } = parseMoney(plain, whole.currency, signOf(whole))
    return minor === 0 ? null : minor
  } catch {
    return null
  }
}

/** What is to be saved; null where an amount cannot be read. */
export function partsOf(drafts: readonly Draft[], whole: Money): readonly Part[] | null {
  const parts = drafts.flatMap((draft): readonly Part[] => {
    const minor = minorOf(draft, whole)
    return minor === null ? [] : [{ minor, categoryId: draft.categoryId, note: draft.note.trim() }]
  })
  return parts.length === drafts.length ? parts : null
}
