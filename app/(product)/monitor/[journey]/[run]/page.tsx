import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { requireDeveloper } from '@/app/_server/developer'
import { watchedRun } from '@/app/_server/watched'
import { RunPage } from '@/components/monitor/run-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitor'))('title') }
}

export default async function Page({ params }: PageProps<'/monitor/[journey]/[run]'>) {
  await requireDeveloper()
  const { journey, run: id } = await params
  const run = await watchedRun(journey, id)
  if (!run) notFound()
  return <RunPage run={run} />
}
