'use client'
/** The wide form of the Sankey chart. The ribbons of the node that is read out stand out; names stand beside their nodes. */
import { useMemo } from 'react'
import type { CurrencyCode } from '@/lib/model/ids'
import type { FlowNode, Flows } from './flows'
import { textWidth } from './letters'
import type { useMarks } from './marks'
import { nodeColour, nodeName } from './flow-names'
import { NODE_WIDTH, placed, type PlacedNode } from './sankey-layout'
import { useChartWords } from './words'

interface RiverProps {
  flow: Flows
  nodes: readonly FlowNode[]
  marks: ReturnType<typeof useMarks>
  currency: CurrencyCode
  width: number
  height: number
  /** The id of the node that is read out. */
  read: string | null
}

const MARGIN = 8
const MAX_MARGIN = 190

export function River({ flow, nodes, marks, currency, width, height, read }: RiverProps) {
  const words = useChartWords()
  const { say, round } = words
  const names = useMemo(() => new Map(flow.nodes.map((node) => [node.id, nodeName(node, flow, words)])), [flow, words])
  const room = (column: number): number =>
    Math.min(
      Math.max(
        ...flow.nodes.filter((node) => node.column === column).map((node) => textWidth(names.get(node.id)!, 12)),
        0,
      ) +
        MARGIN * 2,
      MAX_MARGIN,
    )
  const last = flow.nodes.some(({ column }) => column === 3) ? 3 : 2
  const layout = placed(flow, { width, height: height - 16, before: 0, after: room(last) })
  const byId = new Map(layout.nodes.map((node) => [node.id, node]))
  return (
    <svg width="100%" height={height} role="group" aria-label={say('sankey.title')} className="block overflow-visible">
      <g transform="translate(0 8)">
        <g aria-hidden="true">
          {layout.links.map((link) => (
            <path
              key={`${link.from} ${link.to}`}
              d={link.path}
              fill={nodeColour(link)}
              fillOpacity={read === null || read === link.from || read === link.to ? 0.2 : 0.07}
              className="transition-[fill-opacity] duration-150 ease-out"
            />
          ))}
        </g>
        {nodes.map((node, index) => {
          const place = byId.get(node.id)!
          return (
            <g key={node.id} {...marks.mark(index)} className="group outline-none">
              <Node
                place={place}
                name={names.get(node.id)!}
                value={round(node.minor, currency)}
                amount={words.exact(node.minor, currency)}
                width={width - place.x}
                last={node.column === last}
              />
            </g>
          )
        })}
      </g>
    </svg>
  )
}

interface NodeProps {
  place: PlacedNode
  name: string
  value: string
  /** The exact amount, as every amount on a page carries it. */
  amount: string | undefined
  /** The room right of it. */
  width: number
  last: boolean
}

function Node({ place, name, value, amount, width, last }: NodeProps) {
  const height = Math.max(place.height, 1.5)
  const middle = place.y + height / 2
  const fits = textWidth(name, 12) <= width - NODE_WIDTH - MARGIN
  const valued = !last && height > 34
  return (
    <>
      {/* As large as a finger, and the ring of the focus. */}
      <rect x={place.x - 6} y={middle - Math.max(height / 2 + 4, 7)} width={NODE_WIDTH + 12} height={Math.max(height + 8, 14)} rx="4" fill="transparent" className="group-focus-visible:stroke-stamp group-focus-visible:stroke-2" />
      <rect x={place.x} y={place.y} width={NODE_WIDTH} height={height} rx="2" fill={nodeColour(place)} />
      {fits && (
        // A halo of the sheet's colour keeps letters apart from ribbons.
        <text
          aria-hidden="true"
          x={place.x + NODE_WIDTH + MARGIN}
          y={middle + (valued ? -3 : 4)}
          stroke="var(--sheet)"
          strokeWidth="3"
          strokeOpacity="0.75"
          paintOrder="stroke"
          className={`fill-ink text-12 ${place.column < 3 ? 'font-medium' : ''}`}
        >
          {name}
          {valued && (
            <tspan data-amount={amount} x={place.x + NODE_WIDTH + MARGIN} dy="16" className="fill-ink-soft font-normal tabular-nums">
              {value}
            </tspan>
          )}
        </text>
      )}
    </>
  )
} // prettier-ignore
