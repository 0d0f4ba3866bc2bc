/**
 * `npm run doctor`: what is wrong with the settings of this deployment, and the line to change. `-- --json` for machines.
 * Ends with 1 when anything is wrong; warnings alone end with 0. Reads what the app would read, `.env` files included.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { surgeryOf } from '../app/_server/surgery.ts'
import { examine } from '../lib/doctor/doctor.ts'
import type { Finding, State } from '../lib/doctor/finding.ts'
import en from '../app/_i18n/messages/en/developers.json' with { type: 'json' }

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const mode = process.env.NODE_ENV ?? 'production'
for (const file of [`.env.${mode}.local`, '.env.local', `.env.${mode}`, '.env']) if (existsSync(file)) process.loadEnvFile(file) // prettier-ignore

const MARKS: Readonly<Record<State, string>> = { fine: 'ok     ', warning: 'warning', wrong: 'WRONG  ' }
const says: Readonly<Record<string, string>> = en.doctor.says
const sentence = ({ says: key, gaps }: Finding): string => (says[key] ?? key).replace(/\{(\w+)\}/g, (_whole, name: string) => gaps[name] ?? '') // prettier-ignore

// Who has an address of their own means to be in production; with nothing set this is somebody's clone, and a demo.
const findings = await examine(surgeryOf({ ...(process.env.APP_URL && { NODE_ENV: mode }), ...process.env }))
const isWrong = findings.some(({ state }) => state === 'wrong')
if (values.json)
  process.stdout.write(`${JSON.stringify(findings.map((one) => ({ ...one, sentence: sentence(one) })), null, 2)}\n`) // prettier-ignore
else {
  for (const one of findings) {
    process.stdout.write(`${MARKS[one.state]}  ${one.check.padEnd(9)}  ${sentence(one)}\n`)
    if (one.line !== null && one.state !== 'fine') process.stdout.write(`${' '.repeat(20)}→ ${one.line}\n`)
  }
  const count = (state: State) => findings.filter((one) => one.state === state).length
  process.stdout.write(`\n${count('fine')} fine, ${count('warning')} to look at, ${count('wrong')} wrong\n`)
}
process.exit(isWrong ? 1 : 0)
