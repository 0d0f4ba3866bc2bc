/** A link that sets a demo up: what it asks for, checked word by word. Nothing happens by reading it. */
import { PERSONAS, SCENARIOS, type PersonaId, type ScenarioId } from '../model/demo.ts'
import { SITUATIONS } from './scenarios.ts'
import { STORY_ENDS } from './travel.ts'

export const THEMES = ['light', 'dark', 'system'] as const

export interface DemoRequest {
  readonly persona: PersonaId
  readonly scenario: ScenarioId | null
  /** Null leaves the time as the scenario has it. */
  readonly now: Date | null
  readonly locale: string | null
  readonly theme: (typeof THEMES)[number] | null
  /** A path of ours; null goes where the scenario shows. */
  readonly go: string | null
}

export const LINK_KEYS = ['persona', 'scenario', 'now', 'locale', 'theme', 'go'] as const
export type LinkKey = (typeof LINK_KEYS)[number]

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** @returns what is asked for, and the names of what cannot be: unknown words, impossible days, ways that lead elsewhere */
export function readLink(
  query: Query,
  { locales, today }: { readonly locales: readonly string[]; readonly today: Date },
): { readonly request: DemoRequest; readonly wrong: readonly LinkKey[] } {
  const wrong: LinkKey[] = []
  const read = <T>(key: LinkKey, find: (text: string) => T | null | undefined): T | null => {
    const given = query[key]
    if (given === undefined || given === '') return null
    const found = typeof given === 'string' ? find(given) : null
    if (found === null || found === undefined) wrong.push(key)
    return found ?? null
  }
  const scenario = read('scenario', (text) => SCENARIOS.find((one) => one === text))
  const persona = read('persona', (text) => PERSONAS.find((one) => one === text))
  const request: DemoRequest = {
    persona: persona ?? (scenario ? SITUATIONS[scenario].persona : 'hero'),
    scenario,
    now: read('now', (text) => instantOf(text, today)),
    locale: read('locale', (text) => locales.find((one) => one === text)),
    theme: read('theme', (text) => THEMES.find((one) => one === text)),
    go: read('go', ownPath),
  }
  return { request, wrong }
}

/** Whether an address asks for anything at all. */
export const asksForSomething = (query: Query): boolean => LINK_KEYS.some((key) => query[key] !== undefined)

/** A day means its morning; only what lies ahead in the story can be moved to. */
function instantOf(text: string, today: Date): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z)?$/.test(text)) return null
  const instant = new Date(text.length === 10 ? `${text}T09:00:00Z` : text)
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(text.slice(0, 10))) return null
  return instant >= startOfDay(today) && instant <= STORY_ENDS ? instant : null
}

const startOfDay = (instant: Date): Date => new Date(`${instant.toISOString().slice(0, 10)}T00:00:00Z`)

const LONGEST = 500
/** Handlers, not pages: none of them is a place to send somebody. */
const NO_PAGE = /^\/(?:api|return|webhooks|demo|_next|bench|health)(?:\/|$)/i
const NOWHERE = 'https://own.invalid'

/**
 * The path, query and fragment of one of our own pages, as a browser would understand the text.
 * @returns null for anything that a browser could take for another host, and for what is no page
 */
export function ownPath(text: string): string | null {
  if (text.length > LONGEST || !/^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(text) || !URL.canParse(text, NOWHERE)) return null
  const { origin, pathname, search, hash } = new URL(text, NOWHERE)
  if (origin !== NOWHERE || pathname.startsWith('//') || NO_PAGE.test(pathname)) return null
  return pathname + search + hash
}
