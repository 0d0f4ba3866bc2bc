/** What the forms of a file that has not landed may do. */
import type { ImportId } from '@/lib/model/ids'
import type { FileAnswers } from '@/lib/model/imports'
import type { Answer } from '@/lib/model/view'

export type AnswerImport = (input: { id: ImportId; answers: FileAnswers | null }) => Promise<Answer<void>>
export type DropImport = (input: { id: ImportId }) => Promise<Answer<void>>
