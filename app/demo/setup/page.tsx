import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { SetupPage } from '@/components/demo/setup-page'
import { ownPath } from '@/lib/demo/link'
import { product } from '../../_server/banking'
import { requireViewer } from '../../_server/session'
import { prepareDemo } from '../../actions/demo'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('demo'))('setup.title') }
}

export default async function DemoSetup({ searchParams }: PageProps<'/demo/setup'>) {
  const viewer = await requireViewer()
  const { demo } = await product()
  const view = await demo?.view(viewer)
  if (!demo || !view) redirect('/overview')
  const progress = await demo.progress(viewer)
  const { go } = await searchParams
  const place = (typeof go === 'string' && ownPath(go)) || progress.go
  if (progress.isReady && progress.banks.every(({ state }) => state !== 'failed')) redirect(place as Route) // a path of ours
  return <SetupPage name={view.name} progress={{ ...progress, go: place }} again={prepareDemo} />
}
