/** Everything held about the viewer, as one archive that is packed while it is read. */
import { getTranslations } from 'next-intl/server'
import { locale } from '@/app/_i18n/locale'
import { isCategoryId } from '@/lib/model/taxonomy'
import { pack } from '@/lib/receipts/zip'
import { streamOf } from '@/lib/statement/write/file'
import { now, product } from '../../_server/banking'
import { answer } from '../../_server/doors'
import { fileHeaders } from '../../_server/receipt-file'
import { mustView } from '../../_server/session'

export const GET = answer(async () => {
  const viewer = await mustView()
  const { banking } = await product()
  const t = await getTranslations('categories')
  const labelOf = (id: string) => t(`details.${isCategoryId(id) ? id : 'other.uncategorised'}`)
  const files = banking.everything(viewer, labelOf, await locale())
  const archive = pack(files, { format: 'passbook.everything', createdAt: now().toISOString() })
  return new Response(streamOf(archive), {
    headers: fileHeaders(`${now().toISOString().slice(0, 10)}.zip`, 'application/zip'),
  })
})
