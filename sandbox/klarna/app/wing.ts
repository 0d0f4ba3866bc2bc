/**
 * The browser's side of Klarna: launcher, iframe document and return page, as files and one look-up. It knows no session and no
 * flow; what the app needs of those it gets from the Auth API like any other client.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Answer, Wing } from '../../wing.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
}

const LAUNCHER = '/xs2a/app-launcher/v0/'
const WIDGET = '/xs2a/widget-app/v1/'
const RETURN = '/xs2a/return'

/** The app is framed by any website and talks to the wizard, which on the real host names lives on another. */
const WIDGET_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self' http://localhost:* http://127.0.0.1:* *.openbanking.klarna.com *.openbanking.playground.klarna.com",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors http: https:',
].join('; ')

const RETURN_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const FILES: ReadonlyMap<string, Answer> = new Map([
  ...served('launcher', LAUNCHER, { 'cross-origin-resource-policy': 'cross-origin' }),
  ...served('widget', WIDGET, { 'content-security-policy': WIDGET_POLICY }),
  ...served('return', `${RETURN}/`, { 'content-security-policy': RETURN_POLICY }),
])

/** Where each redirect came back to. Only the newest are kept: a consumer returns within minutes. */
const returns = new Map<string, string>()
const KEPT = 500

export const appWing: Wing = (call) => Promise.resolve(answer(call))

function answer({ method, path, query, base }: Parameters<Wing>[0]): Answer | null {
  const file = FILES.get(path === RETURN ? `${RETURN}/return.html` : path)
  const isLookup = path === `${RETURN}/seen`
  if (!file && !isLookup) return null
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } }
  const id = query.get('redirect_id')
  if (isLookup) return json({ return_url: (id && returns.get(id)) ?? null })
  if (path === RETURN && id) keep(id, `${base}${path}?${query}`)
  return file ?? null
}

function keep(id: string, url: string): void {
  // Set anew, so that the newest stand last.
  returns.delete(id)
  returns.set(id, url)
  for (const oldest of returns.keys()) {
    if (returns.size <= KEPT) break
    returns.delete(oldest)
  }
}

function json(value: unknown): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json;charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  }
}

/** Every file of a folder by the path it is served at; nothing that is not there when the sandbox starts. */
function served(folder: string, mount: string, headers: Readonly<Record<string, string>>): [string, Answer][] {
  const root = join(import.meta.dirname, folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const type = TYPES[extname(name)]
    if (!type) return []
    const body = readFileSync(join(root, name))
    const always = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
    return [[`${mount}${name.replaceAll('\\', '/')}`, { status: 200, headers: { ...always, ...headers }, body }]]
  })
}
