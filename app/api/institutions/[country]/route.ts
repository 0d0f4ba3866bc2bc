/** The bank finder's list of a country. */
import { InvalidInputError } from '@/lib/model/errors'
import { as, type CountryCode } from '@/lib/model/ids'
import { product } from '../../../_server/banking'
import { answer, PRIVATE } from '../../../_server/doors'
import { mustView } from '../../../_server/session'

export const GET = answer(async (_request: Request, { params }: { params: Promise<{ country: string }> }) => {
  await mustView()
  const { country } = await params
  if (!/^[A-Z]{2}$/.test(country)) throw new InvalidInputError({ country: 'malformed' })
  const { banking } = await product()
  return Response.json(await banking.finder(as<CountryCode>(country)), { headers: PRIVATE })
})
