/** Files as one archive, packed while they are read; the last one is a manifest that a receiver can check the others by. */
import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'

export interface PackedFile {
  readonly name: string
  readonly content: Iterable<string> | AsyncIterable<string>
}

const PIECE = 256 * 1024

/**
 * Memory stays at a piece however large the files are.
 * @param about goes into the manifest: what the archive is, and when it was made.
 */
export async function* pack(
  files: AsyncIterable<PackedFile>,
  about: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    packed.push(chunk)
  })
  const manifest: { name: string; bytes: number; sha256: string }[] = []
  for await (const { name, content } of files) {
    const entry = open(zip, name)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of inPieces(content)) {
      hash.update(piece)
      bytes += piece.length
      entry.push(piece)
      yield* packed.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    yield* packed.splice(0)
    manifest.push({ name, bytes, sha256: hash.digest('hex') })
  }
  const listing = Buffer.from(`${JSON.stringify({ ...about, files: manifest }, null, 1)}\n`)
  open(zip, 'manifest.json').push(listing, true)
  zip.end()
  yield* packed
}

function open(zip: Zip, name: string): ZipDeflate {
  const entry = new ZipDeflate(name, { level: 6 })
  zip.add(entry)
  return entry
}

/** Rows are short; packing each by itself would cost more than packing. */
async function* inPieces(content: PackedFile['content']): AsyncGenerator<Uint8Array> {
  let texts: string[] = []
  let size = 0
  for await (const text of content) {
    texts.push(text)
    size += text.length
    if (size < PIECE) continue
    yield Buffer.from(texts.join(''))
    texts = []
    size = 0
  }
  if (size > 0) yield Buffer.from(texts.join(''))
}
