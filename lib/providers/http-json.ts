/** Reading an answer's body without trusting it: size while it streams, depth before it is parsed, content type, encoding. */

/** The body is not what it must be. `what` is a word for the log; nothing of the body is kept. */
export class BodyError extends Error {
  override readonly name = 'BodyError'
  readonly what: 'size' | 'depth' | 'type' | 'text' | 'json'

  constructor(what: BodyError['what']) {
    super(`unusable body (${what})`)
    this.what = what
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** Whether the brackets of a JSON text nest deeper than `most`. Looks at bytes only, so no text is too deep for it. */
export function deeperThan(bytes: Uint8Array, most: number): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (quoted) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) quoted = false
    } else if (byte === QUOTE) quoted = true
    else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      if (++depth > most) return true
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth--
  }
  return false
}

/** Reads a body up to `most` bytes, counted after decompression. @throws {BodyError} as soon as there are more. */
export async function readBytes(response: Response, most: number): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.length
    if (size > most) throw new BodyError('size') // leaving the loop cancels the stream
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)
}

/** @throws {BodyError} */
export function parseJson(bytes: Uint8Array, contentType: string | null, deepest: number): unknown {
  if (!contentType?.toLowerCase().includes('application/json')) throw new BodyError('type')
  if (deeperThan(bytes, deepest)) throw new BodyError('depth')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BodyError('text')
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new BodyError('json') // without the parser's message: it quotes the text
  }
}
