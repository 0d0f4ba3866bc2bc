/** A file of the viewer's entries: those that the list's own address would show, in the reader's language. */
import { locale } from '@/app/_i18n/locale'
import type { Chosen } from '@/lib/banking/statements'
import { MOST_IDS } from '@/lib/model/edit'
import { InvalidInputError } from '@/lib/model/errors'
import { as, type TransactionId } from '@/lib/model/ids'
import { EXPORT_FORMATS, EXPORTS, MOST_PDF_ENTRIES, streamOf, writeStatements } from '@/lib/statement/write/file'
import { categoryWords } from '../../_i18n/categories'
import { nowOf, product } from '../../_server/banking'
import { answer, bodyOf, PRIVATE, sameOrigin } from '../../_server/doors'
import { readAddress } from '../../_server/search'
import { mustView } from '../../_server/session'

/** As many ids as may be named, with what is between them. */
const MOST_BYTES = MOST_IDS * 68

export const GET = answer((request: Request) => fileOf(request, {}))

/** Of the list, only what was chosen, or all but what was left out: too many names for an address. */
export const POST = answer(async (request: Request) => {
  sameOrigin(request.headers)
  const form = new URLSearchParams((await bodyOf(request, MOST_BYTES)).toString())
  const named = (field: string) => form.get(field)?.split(',').map((id) => as<TransactionId>(id)) // prettier-ignore
  const [only, except] = [named('only'), named('except')]
  if ((only ?? except ?? []).length > MOST_IDS) throw new InvalidInputError({ only: 'too many' })
  return fileOf(request, { ...(only && { only: new Set(only) }), ...(except && { except: new Set(except) }) })
})

async function fileOf(request: Request, chosen: Chosen): Promise<Response> {
  const viewer = await mustView()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const format = EXPORT_FORMATS.find((one) => one === params.format)
  if (!format) throw new InvalidInputError({ format: 'unknown' })
  const { banking } = await product()
  const { asked } = await readAddress(viewer, params)
  const words = await categoryWords()
  const sources = await banking.statements(
    viewer,
    asked,
    words.detail,
    format === 'pdf' ? MOST_PDF_ENTRIES : null,
    chosen,
  )
  const { mediaType, ending } = EXPORTS[format]
  const now = await nowOf(viewer)
  const day = now.toISOString().slice(0, 10)
  return new Response(streamOf(writeStatements(format, sources, { locale: await locale(), now })), {
    headers: {
      ...PRIVATE,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="passbook-${day}.${ending}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
