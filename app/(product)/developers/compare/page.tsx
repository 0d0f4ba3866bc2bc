import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireDeveloper } from '@/app/_server/developer'
import { canCompare, lastCompared } from '@/app/_server/explorer'
import { compareProviders } from '@/app/actions/developers'
import { ComparePage } from '@/components/developers/compare-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('developers.compare'))('title') }
}

export default async function ComparisonPage() {
  await requireDeveloper()
  return <ComparePage first={await lastCompared()} compare={canCompare() ? compareProviders : null} />
}
