'use client'
/** What spending is made of: an area for every group, parted into its details. Groups go by the colour of their chips, as a tint under ink. */
import { hierarchy, treemap, type HierarchyRectangularNode } from 'd3-hierarchy'
import { useMemo } from 'react'
import type { SpendingTree } from '@/lib/model/charts'
import { groupColour } from './colours'
import { ChartFrame, type ChartProps } from './frame'
import { textWidth } from './letters'
import { HEIGHTS } from './heights'
import { useMarks } from './marks'
import { Readout } from './readout'
import type { TableRow } from './table'
import { useWidth } from './use-width'
import { useChartWords } from './words'

interface TreemapProps extends ChartProps {
  data: SpendingTree
  /** Told the id of the detail. */
  onCategory?: (id: string) => void
}

interface Branch {
  id: string
  label: string
  group: string
  minor: number
  children?: readonly Branch[]
}
type Box = HierarchyRectangularNode<Branch>

const HEIGHT = 360
const HEAD = 22

export function Treemap({ data, onCategory, ...frame }: TreemapProps) {
  const words = useChartWords()
  const root = useMemo(() => tree(data), [data])
  return (
    <ChartFrame
      title={words.say('treemap.title')}
      {...frame}
      period={words.period(data.from, data.to)}
      unit={data.currency}
      height={HEIGHTS.treemap}
      empty={root.minor === 0}
      table={() => ({
        currency: data.currency,
        head: [words.say('category'), words.say('amount'), words.say('share')],
        rows: root.children!.flatMap((group) => [
          row(group),
          ...group.children!.map((each) => ({ ...row(each), part: true })),
        ]),
        total: row({ ...root, id: 'total', label: words.say('total') }),
      })}
    >
      <Drawing root={root} data={data} onCategory={onCategory} />
    </ChartFrame>
  )

  function row({ id, label, minor }: Branch): TableRow {
    return { key: id, name: label, cells: [minor, words.share(minor, root.minor)] }
  }
}

/** Largest first. An area cannot be less than nothing: a detail whose refunds outweigh it is left out, of the sums too. */
export function tree({ groups }: SpendingTree): Branch {
  const branches = groups.map(({ group, label, details }) => {
    const children = details
      .filter(({ minor }) => minor > 0)
      .map((detail) => ({ ...detail, group }))
      .toSorted((a, b) => b.minor - a.minor)
    return { id: group, label, group, children, minor: sum(children) }
  })
  const children = branches.filter(({ minor }) => minor > 0).toSorted((a, b) => b.minor - a.minor)
  return { id: '', label: '', group: '', children, minor: sum(children) }
}

const sum = (branches: readonly Branch[]): number => branches.reduce((total, { minor }) => total + minor, 0)

function layOut(root: Branch, width: number): { groups: readonly Box[]; leaves: readonly Box[] } {
  const sized = hierarchy<Branch>(root, (branch) => branch.children).sum((branch) =>
    branch.children ? 0 : branch.minor,
  )
  const laid = treemap<Branch>()
    .size([width, HEIGHT])
    .paddingInner(3)
    .paddingTop((node) => (node.depth === 1 ? HEAD : 0))
    .round(true)(sized)
  return { groups: laid.children ?? [], leaves: laid.leaves() }
}

function Drawing({
  root,
  data: { currency, from, to },
  onCategory,
}: { root: Branch } & Pick<TreemapProps, 'data' | 'onCategory'>) {
  const { say, money, exact, share, period } = useChartWords()
  const [box, width] = useWidth<HTMLDivElement>()
  const { groups, leaves } = useMemo(() => layOut(root, width || 1), [root, width])
  const marks = useMarks({
    count: leaves.length,
    start: 0,
    label: (index) => {
      const { data, parent } = leaves[index]!
      const label = `${parent!.data.label}, ${data.label}`
      return say('shared', { label, value: money(data.minor, currency), share: share(data.minor, root.minor) })
    },
    onChoose: onCategory && ((index) => onCategory(leaves[index]!.data.id)),
  })
  const read = marks.shown === null ? null : leaves[marks.shown]!
  return (
    <>
      <div ref={box} style={{ minHeight: HEIGHT }} className="mx-4 sm:mx-6">
        {width > 0 && (
          <svg width="100%" height={HEIGHT} role="group" aria-label={say('treemap.title')} className="block overflow-visible">
            {groups.map((group) => (
              <GroupName key={group.data.id} box={group} />
            ))}
            {leaves.map((leaf, index) => (
              <g key={`${leaf.data.group} ${leaf.data.id}`} {...marks.mark(index)} className={`group outline-none ${onCategory ? 'cursor-pointer' : ''}`}>
                <Leaf box={leaf} text={leaf.data.label} value={money(leaf.data.minor, currency)} amount={exact(leaf.data.minor, currency)} />
              </g>
            ))}
          </svg>
        )}
      </div>
      <figcaption className="px-4 pt-3 pb-4 text-13 sm:px-6">
        <Readout
          when={read ? read.data.label : period(from, to)}
          currency={currency}
          figures={[{ key: 'amount', name: read ? read.parent!.data.label : say('total'), minor: (read?.data ?? root).minor }]}
          more={read ? share(read.data.minor, root.minor) : undefined}
        />
      </figcaption>
    </>
  ) // prettier-ignore
}

/** A group's name over its area, with its mark's colour as a square. */
function GroupName({ box: { x0, x1, y0, y1, data } }: { box: Box }) {
  const room = x1 - x0
  if (room < 14 || y1 - y0 < HEAD) return null
  return (
    <g aria-hidden="true" className="pointer-events-none">
      <rect x={x0} y={y0 + 7} width="8" height="8" rx="2" fill={groupColour(data.group)} />
      {textWidth(data.label, 12) <= room - 14 && (
        <text x={x0 + 14} y={y0 + 15} className="fill-ink text-12 font-medium">
          {data.label}
        </text>
      )}
    </g>
  )
}

function Leaf({
  box: { x0, x1, y0, y1, data },
  text,
  value,
  amount,
}: {
  box: Box
  text: string
  value: string
  amount: string | undefined
}) {
  const [width, height] = [Math.max(x1 - x0, 1), Math.max(y1 - y0, 1)]
  const named = textWidth(text, 12) <= width - 16 && height >= 24
  const valued = named && textWidth(value, 12) <= width - 16 && height >= 42
  return (
    <>
      <rect
        x={x0}
        y={y0}
        width={width}
        height={height}
        rx="3"
        fill={groupColour(data.group)}
        fillOpacity="0.15"
        stroke={groupColour(data.group)}
        strokeOpacity="0.35"
        className="group-hover:[fill-opacity:0.26] group-focus-visible:stroke-stamp group-focus-visible:stroke-2 group-focus-visible:[stroke-opacity:1]"
      />
      {named && (
        <text aria-hidden="true" x={x0 + 8} y={y0 + 18} className="pointer-events-none fill-ink text-12">
          {text}
        </text>
      )}
      {valued && (
        <text aria-hidden="true" data-amount={amount} x={x0 + 8} y={y0 + 34} className="pointer-events-none fill-ink-soft text-12 tabular-nums">
          {value}
        </text>
      )}
    </>
  ) // prettier-ignore
}
