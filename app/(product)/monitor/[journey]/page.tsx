import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { requireDeveloper } from '@/app/_server/developer'
import { breakable, watchedJourney } from '@/app/_server/watched'
import { breakJourney, mendJourney, setBudgets, walkJourney } from '@/app/actions/monitor'
import { JourneyPage } from '@/components/monitor/journey-page'
import { SPANS } from '@/lib/model/monitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitor'))('title') }
}

export default async function Page({ params, searchParams }: PageProps<'/monitor/[journey]'>) {
  await requireDeveloper()
  const { journey: id } = await params
  const { days } = await searchParams
  const journey = await watchedJourney(id, SPANS.find((span) => String(span) === days) ?? 1)
  if (!journey) notFound()
  return (
    <JourneyPage
      journey={journey}
      can={await breakable(id)}
      walk={walkJourney}
      setBudgets={setBudgets}
      breakIt={breakJourney}
      mend={mendJourney}
    />
  )
}
