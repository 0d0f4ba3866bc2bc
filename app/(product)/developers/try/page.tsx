import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireDeveloper } from '@/app/_server/developer'
import { env } from '@/app/_server/env'
import { offers } from '@/app/_server/explorer'
import { tryRequest } from '@/app/actions/developers'
import { TryPage } from '@/components/developers/try-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('developers.try'))('title') }
}

export default async function ExplorerPage() {
  await requireDeveloper()
  return <TryPage offers={offers()} isDemo={env().demo} send={tryRequest} />
}
