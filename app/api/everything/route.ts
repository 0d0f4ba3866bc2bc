/** Everything held about the viewer, as one archive that is packed while it is read. */
import { locale } from '@/app/_i18n/locale'
import { categoryWords } from '@/app/_i18n/categories'
import { pack } from '@/lib/receipts/zip'
import { streamOf } from '@/lib/statement/write/file'
import { nowOf, product } from '../../_server/banking'
import { answer } from '../../_server/doors'
import { fileHeaders } from '../../_server/receipt-file'
import { mustView } from '../../_server/session'

export const GET = answer(async () => {
  const viewer = await mustView()
  const { banking } = await product()
  const now = await nowOf(viewer)
  const words = await categoryWords()
  const files = await banking.everything(viewer, words.detail, await locale())
  const archive = pack(files, { format: 'passbook.everything', createdAt: now.toISOString() })
  return new Response(streamOf(archive), {
    headers: fileHeaders(`${now.toISOString().slice(0, 10)}.zip`, 'application/zip'),
  })
})
