import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireDeveloper } from '@/app/_server/developer'
import { env } from '@/app/_server/env'
import { DevelopersPage } from '@/components/developers/developers-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('developers'))('title') }
}

export default async function DevelopersIndexPage() {
  await requireDeveloper()
  const { dial, metricsToken, traces } = env()
  return <DevelopersPage hasSandbox={dial !== null} hasMetrics={metricsToken !== null} hasTraces={traces !== null} />
}
