/**
 * Files that a provider asks a person for: documents of identity, so nothing of them is trusted and nothing is kept for long.
 * What a file is, its first bytes say; its name and declared type must agree with them.
 */
import { imageSize } from 'image-size'
import { MEDIA_TYPES, type Field, type MediaType } from '../model/conversation.ts'
import { InvalidInputError, RateLimitedError } from '../model/errors.ts'
import { as, type ConnectionId, type FileId, type Viewer } from '../model/ids.ts'
import { find } from './converse.ts'
import type { Parts } from './parts.ts'
import { after, DAY, HOUR, SECOND } from './schedule.ts'

export const MOST_FILE_BYTES = 10 * 1024 * 1024
const MOST_FILES = 5
const MOST_CONVERSATION_BYTES = 25 * 1024 * 1024
const MOST_DAILY_BYTES = 100 * 1024 * 1024
const MOST_PIXELS = 50_000_000
const LONGEST_NAME = 120
const KEPT_MS = DAY

export interface Upload {
  /** As the person's device calls it. */
  readonly name: string
  /** As the browser declares it. */
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * Keeps a file for the form that the conversation shows.
 * @throws {InvalidInputError} naming the field, with `wrong_type`, `too_big` or `too_many`. @throws {RateLimitedError}
 */
export async function addFile(
  parts: Parts,
  viewer: Viewer,
  connectionId: ConnectionId,
  fieldKey: string,
  upload: Upload,
): Promise<{ readonly id: FileId; readonly name: string; readonly bytes: number }> {
  const { ask } = await find(parts, viewer, connectionId)
  const field =
    ask?.kind === 'form' ? ask.fields.find(({ key, type }) => key === fieldKey && type === 'file') : undefined
  if (!field) throw new InvalidInputError({ [fieldKey.slice(0, 64)]: 'not asked for' })
  const mediaType = checked(field, upload)
  const now = parts.now()
  const today = await parts.store.files.sizes(viewer.userId, after(now, -DAY))
  const here = today.filter((one) => one.connectionId === connectionId)
  if (here.length >= MOST_FILES) throw new InvalidInputError({ [fieldKey]: 'too_many' })
  const sum = (files: typeof today): number => files.reduce((total, { bytes }) => total + bytes, upload.bytes.length)
  if (sum(here) > MOST_CONVERSATION_BYTES) throw new InvalidInputError({ [fieldKey]: 'too_big' })
  if (sum(today) > MOST_DAILY_BYTES) throw new RateLimitedError(HOUR / SECOND)
  const file = { id: as<FileId>(parts.newId()), name: shownName(upload.name), mediaType, bytes: upload.bytes }
  await parts.store.files.add({ ...file, connectionId, userId: viewer.userId, createdAt: now })
  return { id: file.id, name: file.name, bytes: file.bytes.length }
}

/** Takes a file back; harmless when it is gone. */
export async function dropFile(parts: Parts, viewer: Viewer, connectionId: ConnectionId, id: FileId): Promise<void> {
  await find(parts, viewer, connectionId)
  await parts.store.files.drop(connectionId, [id])
}

/** Erases what lies longer than a day, and what belongs to conversations that are over. */
export const expireFiles = (parts: Parts): Promise<number> => parts.store.files.expire(after(parts.now(), -KEPT_MS))

function checked({ key, accept = MEDIA_TYPES, mostBytes = MOST_FILE_BYTES }: Field, upload: Upload): MediaType {
  const refuse = (fault: string): never => {
    throw new InvalidInputError({ [key]: fault })
  }
  const { bytes } = upload
  if (bytes.length > Math.min(mostBytes, MOST_FILE_BYTES)) return refuse('too_big')
  const mediaType = MEDIA_TYPES.find((known) => SIGNS[known].every(([at, sign]) => bytes[at] === sign))
  if (!mediaType || !accept.includes(mediaType)) return refuse('wrong_type')
  const declared = upload.mediaType.toLowerCase().split(';')[0]?.trim()
  if (declared !== mediaType || !ENDINGS[mediaType].test(upload.name)) return refuse('wrong_type')
  if (mediaType !== 'application/pdf' && pixelsOf(bytes) > MOST_PIXELS) return refuse('too_big')
  return mediaType
}

/** First bytes by position. */
const SIGNS: Readonly<Record<MediaType, readonly (readonly [at: number, byte: number])[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff].map((byte, at) => [at, byte] as const),
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].map((byte, at) => [at, byte] as const),
  'application/pdf': [...Buffer.from('%PDF-')].map((byte, at) => [at, byte] as const),
}
const ENDINGS: Readonly<Record<MediaType, RegExp>> = {
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
  'application/pdf': /\.pdf$/i,
}

/** As its header says; an image without a readable header is none that anybody could look at. */
function pixelsOf(bytes: Uint8Array): number {
  try {
    const { width, height } = imageSize(bytes)
    return width * height
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** For showing only: no path, no control or direction characters. Where the content lies, its id says. */
export function shownName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(-LONGEST_NAME) || 'file'
  )
}
