/** Places a Sankey chart's nodes: four columns, each stacked from the top in one order, so that no two ribbons cross. */
import type { FlowLink, FlowNode, Flows } from './flows'

export const NODE_WIDTH = 8
const GAP = 14

export interface PlacedNode extends FlowNode {
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface PlacedLink extends FlowLink {
  /** A ribbon from the right side of one node to the left side of the other. */
  readonly path: string
  readonly group: string | null
}

export interface SankeyLayout {
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
}

interface Room {
  readonly width: number
  readonly height: number
  /** For the names left of the first column and right of the last. */
  readonly before: number
  readonly after: number
}

const sum = (nodes: readonly FlowNode[]): number => nodes.reduce((total, { minor }) => total + minor, 0)

export function placed({ nodes, links }: Flows, room: Room): SankeyLayout {
  const columns = [0, 1, 2, 3].map((column) => nodes.filter((node) => node.column === column))
  // The column with the least height left for its money sets the scale of all.
  const scale = Math.min(
    ...columns
      .filter(({ length }) => length > 0)
      .map((column) => (room.height - GAP * (column.length - 1)) / sum(column)),
  )
  const step = (room.width - room.before - room.after - NODE_WIDTH) / Math.max(columns.findLastIndex((column) => column.length > 0), 1) // prettier-ignore
  const byId = new Map<string, PlacedNode>()
  for (const [column, members] of columns.entries()) {
    const taken = sum(members) * scale + GAP * (members.length - 1)
    let y = (room.height - taken) / 2
    for (const node of members) {
      const height = node.minor * scale
      byId.set(node.id, { ...node, x: room.before + column * step, y, height })
      y += height + GAP
    }
  }
  return { nodes: [...byId.values()], links: ribbons(links, byId, scale) }
}

/** Links leave and arrive in the order of their nodes, one under the other. */
function ribbons(
  links: readonly FlowLink[],
  nodes: ReadonlyMap<string, PlacedNode>,
  scale: number,
): readonly PlacedLink[] {
  const left = new Map<string, number>()
  const take = (key: string, start: number, height: number): number => {
    const y = left.get(key) ?? start
    left.set(key, y + height)
    return y
  }
  return links.map((link) => {
    const [from, to] = [nodes.get(link.from)!, nodes.get(link.to)!]
    const height = link.minor * scale
    const y0 = take(`${from.id} out`, from.y, height)
    const y1 = take(`${to.id} in`, to.y, height)
    return {
      ...link,
      path: ribbon(from.x + NODE_WIDTH, y0, to.x, y1, height),
      group: to.kind === 'in' ? from.group : to.group,
    }
  })
}

const round = (value: number): number => Math.round(value * 10) / 10

function ribbon(x0: number, y0: number, x1: number, y1: number, height: number): string {
  const middle = round((x0 + x1) / 2)
  const thick = Math.max(height, 1)
  const [a, b, c, d] = [y0, y1, y1 + thick, y0 + thick].map(round)
  return `M${round(x0)} ${a}C${middle} ${a} ${middle} ${b} ${round(x1)} ${b}V${c}C${middle} ${c} ${middle} ${d} ${round(x0)} ${d}Z`
}
