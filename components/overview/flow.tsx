'use client'
/** The cash flow of one currency on the overview. A month opens its entries; the addresses come from the server, with the filter's own words. */
import { useRouter } from 'next/navigation'
import type { CashFlowData } from '@/lib/model/charts'
import type { filterHref } from '../transactions/filter'
import { CashFlow } from '../charts/lazy'

interface FlowProps {
  data: CashFlowData
  hrefs: Readonly<Record<string, ReturnType<typeof filterHref>>>
}

export function Flow({ data, hrefs }: FlowProps) {
  const router = useRouter()
  return <CashFlow data={data} onMonth={(month) => hrefs[month] && router.push(hrefs[month])} />
}
