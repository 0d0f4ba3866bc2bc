/** Files of entries that a person brings: read, asked about, landed, undone, and joined with what a bank reports. */
import { ConflictError, InvalidInputError, NotFoundError, RateLimitedError } from '../../model/errors.ts'
import { as, type AccountId, type ImportId, type Viewer } from '../../model/ids.ts'
import { MOST_IMPORT_BYTES, type FileAnswers, type ImportChoice, type ImportedView, type ImportView } from '../../model/imports.ts' // prettier-ignore
import { readStatements } from '../../statement/read/file.ts'
import { shownName } from '../files.ts'
import { claimOf } from '../hold.ts'
import type { Parts } from '../parts.ts'
import { after, DAY, HOUR, SECOND } from '../schedule.ts'
import { joinAccounts } from './join.ts'
import { claimed, giveBack, landFile } from './land.ts'
import { headersOf, openFile } from './open-file.ts'
import { landedOf, viewOf } from './view.ts'

const MOST_DAILY_FILES = 50
const MOST_DAILY_BYTES = 4 * MOST_IMPORT_BYTES
const KEPT_MS = DAY

export interface Imports {
  /**
   * Keeps a file until it lands, or for a day.
   * @throws {InvalidInputError} naming `file`, with the problem that keeps it from being read. @throws {RateLimitedError}
   */
  read(viewer: Viewer, bytes: Uint8Array, name: string): Promise<{ readonly id: ImportId }>
  view(viewer: Viewer, id: ImportId): Promise<ImportView>
  /** Answers what was asked; null begins anew, without any answer. */
  answer(viewer: Viewer, id: ImportId, answers: FileAnswers | null): Promise<void>
  /** All of what was chosen, or nothing. @throws {InvalidInputError} {@link ConflictError} */
  land(viewer: Viewer, id: ImportId, choices: readonly ImportChoice[]): Promise<void>
  /** Forgets a file that has not landed. */
  drop(viewer: Viewer, id: ImportId): Promise<void>
  list(viewer: Viewer): Promise<readonly ImportedView[]>
  /** Removes what only this file knows of. @returns how many entries. @throws {ConflictError} */
  undo(viewer: Viewer, id: ImportId): Promise<number>
  /** Says that an account of files is one that a bank reports. */
  join(viewer: Viewer, from: AccountId, into: AccountId): Promise<void>
}

export function createImports(parts: Parts): Imports {
  const { store, now } = parts
  return {
    async read({ userId }, bytes, name) {
      const sent = await store.imports.sizes(userId, after(now(), -DAY))
      const total = sent.reduce((sum, size) => sum + size, bytes.length)
      if (sent.length >= MOST_DAILY_FILES || total > MOST_DAILY_BYTES) throw new RateLimitedError(HOUR / SECOND)
      const reading = readStatements(bytes)
      const [fault] = reading.problems
      const isLost = reading.statements.length === 0 && reading.questions.length === 0
      if (isLost) throw new InvalidInputError({ file: fault?.code ?? 'not_a_statement' })
      const headers = headersOf(reading)
      const answers = (headers !== null && (await store.imports.layout(userId, headers))) || {}
      const id = as<ImportId>(parts.newId())
      await store.imports.add({ id, userId, name: shownName(name), bytes, answers, createdAt: now() })
      return { id }
    },

    view: ({ userId }, id) => viewOf(parts, userId, id),

    async answer({ userId }, id, answers) {
      const { answers: known } = await openFile(parts, userId, id)
      const all = answers && { ...known, ...answers, ...(answers.columns && { columns: answers.columns }) }
      if (!(await store.imports.answer(userId, id, all ?? {}))) throw new NotFoundError('file')
    },

    land: ({ userId }, id, choices) => landFile(parts, userId, id, choices),

    drop: ({ userId }, id) => store.imports.drop(userId, id),

    list: ({ userId }) => landedOf(parts, userId),

    async undo({ userId }, id) {
      const landed = (await store.imports.list(userId)).find((one) => one.id === id)
      if (!landed) throw new NotFoundError('file')
      const touched = new Set(landed.parts.map(({ accountId }) => accountId))
      const accounts = (await store.ledger.accounts(userId)).filter((account) => touched.has(account.id))
      const held = []
      try {
        for (const connectionId of new Set(accounts.map((one) => one.connectionId))) {
          held.push(await claimed(parts, connectionId))
        }
        const removed = await store.imports.undo(userId, id, held.map(claimOf))
        if (removed === null) throw new ConflictError('overtaken')
        await store.audit({ at: now(), userId, what: 'file.undone', connectionId: null, facts: { removed } })
        return removed
      } catch (error) {
        await giveBack(parts, held.map(claimOf))
        throw error
      }
    },

    join: ({ userId }, from, into) => joinAccounts(parts, userId, from, into),
  }
}

/** Erases files that lay for a day without landing. */
export const expireImports = ({ store, now }: Parts): Promise<number> => store.imports.expire(after(now(), -KEPT_MS))
