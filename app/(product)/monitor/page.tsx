import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireDeveloper } from '@/app/_server/developer'
import { watchedJourneys } from '@/app/_server/watched'
import { walkJourney } from '@/app/actions/monitor'
import { MonitorPage } from '@/components/monitor/monitor-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitor'))('title') }
}

export default async function Page() {
  await requireDeveloper()
  return <MonitorPage journeys={await watchedJourneys()} walk={walkJourney} />
}
