'use client'
/** The narrow form of the Sankey chart: what came in and what went out, ranked, each a ruled bar on one common scale. */
import type { CurrencyCode } from '@/lib/model/ids'
import { Amount } from '../money'
import type { FlowNode, Flows } from './flows'
import type { useMarks } from './marks'
import { nodeColour, nodeName } from './flow-names'
import { useChartWords } from './words'

interface RankedFlowsProps {
  flow: Flows
  nodes: readonly FlowNode[]
  marks: ReturnType<typeof useMarks>
  currency: CurrencyCode
}

export function RankedFlows({ flow, nodes, marks, currency }: RankedFlowsProps) {
  const words = useChartWords()
  const { say, locale, share } = words
  const largest = Math.max(...nodes.map(({ minor }) => minor), 1)
  return (
    <div className="flex flex-col gap-5 pb-5">
      {([[0, 'incoming'], [2, 'outgoing']] as const).map(([column, key]) => (
        <div key={key} role="group" aria-label={say(`sankey.${key}`)}>
          <p aria-hidden="true" className="pb-1 text-13 font-medium">
            {say(`sankey.${key}`)}
          </p>
          {nodes.map(
            (node, index) =>
              node.column === column && (
                <div key={node.id} {...marks.mark(index)} className="relative flex min-h-11 items-center py-1.5 justify-between gap-3 rounded-mark border-b border-rule">
                  <span className="flex min-w-0 items-center gap-2.5">
                    <svg aria-hidden="true" width="8" height="8" className="flex-none">
                      <rect width="8" height="8" rx="2" fill={nodeColour(node)} />
                    </svg>
                    <span className="min-w-0 [overflow-wrap:anywhere]">{nodeName(node, flow, words)}</span>
                  </span>
                  <span className="flex-none text-end">
                    <Amount money={{ minor: node.minor, currency }} locale={locale} className="font-medium" />
                    <span className="inline-block w-14 text-12 text-ink-soft tabular-nums">{share(node.minor, flow.total)}</span>
                  </span>
                  <svg aria-hidden="true" className="absolute inset-x-0 -bottom-px h-[3px] w-full">
                    <line x1="0" x2={`${(node.minor / largest) * 100}%`} y1="1.5" y2="1.5" stroke={nodeColour(node)} strokeWidth="3" />
                  </svg>
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  ) // prettier-ignore
}
