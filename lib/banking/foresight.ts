/** What a person's entries tell, for their eyes: one study, and the names of their accounts. */
import type { InsightCard } from '../insight/cards.ts'
import type { TransactionId, Viewer } from '../model/ids.ts'
import type { ForesightView } from '../model/insight.ts'
import { insightsOf } from './insights.ts'
import { outlookOf } from './outlook.ts'
import type { Parts } from './parts.ts'
import type { Studies } from './study.ts'

/** What a card says may be there twice. */
const doubled = (card: InsightCard): readonly TransactionId[] => (card.kind === 'duplicate_charge' || card.kind === 'refund_missing' ? card.rows : []) // prettier-ignore
const pairKey = (a: TransactionId, b: TransactionId): string => [a, b].toSorted().join(' ')

export async function foresight({ store }: Parts, studies: Studies, viewer: Viewer): Promise<ForesightView> {
  const { links } = store
  const [study, accounts, dismissed] = await Promise.all([
    studies(viewer),
    store.ledger.accounts(viewer.userId),
    store.dismissals.list(viewer.userId),
  ])
  const apart = await links.apart(viewer.userId, study.cards.flatMap(doubled)) // prettier-ignore
  const real = new Set(apart.map(({ one, other }) => pairKey(one, other)))
  const isSettled = (card: InsightCard): boolean => {
    const [first, ...others] = doubled(card)
    return first !== undefined && others.every((other) => real.has(pairKey(first, other)))
  }
  const cards = study.cards.filter((card) => !isSettled(card))
  return {
    insights: insightsOf(cards, accounts, dismissed),
    outlook: outlookOf(study, accounts),
    paces: study.paces,
  }
}
