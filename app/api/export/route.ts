/** A file of the viewer's entries: those that the list's own address would show, in the reader's language. */
import { getTranslations } from 'next-intl/server'
import { locale } from '@/app/_i18n/locale'
import { parseFilter } from '@/components/transactions/filter'
import { InvalidInputError } from '@/lib/model/errors'
import { readSearch } from '@/lib/model/search'
import { isCategoryId } from '@/lib/model/taxonomy'
import { EXPORT_FORMATS, EXPORTS, MOST_PDF_ENTRIES, streamOf, writeStatements } from '@/lib/statement/write/file'
import { categoryNames } from '../../_i18n/categories'
import { nowOf, product } from '../../_server/banking'
import { answer, PRIVATE } from '../../_server/doors'
import { mustView } from '../../_server/session'

export const GET = answer(async (request: Request) => {
  const viewer = await mustView()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const format = EXPORT_FORMATS.find((one) => one === params.format)
  if (!format) throw new InvalidInputError({ format: 'unknown' })
  const { banking } = await product()
  const t = await getTranslations('categories')
  const { q, ...others } = parseFilter(params)
  const search = readSearch(q ?? '', {
    accounts: await banking.accounts(viewer),
    categories: await categoryNames(),
    tags: await banking.edits.tags(viewer),
  })
  const labelOf = (id: string) => t(`details.${isCategoryId(id) ? id : 'other.uncategorised'}`)
  const sources = await banking.statements(
    viewer,
    { ...others, ...search.filter },
    labelOf,
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
