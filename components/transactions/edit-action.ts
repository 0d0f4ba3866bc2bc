/** The server's actions for what a person sets, as components receive them from their page. */
import type { Edit, Edited, EditTarget } from '@/lib/model/edit'
import type { EditId } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'

export type EditAction = (input: { target: EditTarget; edit: Edit }) => Promise<Answer<Edited>>
export type UndoAction = (input: { id: EditId }) => Promise<Answer<number>>
