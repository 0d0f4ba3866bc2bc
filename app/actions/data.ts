'use server'
/** What a person decides about their own data: badges put away, e-mails, and leaving for good. */
import { getTranslations } from 'next-intl/server'
import * as z from 'zod'
import { InvalidInputError } from '@/lib/model/errors'
import { as, type ConnectionId } from '@/lib/model/ids'
import { act } from '../_server/act'
import { product } from '../_server/banking'
import { env } from '../_server/env'
import { keepFarewell } from '../_server/farewell'
import { endSession } from '../_server/session'

const connectionId = z.strictObject({
  id: z.string().regex(/^[0-9A-Za-z_-]{1,64}$/).transform((text) => as<ConnectionId>(text)),
}) // prettier-ignore

export const quietenConnection = act(connectionId, async ({ id }, { viewer }) => {
  const { banking } = await product()
  await banking.quieten(viewer, id)
})

export const setNotices = act(z.strictObject({ notices: z.boolean() }), async (input, { viewer, psu }) => {
  const { identity } = await product()
  await identity.prefer(viewer, { ...input, locale: psu.locale })
})

/** The word is asked for in the person's own language; the password proves that it is them. */
const leaving = z.strictObject({ word: z.string().max(32), password: z.string().max(256) })

export const deleteAccount = act(leaving, async ({ word, password }, { viewer, psu }) => {
  const { banking, identity, notices } = await product()
  const t = await getTranslations('data.delete')
  if (word.trim().toLocaleUpperCase(psu.locale) !== t('word')) throw new InvalidInputError({ word: 'another' })
  const person = await identity.prove(viewer, password)
  await keepFarewell(await banking.leave(viewer))
  if (env().demo) await identity.ensureDemoLogin() // it was perhaps this one, and the next visitor wants it
  await endSession()
  await notices?.farewell(person, psu.locale)
})
