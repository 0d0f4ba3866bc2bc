/** Sends a file for a form. */
import type { Field, MediaType } from '@/lib/model/conversation'
import type { FileId } from '@/lib/model/ids'
import { postFile } from '../post-file'
import type { FilePlace } from './host'

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
  readonly place: FilePlace
  readonly field: string
  readonly file: File
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** @throws {UploadError} for whatever went wrong; an aborted one stays unanswered. */
export async function sendFile({ place, field, file, onProgress, signal }: Sending): Promise<KeptFile> {
  const sent = await postFile<KeptFile>({ ...place, mediaType: typeOf(file) ?? file.type, file, onProgress, signal })
  if (sent.ok) return sent.value
  throw new UploadError(told(sent.error?.fields?.[field]))
}

const told = (fault: string | undefined): FileFault =>
  fault === 'wrong_type' || fault === 'too_big' || fault === 'too_many' ? fault : 'unsent'
