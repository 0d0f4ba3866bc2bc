/** `npm run monitor:checkly`: the consent journeys and the widget's as a Checkly project, in `.data/checkly` or where `-- --out <folder>` says. */
import { parseArgs } from 'node:util'
import { writeChecklyProject } from './monitor/checkly.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: '.data/checkly' } } })
const files = writeChecklyProject(values.out)
process.stdout.write(`${files.length} files in ${values.out}. Its README.md says how to deploy it.\n`)
