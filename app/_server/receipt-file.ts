import 'server-only'
/** A receipt as a file to keep: for people on paper, for programs as JSON. */
import { InvalidInputError } from '@/lib/model/errors'
import type { ReceiptDocument } from '@/lib/receipts/document'
import { writeReceipt } from '@/lib/receipts/pdf'
import { streamOf } from '@/lib/statement/write/file'
import { loadPdfFonts } from '@/lib/statement/write/pdf-fonts'
import { PRIVATE } from './doors'

/** @throws {InvalidInputError} for a `format` that is neither. */
export async function receiptFile(
  request: Request,
  name: string,
  facts: object,
  write: () => Promise<ReceiptDocument>,
): Promise<Response> {
  const format = new URL(request.url).searchParams.get('format') ?? 'pdf'
  if (format === 'json') {
    const body = { format: 'passbook.receipt', version: 1, ...facts }
    return new Response(`${JSON.stringify(body, null, 1)}\n`, { headers: fileHeaders(`${name}.json`, 'application/json') }) // prettier-ignore
  }
  if (format !== 'pdf') throw new InvalidInputError({ format: 'unknown' })
  const pdf = writeReceipt(await write(), await loadPdfFonts())
  return new Response(streamOf(pdf), { headers: fileHeaders(`${name}.pdf`, 'application/pdf') })
}

export const fileHeaders = (name: string, mediaType: string): Record<string, string> => ({
  ...PRIVATE,
  'content-type': mediaType,
  'content-disposition': `attachment; filename="passbook-${name}"`,
  'x-content-type-options': 'nosniff',
})
