/** What a person's entries tell, for their eyes: one study, and the names of their accounts. */
import type { Viewer } from '../model/ids.ts'
import type { ForesightView } from '../model/insight.ts'
import { insightsOf } from './insights.ts'
import { outlookOf } from './outlook.ts'
import type { Parts } from './parts.ts'
import type { Studies } from './study.ts'

export async function foresight({ store }: Parts, studies: Studies, viewer: Viewer): Promise<ForesightView> {
  const [study, accounts, dismissed] = await Promise.all([
    studies(viewer),
    store.ledger.accounts(viewer.userId),
    store.dismissals.list(viewer.userId),
  ])
  return {
    insights: insightsOf(study.cards, accounts, dismissed),
    outlook: outlookOf(study, accounts),
    paces: study.paces,
  }
}
