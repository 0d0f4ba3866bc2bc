/** The proof of a person who left, for the browser they left from. */
import { NotFoundError } from '@/lib/model/errors'
import { product } from '../../_server/banking'
import { answer } from '../../_server/doors'
import { keptFarewell } from '../../_server/farewell'
import { receiptFile } from '../../_server/receipt-file'
import { farewellProof } from '../../_server/receipts'

export const GET = answer(async (request: Request) => {
  const farewell = await keptFarewell()
  if (!farewell) throw new NotFoundError('farewell')
  const { secret, ...facts } = farewell
  const { banking } = await product()
  const endings = await banking.farewell(secret)
  return receiptFile(request, 'farewell', { ...facts, endings }, () => farewellProof(endings, facts))
})
