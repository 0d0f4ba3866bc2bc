/** Sends a file for a form. With XMLHttpRequest, because `fetch` does not say how much of a body is on its way. */
import type { Field, MediaType } from '@/lib/model/conversation'
import type { ConnectionId, FileId } from '@/lib/model/ids'
import type { ProblemView } from '@/lib/model/view'

export interface KeptFile {
  readonly id: FileId
  readonly name: string
  readonly bytes: number
}

/** Why a file is not there. `unsent` covers what may well succeed when it is tried again. */
export type FileFault = 'wrong_type' | 'too_big' | 'too_many' | 'unsent'

export class UploadError extends Error {
  override readonly name = 'UploadError'
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(`upload: ${fault}`)
    this.fault = fault
  }
}

const ENDINGS: Readonly<Record<MediaType, RegExp>> = {
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
  'application/pdf': /\.pdf$/i,
}

/** What the file's name says it is: some systems declare no type, and the server wants the two to agree. */
const typeOf = ({ name }: File): MediaType | undefined =>
  (Object.keys(ENDINGS) as MediaType[]).find((type) => ENDINGS[type].test(name)) // its keys are the media types

/** What can be told before a byte is sent; the server looks at the content itself. */
export function faultOf(file: File, { accept, mostBytes }: Pick<Field, 'accept' | 'mostBytes'>): FileFault | null {
  const type = typeOf(file)
  if (!type || (accept && !accept.includes(type)) || (file.type !== '' && file.type !== type)) return 'wrong_type'
  return mostBytes !== undefined && file.size > mostBytes ? 'too_big' : null
}

interface Sending {
  readonly connectionId: ConnectionId
  readonly field: string
  readonly file: File
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** @throws {UploadError} for whatever went wrong; an aborted one stays unanswered. */
export function sendFile({ connectionId, field, file, onProgress, signal }: Sending): Promise<KeptFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/connections/${connectionId}/files/${encodeURIComponent(field)}`)
    request.setRequestHeader('content-type', typeOf(file) ?? file.type)
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onProgress(loaded / total))
    request.addEventListener('load', () => {
      const answer = request.response as KeptFile | { error: ProblemView } | null // our own handler's
      if (request.status === 201 && answer && 'id' in answer) resolve(answer)
      else reject(new UploadError(told(answer && 'error' in answer ? answer.error.fields?.[field] : undefined)))
    })
    request.addEventListener('error', () => reject(new UploadError('unsent')))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

const told = (fault: string | undefined): FileFault =>
  fault === 'wrong_type' || fault === 'too_big' || fault === 'too_many' ? fault : 'unsent'
