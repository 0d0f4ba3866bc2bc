'use server'
/** What a browser may ask of a demo. Where there is no sandbox, none of it is there. */
import { cookies } from 'next/headers'
import { after } from 'next/server'
import * as z from 'zod'
import { ownPath } from '@/lib/demo/link'
import { MOVES, PERSONAS, SCENARIOS } from '@/lib/model/demo'
import { NotFoundError } from '@/lib/model/errors'
import { LOCALES, LOCALE_COOKIE } from '../_i18n/locale'
import { act, publicAct } from '../_server/act'
import { product } from '../_server/banking'
import { endSession, startSession, viewer } from '../_server/session'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const nothing = z.strictObject({}).optional()

const wanted = z.strictObject({
  persona: z.enum(PERSONAS),
  scenario: z.enum(SCENARIOS).nullable().default(null),
  now: z.iso.datetime().transform((text) => new Date(text)).nullable().default(null), // prettier-ignore
  locale: z.enum(LOCALES).nullable().default(null),
  theme: z.enum(['light', 'dark', 'system']).nullable().default(null),
  go: z.string().max(500).refine((path) => ownPath(path) === path).nullable().default(null), // prettier-ignore
})

async function demoHere() {
  const { demo } = await product()
  if (!demo) throw new NotFoundError('demo')
  return demo
}

const setupPath = (go: string | null): string =>
  go === null ? '/demo/setup' : `/demo/setup?go=${encodeURIComponent(go)}`

/** A fresh person in place of whoever was signed in here. @returns the page that follows the setting up */
export const startDemo = publicAct(wanted, async ({ now, locale, theme, go, ...who }, { ipAddress }) => {
  const demo = await demoHere()
  const before = await viewer()
  const session = await demo.start(who, ipAddress)
  await endSession()
  await startSession(session.id)
  const jar = await cookies()
  const lasting = { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS } as const
  if (locale) jar.set(LOCALE_COOKIE, locale, lasting)
  if (theme) jar.set('theme', theme, lasting)
  after(() => demo.prepare(session.userId, now))
  if (before) after(() => demo.end(before))
  return setupPath(go)
})

/** Once more, where a bank could not be linked or the server was restarted meanwhile. */
export const prepareDemo = act(nothing, async (_input, { viewer: someone }) => {
  const demo = await demoHere()
  await demo.progress(someone) // who is no visitor has nothing to prepare
  after(() => demo.prepare(someone.userId))
})

export const moveDemo = act(z.strictObject({ by: z.enum(MOVES) }), async ({ by }, { viewer: someone }) => {
  await (await demoHere()).move(someone, by)
})

/** The same person afresh, back at the beginning. @returns the page that follows the setting up */
export const resetDemo = act(nothing, async (_input, { viewer: someone, psu }) => {
  const demo = await demoHere()
  const view = await demo.view(someone)
  if (!view) throw new NotFoundError('demo')
  const session = await demo.start({ persona: view.persona, scenario: view.scenario }, psu.ipAddress)
  await endSession()
  await startSession(session.id)
  after(() => demo.prepare(session.userId))
  after(() => demo.end(someone))
  return setupPath(null)
})
