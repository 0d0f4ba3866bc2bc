/** The formats a statement can be had in, by the names that an address or a form calls them. */
import type { StatementSource } from '../statement.ts'
import type { StatementLocale } from '../words.ts'
import { writeCamt } from './camt.ts'
import { writeCsv } from './csv.ts'
import { writeJson } from './json.ts'
import { writeOfx } from './ofx.ts'
import { loadPdfFonts } from './pdf-fonts.ts'
import { writePdf } from './pdf.ts'

export const EXPORT_FORMATS = ['csv', 'json', 'ofx', 'camt', 'pdf'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** A page is kept in memory until the number of pages is known, so a longer statement is for other formats. */
export const MOST_PDF_ENTRIES = 20_000

export const EXPORTS: Readonly<Record<ExportFormat, { readonly mediaType: string; readonly ending: string }>> = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  json: { mediaType: 'application/json', ending: 'json' },
  ofx: { mediaType: 'application/x-ofx', ending: 'ofx' },
  camt: { mediaType: 'application/xml', ending: 'xml' },
  pdf: { mediaType: 'application/pdf', ending: 'pdf' },
}

export interface WriteOptions {
  readonly locale: StatementLocale
  readonly now: Date
  /** For old spreadsheets: see {@link writeCsv}. */
  readonly byteOrderMark?: boolean
}

/** The file a piece at a time, as entries come. Text pieces are UTF-8 in {@link streamOf}. */
export async function* writeStatements(
  format: ExportFormat,
  statements: readonly StatementSource[],
  options: WriteOptions,
): AsyncGenerator<string | Uint8Array> {
  const { now } = options
  switch (format) {
    case 'csv': return yield* writeCsv(statements, options)
    case 'json': return yield* writeJson(statements)
    case 'ofx': return yield* writeOfx(statements, { now })
    case 'camt': return yield* writeCamt(statements, { now, messageId: `PASSBOOK-${now.getTime()}` })
    case 'pdf': return yield* writePdf(statements, { ...options, fonts: await loadPdfFonts() })
  } // prettier-ignore
}

const PIECE = 64 * 1024

/**
 * A body for an answer. Entries are small, so they go out in pieces of some 64 KiB; nothing is asked of the store before the
 * reader wants more, and where the reader goes away the store is let go.
 */
export function streamOf(chunks: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const parts: Uint8Array[] = []
      for (let size = 0; size < PIECE; size += parts.at(-1)!.length) {
        const { value, done } = await chunks.next()
        if (done) {
          if (size > 0) controller.enqueue(Buffer.concat(parts))
          controller.close()
          return
        }
        parts.push(typeof value === 'string' ? Buffer.from(value) : value)
      }
      controller.enqueue(Buffer.concat(parts))
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
