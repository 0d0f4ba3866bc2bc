/**
 * Who may import whom: the table below is the documentation, and this test keeps it true. It reads import lines and fails
 * with the forbidden pair named.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

interface Rule {
  readonly name: string
  /** Files the rule is for. */
  readonly from: RegExp
  /** Files and packages they must not import, by path from the root or by package name. */
  readonly never: RegExp
  /** Files excused, with the reason in the name of the rule. */
  readonly except?: RegExp
}

const OURS = /^(app|components|db|lib|e2e|scripts|bench|sandbox|instrumentation)(\/|\.|$)/
const FRAMEWORK =
  /^(next|react|react-dom|next-auth|next-intl|server-only|drizzle-orm|better-sqlite3|pg|@electric-sql\/pglite)(\/|$)/

const RULES: readonly Rule[] = [
  { name: 'the model imports nothing but itself and zod', from: /^lib\/model\//, never: /^(?!lib\/model\/|zod$|node:)/, except: /\.test\.tsx?$/ },
  { name: 'lib knows no framework and no driver', from: /^lib\//, never: FRAMEWORK },
  { name: 'lib imports no other room, except tests that want a real store or sandbox', from: /^lib\//, never: /^(app|components|db|e2e|scripts|bench|sandbox)(\/|$)/, except: /\.test\.tsx?$|\/testing\// },
  { name: 'lib/banking knows providers only by their interface', from: /^lib\/(banking|identity)\//, never: /^lib\/providers\/(?!provider\.)/ },
  { name: 'insights are pure and may run in a browser: the model, the merchant name and a generator', from: /^lib\/insight\//, never: /^(?!lib\/insight\/|lib\/model\/|lib\/banking\/merchant-name\.ts$|pure-rand\/)/, except: /\.test\.ts$/ },
  { name: 'lib/providers does not know the application layer', from: /^lib\/providers\//, never: /^lib\/(banking|identity)\//, except: /\.test\.tsx?$/ },
  { name: 'journeys of the monitor import what a journey is, and node: others run the same files', from: /^lib\/monitor\/(?:journeys\/|journey\.ts$)/, never: /^(?!lib\/monitor\/(?:journeys\/|journey\.ts$)|node:)/ },
  { name: 'statements know the model alone', from: /^lib\/statement\//, never: /^lib\/(?!model\/|statement\/)/, except: /\.test\.ts$/ },
  { name: 'receipts know the model and what a statement is written with', from: /^lib\/receipts\//, never: /^lib\/(?!model\/|receipts\/|statement\/)/ },
  { name: 'db implements the store and knows no provider and no page', from: /^db\//, never: /^(app|components|sandbox|e2e|lib\/providers\/(?!provider\.))/, except: /\.test\.tsx?$/ },
  { name: 'components import the model alone, and their tests the messages', from: /^components\//, never: /^(app|db|sandbox|e2e|lib\/(?!model\/))/, except: /\.test\.tsx?$|^components\/in-language\.tsx$/ },
  { name: 'pages reach store and providers only through app/_server', from: /^app\/(?!_server\/)/, never: /^(db\/|lib\/providers\/|sandbox\/)/, except: /\.test\.tsx?$/ },
  { name: 'the sandbox imports node and itself', from: /^sandbox\//, never: /^(?!sandbox\/|node:)/, except: /\.test\.ts$/ },
  { name: 'sandbox tests import nothing of ours', from: /^sandbox\/.*\.test\.ts$/, never: /^(app|components|db|lib|e2e|bench)(\/|$)/ },
  { name: 'of what others install, our pages know the contract of events alone', from: /^(app|components|lib)\//, never: /^packages\/(?!connect\/src\/contract$)/ },
  { name: 'packages stand alone: others install them without us', from: /^packages\//, never: OURS },
  { name: 'journeys talk HTTP only', from: /^e2e\//, never: /^(app|components|db|lib|sandbox|bench)(\/|$)/ },
] // prettier-ignore

const ROOMS = ['app', 'components', 'db', 'e2e', 'lib', 'packages', 'sandbox']

interface Arrow {
  readonly from: string
  readonly to: string
}

const arrows: readonly Arrow[] = ROOMS.flatMap((room) => filesOf(join(ROOT, room))).flatMap(arrowsOf)

test.each(RULES)('$name', ({ from, never, except }) => {
  const forbidden = arrows
    .filter((arrow) => from.test(arrow.from) && !except?.test(arrow.from) && never.test(arrow.to))
    .map((arrow) => `${arrow.from} → ${arrow.to}`)
  expect(forbidden).toEqual([])
})

test('a wing never imports another wing', () => {
  const wingOf = (path: string): string | undefined => /^(lib\/providers|sandbox)\/([^/]+)\//.exec(path)?.[0]
  const SHARED = new Set(['lib/providers/testing/', 'sandbox/people/', 'sandbox/testing/'])
  const forbidden = arrows.filter(({ from, to }) => {
    const [wing, other] = [wingOf(from), wingOf(to)]
    return wing && other && wing !== other && !SHARED.has(wing) && !SHARED.has(other)
  })
  expect(forbidden.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('the table is about something: every room was read', () => {
  expect(arrows.filter(({ to }) => OURS.test(to)).length).toBeGreaterThan(20)
})

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Static, dynamic and type imports, and re-exports; strings in comments do not begin a line with these words. */
function arrowsOf(file: string): readonly Arrow[] {
  const text = readFileSync(file, 'utf8')
  const lines = [
    ...text.matchAll(/^\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
  ]
  return lines.map(([, specifier]) => ({ from: relative(ROOT, file), to: targetOf(file, specifier!) }))
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(ROOT, resolve(dirname(file), specifier))
  return specifier.startsWith('@/') ? specifier.slice(2) : specifier
}
