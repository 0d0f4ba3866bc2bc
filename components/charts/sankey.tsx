'use client'
/** Where a period's money came from and where it went, as a river; on a narrow sheet as ranked bars. Transfers are not in its data. */
import { useMemo } from 'react'
import type { MoneyFlow } from '@/lib/model/charts'
import type { CurrencyCode } from '@/lib/model/ids'
import { nodeName } from './flow-names'
import { flows, type Flows } from './flows'
import { ChartFrame, type ChartProps } from './frame'
import { HEIGHTS } from './heights'
import { useMarks } from './marks'
import { RankedFlows } from './ranked-flows'
import { Readout } from './readout'
import { River } from './river'
import type { TableData } from './table'
import { useWidth } from './use-width'
import { useChartWords, type ChartWords } from './words'

interface SankeyProps extends ChartProps {
  data: MoneyFlow
}

/** Below this a river's names would lie on each other. */
const NARROW = 640
const HEIGHT = 440

/** A river of two or three branches need not fill a page. */
const heightOf = ({ nodes }: Flows): number => {
  const most = Math.max(...[0, 2, 3].map((column) => nodes.filter((node) => node.column === column).length))
  return Math.min(HEIGHT, 160 + most * 36)
}

export function Sankey({ data, ...frame }: SankeyProps) {
  const words = useChartWords()
  const drawn = useMemo(() => flows(data), [data])
  return (
    <ChartFrame
      title={words.say('sankey.title')}
      {...frame}
      period={words.period(data.from, data.to)}
      unit={data.currency}
      height={HEIGHTS.sankey}
      empty={drawn.total === 0}
      table={() => flowsTable(drawn, data.currency, words)}
    >
      <Drawing flow={drawn} data={data} />
    </ChartFrame>
  )
}

function Drawing({ flow, data: { currency, from, to } }: { flow: Flows; data: MoneyFlow }) {
  const words = useChartWords()
  const { say, money, share, period } = words
  const [box, width] = useWidth<HTMLDivElement>()
  const narrow = width < NARROW
  const nodes = useMemo(
    () => (narrow ? flow.nodes.filter(({ column }) => column !== 1 && column !== 3) : flow.nodes),
    [narrow, flow],
  )
  const marks = useMarks({
    count: nodes.length,
    start: 0,
    label: (index) => {
      const node = nodes[index]!
      return say('shared', {
        label: nodeName(node, flow, words),
        value: money(node.minor, currency),
        share: share(node.minor, flow.total),
      })
    },
  })
  const read = marks.shown === null ? null : (nodes[marks.shown] ?? null)
  const drawn = { flow, nodes, marks, currency, width }
  return (
    <>
      <div ref={box} style={{ minHeight: width ? undefined : HEIGHT }} className="mx-4 sm:mx-6">
        {width > 0 && (narrow ? <RankedFlows {...drawn} /> : <River {...drawn} height={heightOf(flow)} read={read?.id ?? null} />)}
      </div>
      {!narrow && (
        <figcaption className="px-4 pt-3 pb-4 text-13 sm:px-6">
          <Readout
            when={read ? nodeName(read, flow, words) : period(from, to)}
            currency={currency}
            figures={[{ key: 'amount', name: say(read ? 'amount' : 'sankey.in'), minor: read?.minor ?? flow.total }]}
            more={read ? share(read.minor, flow.total) : undefined}
          />
        </figcaption>
      )}
    </>
  ) // prettier-ignore
}

function flowsTable(flow: Flows, currency: CurrencyCode, words: ChartWords): TableData {
  const { say, share } = words
  const name = (id: string) =>
    nodeName(
      flow.nodes.find((node) => node.id === id)!,
      flow,
      words,
    )
  return {
    currency,
    words: 2,
    head: [say('sankey.from'), say('sankey.to'), say('amount'), say('share')],
    rows: flow.links.map(({ from, to, minor }) => ({
      key: `${from} ${to}`,
      name: name(from),
      cells: [name(to), minor, share(minor, flow.total)],
    })),
    total: { key: 'in', name: say('sankey.in'), cells: [null, flow.total, share(flow.total, flow.total)] },
  }
}
