/** Documents for a step: what they are is decided by their first bytes, not by their name. @see contract 4.3 (INFERRED) */
import { randomUUID } from 'node:crypto'
import type { Call } from '../wing.ts'
import { checkClient } from './access.ts'
import { invalid } from './errors.ts'
import { expectKeys, text } from './input.ts'
import { checkNonce, sessionAt } from './sessions.ts'
import type { FinqwareState } from './state.ts'

const MOST_BYTES = 10 * 1024 * 1024
const BEGINNINGS: readonly Buffer[] = [
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('%PDF-'),
]

/** The nonce given with `step_id` is good for all of that step's documents, and then for the next step. */
export async function takeUpload(state: FinqwareState, call: Call, sessionId: string, stepId: string) {
  const form = await readForm(call)
  const fields = Object.fromEntries(form.entries())
  expectKeys(fields, ['client_id', 'nonce', 'type', 'file'])
  checkClient(state, fields)
  const session = sessionAt(state, sessionId)
  const nonce = text(fields, 'nonce')
  checkNonce(state, session, nonce)
  const done = session.done.at(-1)
  if (!done || done.id !== stepId) throw invalid('invalid_step', 'documents are expected for another step')
  const type = text(fields, 'type')
  if (!done.step.uploads.includes(type)) throw invalid('invalid_field', 'type: no such document is expected')
  const file = form.get('file')
  if (!(file instanceof Blob)) throw invalid('invalid_field', 'file must be a file')
  if (file.size > MOST_BYTES) throw invalid('invalid_input', 'file is larger than 10 MB')
  const bytes = Buffer.from(await file.arrayBuffer())
  if (!BEGINNINGS.some((beginning) => bytes.subarray(0, beginning.length).equals(beginning)))
    throw invalid('invalid_input', 'file must be JPEG, PNG or PDF')
  const isPicky = session.login?.behaviour.rejectsUpload || state.quirks.has('reject-upload', session.tag)
  if (isPicky && !session.hasRefusedUpload) {
    session.hasRefusedUpload = true
    throw invalid('invalid_input', 'the document is not readable')
  }
  done.uploads.set(type, file.size)
  return { upload_id: randomUUID(), status: 'UPLOADED', nonce }
}

async function readForm({ headers, body }: Call): Promise<FormData> {
  const type = headers['content-type'] ?? ''
  if (!/^multipart\/form-data\b/i.test(type))
    throw invalid('invalid_headers', 'content-type must be multipart/form-data', 406)
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  } catch {
    throw invalid('invalid_body', 'the body is not valid multipart/form-data')
  }
}
