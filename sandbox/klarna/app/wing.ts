/** Klarna's browser side: the launcher script, the document of its iframe, and the page a bank sends the consumer back to. */
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Answer, Wing } from '../../wing.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
}

/** Anybody may frame the App. It talks to the Auth API, which may live on another host than the App itself. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self' http://localhost:* https:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function fileAnswer(folder: string, name: string): Answer {
  const extension = extname(name)
  return {
    status: 200,
    headers: {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'cross-origin',
      ...(extension === '.html' && { 'content-security-policy': PAGE_POLICY }),
    },
    body: readFileSync(join(import.meta.dirname, folder, name)),
  }
}

function folderAt(address: string, folder: string): [string, Answer][] {
  const names = readdirSync(join(import.meta.dirname, folder)).filter((name) => extname(name) in TYPES)
  return names.map((name) => [`${address}/${name}`, fileAnswer(folder, name)])
}

const FILES: ReadonlyMap<string, Answer> = new Map([
  ...folderAt('/xs2a/app-launcher/v0', 'launcher'),
  ...folderAt('/xs2a/widget-app/v1', 'widget'),
  ...folderAt('/xs2a/return', 'return'),
  ['/xs2a/return', fileAnswer('return', 'return.html')],
])

const NOT_ALLOWED: Answer = { status: 405, headers: { allow: 'GET, HEAD' } }

/** Everything is read from disk once, when the sandbox starts. @see contract 5 */
export const appWing: Wing = async ({ method, path }) => {
  const file = FILES.get(path)
  if (!file) return null
  return method === 'GET' || method === 'HEAD' ? file : NOT_ALLOWED
}
