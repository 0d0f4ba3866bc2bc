import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireDeveloper } from '@/app/_server/developer'
import { requestFilter } from '@/app/_server/inspection-filters'
import { RequestLog } from '@/components/inspector/request-log'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inspector'))('requests.title') }
}

export default async function RequestsPage({ searchParams }: PageProps<'/developers/requests'>) {
  const viewer = await requireDeveloper()
  const { inspector } = await product()
  const { ask, filter } = requestFilter(await searchParams)
  return <RequestLog log={await inspector.requests(viewer, filter)} ask={ask} isFirst={filter.before === undefined} />
}
