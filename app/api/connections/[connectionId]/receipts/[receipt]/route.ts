/** The receipt of one consent by its number, or the proof of how a connection ended; for its owner, as PDF or JSON. */
import { answer } from '@/app/_server/doors'
import { product } from '@/app/_server/banking'
import { receiptFile } from '@/app/_server/receipt-file'
import { consentReceipt, endingProof } from '@/app/_server/receipts'
import { mustView } from '@/app/_server/session'
import { NotFoundError } from '@/lib/model/errors'
import { as, type ConnectionId } from '@/lib/model/ids'

type Context = RouteContext<'/api/connections/[connectionId]/receipts/[receipt]'>

export const GET = answer(async (request: Request, { params }: Context) => {
  const viewer = await mustView()
  const { connectionId, receipt } = await params
  const { banking } = await product()
  const { consents, ending } = await banking.passport(viewer, as<ConnectionId>(connectionId))
  if (receipt === 'ending') {
    if (!ending) throw new NotFoundError('ending')
    return receiptFile(request, `proof-${connectionId}`, ending, () => endingProof(ending))
  }
  const consent = consents.find(({ number }) => String(number) === receipt)
  if (!consent) throw new NotFoundError('consent')
  return receiptFile(request, `consent-${connectionId}-${consent.number}`, consent, () => consentReceipt(consent))
})
