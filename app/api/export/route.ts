/** A file of the viewer's entries: those that the list's own address would show, in the reader's language. */
import { getTranslations } from 'next-intl/server'
import { locale } from '@/app/_i18n/locale'
import { InvalidInputError } from '@/lib/model/errors'
import { isCategoryId } from '@/lib/model/taxonomy'
import { EXPORT_FORMATS, EXPORTS, MOST_PDF_ENTRIES, streamOf, writeStatements } from '@/lib/statement/write/file'
import { now, product } from '../../_server/banking'
import { answer, PRIVATE } from '../../_server/doors'
import { readAddress } from '../../_server/search'
import { mustView } from '../../_server/session'

export const GET = answer(async (request: Request) => {
  const viewer = await mustView()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const format = EXPORT_FORMATS.find((one) => one === params.format)
  if (!format) throw new InvalidInputError({ format: 'unknown' })
  const { banking } = await product()
  const t = await getTranslations('categories')
  const { asked } = await readAddress(viewer, params)
  const labelOf = (id: string) => t(`details.${isCategoryId(id) ? id : 'other.uncategorised'}`)
  const sources = await banking.statements(viewer, asked, labelOf, format === 'pdf' ? MOST_PDF_ENTRIES : null)
  const { mediaType, ending } = EXPORTS[format]
  const day = now().toISOString().slice(0, 10)
  return new Response(streamOf(writeStatements(format, sources, { locale: await locale(), now: now() })), {
    headers: {
      ...PRIVATE,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="passbook-${day}.${ending}"`,
      'x-content-type-options': 'nosniff',
    },
  })
})
