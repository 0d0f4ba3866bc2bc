'use server'
/** Every change a browser may ask for. Each is a public POST; `act` checks origin, session and shape before the one call it makes. */
import { cookies } from 'next/headers'
import * as z from 'zod'
import {
  as,
  type ConnectionId,
  type CountryCode,
  type CurrencyCode,
  type FileId,
  type ProviderId,
} from '@/lib/model/ids'
import { AMOUNTS, FORMATS } from '@/components/locale'
import { SHORTCUTS } from '@/components/commands/shortcuts'
import { THEMES } from '@/components/shell/theme'
import { COLUMNS, DENSITIES, lookText } from '@/components/transactions/look'
import { AMOUNTS_COOKIE, FORMAT_COOKIE, LOCALES, LOCALE_COOKIE } from './_i18n/locale'
import { act, publicAct } from './_server/act'
import { product } from './_server/banking'
import { browserReply, id } from './_server/inputs'
import { endSession, startSession, viewer } from './_server/session'
import { LOOK_COOKIE } from './ledger-look'
import { SHORTCUTS_COOKIE, THEME_COOKIE } from './preferences'
import { REPORTING_CURRENCY_COOKIE } from './reporting-currency'

const connectionId = z.strictObject({ id: id<ConnectionId>() })
const credentials = z.strictObject({ email: z.string().max(254), password: z.string().max(256) })
const nothing = z.strictObject({}).optional()

// ---------------------------------------------------------------- people

export const signIn = publicAct(credentials, async (input, person) => {
  const { identity } = await product()
  const session = await identity.signIn(input, person.ipAddress)
  await identity.prefer(session, { locale: person.locale })
  await startSession(session.id)
})

export const signUp = publicAct(credentials.extend({ name: z.string().trim().max(80) }), async (input, person) => {
  const { identity } = await product()
  const session = await identity.signUp(input, person.ipAddress)
  await identity.prefer(session, { locale: person.locale })
  await startSession(session.id)
})

/** A person of their own with no bank yet. */
export const exploreDemo = publicAct(nothing, async (_input, { ipAddress }) => {
  const { demo, identity } = await product()
  const session = demo
    ? await demo.start({ persona: 'blank', scenario: null }, ipAddress)
    : await identity.exploreDemo(ipAddress)
  await startSession(session.id)
})

export const signOut = publicAct(nothing, () => endSession())

// ---------------------------------------------------------------- preferences

const YEAR_SECONDS = 365 * 24 * 60 * 60
const remember = async (name: string, value: string): Promise<void> => {
  ;(await cookies()).set(name, value, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS })
}

export const setTheme = publicAct(z.enum(THEMES), (theme) => remember(THEME_COOKIE, theme))
export const setLocale = publicAct(z.enum(LOCALES), async (locale) => {
  await remember(LOCALE_COOKIE, locale)
  const someone = await viewer()
  if (someone) await (await product()).identity.prefer(someone, { locale })
})
export const setFormat = publicAct(z.enum([...FORMATS, 'language']), (format) => remember(FORMAT_COOKIE, format))
export const setAmounts = publicAct(z.enum(AMOUNTS), (amounts) => remember(AMOUNTS_COOKIE, amounts))
export const setShortcuts = publicAct(z.enum(SHORTCUTS), (shortcuts) => remember(SHORTCUTS_COOKIE, shortcuts))
export const setLedgerLook = publicAct(
  z.strictObject({ density: z.enum(DENSITIES), columns: z.array(z.enum(COLUMNS)).max(COLUMNS.length).readonly() }),
  (look) => remember(LOOK_COOKIE, lookText(look)),
)

const currencyCode = z.string().regex(/^[A-Z]{3}$/).transform((text) => as<CurrencyCode>(text)) // prettier-ignore
export const setReportingCurrency = publicAct(currencyCode, (currency) => remember(REPORTING_CURRENCY_COOKIE, currency))

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

/** "Not helpful": an insight that does not come again. */
export const dismissInsight = act(
  z.strictObject({ id: z.string().regex(/^[0-9A-Za-z_-]{24}$/) }),
  async (input, { viewer }) => (await product()).banking.dismissInsight(viewer, input.id),
)
