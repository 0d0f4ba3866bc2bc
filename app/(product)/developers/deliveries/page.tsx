import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireDeveloper } from '@/app/_server/developer'
import { deliveryFilter } from '@/app/_server/inspection-filters'
import { resendDelivery } from '@/app/actions/inspector'
import { DeliveryLog } from '@/components/inspector/delivery-log'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inspector'))('deliveries.title') }
}

export default async function DeliveriesPage({ searchParams }: PageProps<'/developers/deliveries'>) {
  const viewer = await requireDeveloper()
  const { inspector } = await product()
  const { ask, filter } = deliveryFilter(await searchParams)
  const log = await inspector.deliveries(viewer, filter)
  return <DeliveryLog log={log} ask={ask} isFirst={filter.before === undefined} resend={resendDelivery} />
}
