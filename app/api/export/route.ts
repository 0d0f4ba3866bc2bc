/** A file of the viewer's entries: those that the list's own address would show, in the reader's language. */
import { locale } from '@/app/_i18n/locale'
import { parseFilter } from '@/components/transactions/filter'
import { InvalidInputError } from '@/lib/model/errors'
import { readSearch } from '@/lib/model/search'
import { EXPORT_FORMATS, EXPORTS, MOST_PDF_ENTRIES, streamOf, writeStatements } from '@/lib/statement/write/file'
import { categoryNames, categoryWords } from '../../_i18n/categories'
import { nowOf, product } from '../../_server/banking'
import { answer, PRIVATE } from '../../_server/doors'
import { mustView } from '../../_server/session'

export const GET = answer(async (request: Request) => {
  const viewer = await mustView()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const format = EXPORT_FORMATS.find((one) => one === params.format)
  if (!format) throw new InvalidInputError({ format: 'unknown' })
  const { banking } = await product()
  const { q, ...others } = parseFilter(params)
  const search = readSearch(q ?? '', {
    accounts: await banking.accounts(viewer),
    categories: await categoryNames(),
    tags: await banking.edits.tags(viewer),
  })
  const words = await categoryWords()
  const sources = await banking.statements(
    viewer,
    { ...others, ...search.filter },
    words.detail,
    format === 'pdf' ? MOST_PDF_ENTRIES : null,
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
})
