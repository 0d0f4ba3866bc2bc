/** The banks' own pages: where a PSU logs in, approves or refuses, and is sent back. One for all wings. */
import { approvalPage, loginPage, overPage, unknownPage } from './bank-pages/pages.ts'
import { SHEET, tintSheet } from './bank-pages/style.ts'
import { LANGUAGES, ownLanguage } from './bank-pages/words.ts'
import type { Language } from './bank-pages/words.ts'
import type { Bank } from './people/types.ts'
import type { Answer, Call, Wing } from './wing.ts'

export interface Visit {
  /** Unguessable; part of the page's address. */
  readonly id: string
  readonly bank: Bank
  readonly language: Language
  /** Who asks, as the page names them: `Open Banking by Klarna`. */
  readonly asks: string
  /** Absolute; the page adds `result=success`, `result=abort` or `result=failed` to its query. */
  readonly returnTo: string
  /** Known when the PSU gave it before leaving; null when the bank must ask. */
  login: string | null
  outcome: 'open' | 'approved' | 'refused' | 'failed'
}

export interface BankPages {
  /** Registers a visit. @returns its path on the sandbox, with a query: `/bank/visit/{id}?lang=de`. */
  open(visit: Pick<Visit, 'id' | 'bank' | 'language' | 'asks' | 'returnTo' | 'login'>): string
  find(id: string): Visit | undefined
  reset(): void
  /** Serves `/bank/…` at the server's root. */
  readonly wing: Wing
}

type Decided = Exclude<Visit['outcome'], 'open'>

const RESULTS: Readonly<Record<Decided, string>> = { approved: 'success', refused: 'abort', failed: 'failed' }

/** Logins that decide for the PSU, whatever is pressed. */
const OUTCOMES: Readonly<Record<string, Decided>> = { denied: 'refused', 'bank-technical': 'failed' }

const SLOW_MS = 4000

const HTML_HEADERS = {
  'content-type': 'text/html;charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** @param pause how a slow bank waits; a test passes one that does not */
export function createBankPages(
  pause: (milliseconds: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): BankPages {
  const visits = new Map<string, Visit>()

  /** The bank's own language, as a bank speaks to its customers; the page offers the other one. */
  const open: BankPages['open'] = (visit) => {
    visits.set(visit.id, { ...visit, outcome: 'open' })
    return `/bank/visit/${encodeURIComponent(visit.id)}?lang=${ownLanguage(visit.bank)}`
  }

  const wing: Wing = async (call) => {
    const sheet = sheetAt(call)
    if (sheet) return sheet
    const [, id = '', deed = ''] = /^\/bank\/visit\/([\w-]+)(?:\/(login|decision))?$/.exec(call.path) ?? []
    const visit = visits.get(id)
    if (!visit) return page(404, unknownPage(languageOf(call, 'en')))
    const method = deed === '' ? 'GET' : 'POST'
    if (call.method !== method) return { status: 405, headers: { allow: method } }
    const answer = deed === '' ? look(visit, call) : deed === 'login' ? logIn(visit, call) : decide(visit, call)
    return await tempered(visit, answer, pause)
  }

  return { open, find: (id) => visits.get(id), reset: () => visits.clear(), wing }
}

function look(visit: Visit, call: Call): Answer {
  const language = languageOf(call, ownLanguage(visit.bank))
  if (visit.outcome !== 'open') return page(200, overPage(visit, language, wayBack(visit, visit.outcome)))
  const body =
    visit.login === null ? loginPage(visit, language, call.query.has('missing')) : approvalPage(visit, language)
  return page(200, body)
}

function logIn(visit: Visit, call: Call): Answer {
  const typed = formOf(call).get('username')?.trim() ?? ''
  if (visit.outcome !== 'open' || visit.login !== null) return again(visit, call)
  if (typed === '') return again(visit, call, '&missing')
  visit.login = typed.slice(0, 100)
  const outcome = OUTCOMES[keywordOf(visit.login)]
  return outcome ? sendBack(visit, outcome) : again(visit, call)
}

function decide(visit: Visit, call: Call): Answer {
  const decision = formOf(call).get('decision')
  if (visit.outcome !== 'open' || visit.login === null) return again(visit, call)
  if (decision === 'decline') return sendBack(visit, 'refused')
  if (decision === 'error') return sendBack(visit, 'failed')
  if (decision !== 'approve') return again(visit, call)
  return sendBack(visit, OUTCOMES[keywordOf(visit.login)] ?? 'approved')
}

function sendBack(visit: Visit, outcome: Decided): Answer {
  visit.outcome = outcome
  return { status: 303, headers: { location: wayBack(visit, outcome), 'cache-control': 'no-store' } }
}

function wayBack({ returnTo }: Visit, outcome: Decided): string {
  const url = new URL(returnTo)
  url.searchParams.set('result', RESULTS[outcome])
  return url.href
}

/** Every post ends in a GET, so that a reload repeats nothing. */
function again(visit: Visit, call: Call, more = ''): Answer {
  const language = languageOf(call, ownLanguage(visit.bank))
  return { status: 303, headers: { location: `/bank/visit/${visit.id}?lang=${language}${more}` } }
}

/** A bank is as slow as the login says, from the moment it knows it. */
async function tempered(visit: Visit, answer: Answer, pause: (ms: number) => Promise<void>): Promise<Answer> {
  const keyword = keywordOf(visit.login ?? '')
  if (keyword === 'timeout') return new Promise<Answer>(() => {})
  if (keyword === 'slow') await pause(SLOW_MS)
  return answer
}

const keywordOf = (login: string) => (login.split('+')[0] ?? '').trim().toLowerCase()

const formOf = ({ body }: Call) => new URLSearchParams(body.toString('utf8'))

function languageOf({ query }: Call, otherwise: Language): Language {
  const asked = query.get('lang')
  return LANGUAGES.find((language) => language === asked) ?? otherwise
}

function page(status: number, body: string): Answer {
  // No `form-action`: it is checked along every redirect of a form, and where those lead in the end only the provider knows.
  const policy = `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'`
  return { status, headers: { ...HTML_HEADERS, 'content-security-policy': policy }, body }
}

function sheetAt({ method, path }: Call): Answer | null {
  if (method !== 'GET') return null
  const hue = /^\/bank\/tint\/(\d{1,3})\.css$/.exec(path)?.[1]
  const body = path === '/bank/bank.css' ? SHEET : hue ? tintSheet(Number(hue) % 360) : null
  if (body === null) return null
  return { status: 200, headers: { 'content-type': 'text/css;charset=utf-8', 'cache-control': 'no-cache' }, body }
}
