'use server'
/** Every change a browser may ask for. Each is a public POST; `act` checks origin, session and shape before the one call it makes. */
import { cookies } from 'next/headers'
import * as z from 'zod'
import {
  as,
  type AccountId,
  type ConnectionId,
  type CountryCode,
  type CurrencyCode,
  type FileId,
  type ProviderId,
  type RuleId,
} from '@/lib/model/ids'
import { isAmount } from '@/lib/model/search'
import { isCategoryId } from '@/lib/model/taxonomy'
import { LOCALES, LOCALE_COOKIE } from './_i18n/locale'
import { COLUMNS, DENSITIES, lookText } from '@/components/transactions/look'
import { act, publicAct } from './_server/act'
import { product } from './_server/banking'
import { endSession, startSession } from './_server/session'
import { LETTERS_COOKIE, LOOK_COOKIE } from './ledger-look'

const id = <T extends string>() => z.string().regex(/^[0-9A-Za-z_-]{1,64}$/).transform((text) => text as T) // prettier-ignore
const connectionId = z.strictObject({ id: id<ConnectionId>() })
const credentials = z.strictObject({ email: z.string().max(254), password: z.string().max(256) })
const nothing = z.strictObject({}).optional()

// ---------------------------------------------------------------- people

export const signIn = publicAct(credentials, async (input, person) => {
  const { identity } = await product()
  await startSession((await identity.signIn(input, person.ipAddress)).id)
})

export const signUp = publicAct(credentials.extend({ name: z.string().trim().max(80) }), async (input, person) => {
  const { identity } = await product()
  await startSession((await identity.signUp(input, person.ipAddress)).id)
})

export const exploreDemo = publicAct(nothing, async (_input, person) => {
  const { identity } = await product()
  await startSession((await identity.exploreDemo(person.ipAddress)).id)
})

export const signOut = publicAct(nothing, () => endSession())

// ---------------------------------------------------------------- preferences

const YEAR_SECONDS = 365 * 24 * 60 * 60
const remember = async (name: string, value: string): Promise<void> => {
  ;(await cookies()).set(name, value, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS })
}

export const setTheme = publicAct(z.enum(['light', 'dark', 'system']), (theme) => remember('theme', theme))
export const setLocale = publicAct(z.enum(LOCALES), (locale) => remember(LOCALE_COOKIE, locale))
export const setShortcuts = publicAct(z.enum(['on', 'off']), (shortcuts) => remember(LETTERS_COOKIE, shortcuts))
export const setLedgerLook = publicAct(
  z.strictObject({ density: z.enum(DENSITIES), columns: z.array(z.enum(COLUMNS)).max(COLUMNS.length).readonly() }),
  (look) => remember(LOOK_COOKIE, lookText(look)),
)

// ---------------------------------------------------------------- connections

const beginning = z.strictObject({
  providerId: id<ProviderId>(),
  country: z.string().regex(/^[A-Z]{2}$/).transform((text) => as<CountryCode>(text)), // prettier-ignore
  /** Null leaves the search to the provider's own app. */
  institutionRef: z.string().max(64).nullable(),
  consentText: z.strictObject({ version: z.string().max(64), locale: z.enum(LOCALES) }),
})

export const begin = act(beginning, async (input, { viewer, psu }) => {
  const { banking } = await product()
  return banking.begin(viewer, input, psu)
})

/** Only what a browser may say: `returned` comes from the return route, `polled` from the clock. */
const browserReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen'), institutionRef: z.string().max(64) }),
  z.strictObject({ kind: z.literal('filled'), values: z.record(z.string().max(64), z.string().max(4096)) }),
  z.strictObject({ kind: z.literal('finished') }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('failed') }),
  z.strictObject({ kind: z.literal('again') }),
])

export const reply = act(connectionId.extend({ reply: browserReply }), async (input, { viewer, psu }) => {
  const { banking } = await product()
  return banking.reply(viewer, input.id, input.reply, psu)
})

export const renew = act(connectionId, async (input, { viewer, psu }) => {
  const { banking } = await product()
  return banking.renew(viewer, input.id, psu)
})

export const refreshConnection = act(connectionId, async (input, { viewer, psu }) => {
  const { banking } = await product()
  return banking.refresh(viewer, input.id, psu)
})

/** Takes back a file that was sent for the conversation's form. */
export const dropFile = act(connectionId.extend({ fileId: id<FileId>() }), async (input, { viewer }) => {
  const { banking } = await product()
  await banking.dropFile(viewer, input.id, input.fileId)
})

export const stopSharing = act(connectionId.extend({ data: z.enum(['keep', 'erase']) }), async (input, { viewer }) => {
  const { banking } = await product()
  await banking.stop(viewer, input.id, input.data)
})

// ---------------------------------------------------------------- money

/** What a rule looks for; whether it tells anything apart is the product's to say. */
const ruleTest = z.strictObject({
  q: z.string().max(100).optional(),
  account: id<AccountId>().optional(),
  accounts: z.array(id<AccountId>()).max(50).readonly().optional(),
  direction: z.enum(['in', 'out']).optional(),
  currency: z.string().regex(/^[A-Z]{3}$/).transform((text) => as<CurrencyCode>(text)).optional(), // prettier-ignore
  min: z.string().max(16).refine(isAmount).optional(),
  max: z.string().max(16).refine(isAmount).optional(),
})
const category = z.string().max(64).refine(isCategoryId)
const ruleId = z.strictObject({ id: id<RuleId>() })

export const addRule = act(
  z.strictObject({ test: ruleTest, categoryId: category, now: z.boolean() }),
  async ({ now, ...draft }, { viewer }) => (await product()).banking.rules.add(viewer, draft, now),
)
export const switchRule = act(ruleId.extend({ active: z.boolean() }), async (input, { viewer }) =>
  (await product()).banking.rules.switch(viewer, input.id, input.active),
)
export const removeRule = act(ruleId, async (input, { viewer }) =>
  (await product()).banking.rules.remove(viewer, input.id),
)
