/**
 * Everything a frame on another product's page may ask. What our own pages say by server actions a frame says here, since it has no
 * session: its credential is in the header, and reaches the one connection of its link session.
 */
import { after } from 'next/server'
import * as z from 'zod'
import { LOCALES } from '@/components/locale'
import { as, type CountryCode, type FileId, type ProviderId } from '@/lib/model/ids'
import { tick } from '../../../_server/clock'
import { answer, PRIVATE } from '../../../_server/doors'
import { browserReply, id } from '../../../_server/inputs'
import { framed, jsonOf } from '../../../_server/link-door'
import { psu } from '../../../_server/psu'

const country = z.string().regex(/^[A-Z]{2}$/).transform((text) => as<CountryCode>(text)) // prettier-ignore
const locale = z.enum(LOCALES)
const asked = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('finder'), country }),
  z.strictObject({ verb: z.literal('connection') }),
  z.strictObject({
    verb: z.literal('begin'),
    providerId: id<ProviderId>(),
    country,
    institutionRef: z.string().max(64).nullable(),
    consentText: z.strictObject({ version: z.string().max(64), locale }),
  }),
  z.strictObject({ verb: z.literal('reply'), reply: browserReply }),
  z.strictObject({ verb: z.literal('renew') }),
  z.strictObject({ verb: z.literal('dropFile'), fileId: id<FileId>() }),
  z.strictObject({ verb: z.literal('handOff') }),
])

export const POST = answer(async (request: Request) => {
  const desk = await framed(request)
  const ask = await jsonOf(request, asked)
  const person = psu(request.headers)
  const said = async (): Promise<unknown> => {
    switch (ask.verb) {
      case 'finder':
        return desk.finder(ask.country)
      case 'connection':
        return desk.connection()
      case 'begin': {
        const { verb: _verb, ...terms } = ask
        return desk.begin(terms, person)
      }
      case 'reply':
        return desk.reply(ask.reply, person)
      case 'renew':
        return desk.renew(person)
      case 'dropFile':
        return (await desk.dropFile(ask.fileId), null)
      case 'handOff':
        return desk.handOff()
    }
  }
  const value = await said()
  if (ask.verb !== 'finder' && ask.verb !== 'connection') after(tick)
  return Response.json(value, { headers: PRIVATE })
})
