/** A file that waits to land, read by what its owner has answered so far. */
import { createHash } from 'node:crypto'
import { NotFoundError } from '../../model/errors.ts'
import type { ImportId, UserId } from '../../model/ids.ts'
import type { FileAnswers } from '../../model/imports.ts'
import { readStatements, type FileReading } from '../../statement/read/file.ts'
import type { Statement } from '../../statement/statement.ts'
import type { Parts } from '../parts.ts'

export interface OpenFile {
  readonly name: string
  readonly answers: FileAnswers
  readonly reading: FileReading
  /** Accounts with something to tell, by their names within the file. */
  readonly statements: ReadonlyMap<string, Statement>
}

/** @throws {NotFoundError} where there is none, or it has landed. */
export async function openFile({ store }: Parts, userId: UserId, id: ImportId): Promise<OpenFile> {
  const file = await store.imports.open(userId, id)
  if (!file) throw new NotFoundError('file')
  const { name, answers, bytes } = file
  const reading = readStatements(bytes, answers)
  const told = reading.statements.filter(({ entries }) => entries.length > 0)
  return { name, answers, reading, statements: new Map(told.map((statement, place) => [String(place), statement])) }
}

/** What tables of one bank have in common, and nothing of their content; null for a file that is no table. */
export function headersOf({ understood, questions }: FileReading): string | null {
  const asked = questions.find((question) => question.about === 'columns')
  const headers = asked?.about === 'columns' ? asked.headers : understood?.headers
  return headers ? createHash('sha256').update(JSON.stringify(headers)).digest('base64url') : null
}
