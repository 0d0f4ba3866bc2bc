'use client'
/**
 * The cash flow of one currency on the overview, of half a year or a whole one. A month opens its entries; the addresses come from
 * the server, with the filter's own words.
 */
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import type { CashFlowData } from '@/lib/model/charts'
import type { filterHref } from '../transactions/filter'
import { CashFlow } from '../charts/lazy'
import { Button } from '../ui/button'

const HALF_A_YEAR = 6

interface FlowProps {
  data: CashFlowData
  hrefs: Readonly<Record<string, ReturnType<typeof filterHref>>>
  /** What the button says that changes the period: of half a year, and of a whole one. */
  labels: { readonly half: string; readonly whole: string }
  /** Where there is more. */
  open?: ReactNode
}

export function Flow({ data, hrefs, labels, open }: FlowProps) {
  const router = useRouter()
  const [half, setHalf] = useState(false)
  const shown = half ? { ...data, months: data.months.slice(-HALF_A_YEAR) } : data
  return (
    <CashFlow
      bare
      data={shown}
      onMonth={(month) => hrefs[month] && router.push(hrefs[month])}
      open={
        <>
          {data.months.length > HALF_A_YEAR && (
            <Button tone="quiet" size="small" onClick={() => setHalf(!half)} className="no-print text-stamp">
              {half ? labels.whole : labels.half}
            </Button>
          )}
          {open}
        </>
      }
    />
  )
}
