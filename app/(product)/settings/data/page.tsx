import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { env } from '@/app/_server/env'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { deleteAccount, setNotices } from '@/app/actions/data'
import { DataPage } from '@/components/settings/data-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('data'))('title') }
}

export default async function YourDataPage() {
  const viewer = await requireViewer()
  const { identity } = await product()
  return (
    <DataPage
      person={await identity.preferences(viewer)}
      sendsMail={env().mail !== null}
      setNotices={setNotices}
      deleteAccount={deleteAccount}
    />
  )
}
