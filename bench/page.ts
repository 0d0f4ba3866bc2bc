/**
 * The table in `docs/performance.md`. What people wrote around it stays; rows of scenarios that did not run this time stay too,
 * with the instant they were taken at.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { format, resolveConfig } from 'prettier'
import { cells, HEAD, type Figure } from './figure.ts'

const PAGE = 'docs/performance.md'
const [BEGIN, END] = ['<!-- figures: written by npm run bench -- --markdown -->', '<!-- end of figures -->']

/** `sync.again` of `sync.again.stored`; null for a line that is no figure. */
const scenarioOf = (line: string, scenarios: readonly string[]): string | null => {
  const name = /^\| ([\w.]+)/.exec(line)?.[1] ?? ''
  return scenarios.filter((scenario) => name === scenario || name.startsWith(`${scenario}.`)).at(-1) ?? null
}

export const machine = (): string => {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${memory} GiB, Node ${process.versions.node}`
}

/** @param all the scenarios there are, in their order. */
export async function writePage(figures: readonly Figure[], all: readonly string[], at: Date): Promise<void> {
  const page = readFileSync(PAGE, 'utf8')
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`${PAGE} has no place for the figures`)
  const known = ['floor.floor', ...all]
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`
  const taken = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const fresh = figures.map((figure) => line([...cells(figure), taken]))
  const ran = new Set(fresh.map((each) => scenarioOf(each, known)))
  const kept = page.slice(begin, end).split('\n').filter((each) => {
    const scenario = scenarioOf(each, known)
    return scenario !== null && !ran.has(scenario)
  }) // prettier-ignore
  const place = (each: string): number => known.indexOf(scenarioOf(each, known) ?? '')
  const head = [...HEAD, 'taken']
  const rows = [...kept, ...fresh].toSorted((a, b) => place(a) - place(b))
  const table = [line(head), line(head.map(() => '---')), ...rows].join('\n')
  const written = `${page.slice(0, begin)}${BEGIN}\n\nMachine: ${machine()}.\n\n${table}\n\n${page.slice(end)}`
  writeFileSync(PAGE, await format(written, { ...(await resolveConfig(PAGE)), filepath: PAGE }))
}
