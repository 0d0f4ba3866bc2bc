/**
 * Prepares money for a Sankey chart: sources, money in, groups, details. Pure, and exact: what leaves every node is what came into
 * it. Branches below two percent are gathered into "Other", more of them when there would be too many nodes for one picture.
 */
import type { GroupShare, MoneyFlow, Share } from '@/lib/model/charts'

export const MAX_NODES = 30
const SMALL = 0.02

export type FlowKind = 'source' | 'deficit' | 'in' | 'group' | 'savings' | 'detail'

export interface FlowNode {
  readonly id: string
  readonly kind: FlowKind
  /** Sources are 0, money in 1, groups and savings 2, details 3. */
  readonly column: 0 | 1 | 2 | 3
  /** Null for money in, savings, deficit and what was gathered: the chart has words for those. */
  readonly label: string | null
  /** The group whose colour it has; null for those without. */
  readonly group: string | null
  readonly minor: number
}

export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly minor: number
}

export interface Flows {
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  /** All that came in, the deficit included. */
  readonly total: number
}

/** The nodes and links of a period. Empty where nothing moved. */
export function flows(flow: MoneyFlow, limit = MAX_NODES): Flows {
  const known = balanced(flow)
  if (known.total === 0) return { nodes: [], links: [], total: 0 }
  // Each round gathers at least one more branch; the last gathers all.
  for (const smallest of thresholds(known)) {
    const drawn = draw(known, smallest)
    if (drawn.nodes.length <= limit) return drawn
  }
  return draw(known, Infinity)
}

interface Balanced {
  readonly sources: readonly Share[]
  readonly groups: readonly (GroupShare & { readonly minor: number })[]
  readonly spent: number
  readonly earned: number
  readonly total: number
}

const sum = (shares: readonly { minor: number }[]): number => shares.reduce((total, { minor }) => total + minor, 0)
const largestFirst = (a: { minor: number }, b: { minor: number }): number => b.minor - a.minor

/** A group that gave more back than it took is a source; so is nothing lost, and no branch is negative. */
function balanced({ sources, groups }: MoneyFlow): Balanced {
  const summed = groups.map((group) => ({ ...group, minor: sum(group.details) }))
  const back = summed
    .filter(({ minor }) => minor < 0)
    .map(({ group, label, minor }) => ({ id: group, label, minor: -minor }))
  const inward = [...sources.filter(({ minor }) => minor > 0), ...back].toSorted(largestFirst)
  const outward = summed.filter(({ minor }) => minor > 0).toSorted(largestFirst)
  const [earned, spent] = [sum(inward), sum(outward)]
  return { sources: inward, groups: outward, earned, spent, total: Math.max(earned, spent) }
}

/** Two percent first, then the size of every branch, ascending: the order in which they are given up. */
function thresholds({ sources, groups, total }: Balanced): readonly number[] {
  const sizes = [...sources, ...groups.flatMap(({ details, minor }) => [{ minor }, ...details])].map(
    ({ minor }) => minor,
  )
  const above = sizes.filter((size) => size >= total * SMALL).toSorted((a, b) => a - b)
  return [total * SMALL, ...above.map((size) => size + 1)]
}

function draw({ sources, groups, earned, spent, total }: Balanced, smallest: number): Flows {
  const nodes: FlowNode[] = [{ id: 'in', kind: 'in', column: 1, label: null, group: null, minor: total }]
  const links: FlowLink[] = []
  const add = (node: FlowNode, parent: string): void => {
    nodes.push(node)
    links.push(node.column === 0 ? { from: node.id, to: parent, minor: node.minor } : { from: parent, to: node.id, minor: node.minor })
  }
  for (const { id, label, minor } of gathered(sources, smallest)) {
    add({ id: `source ${id}`, kind: 'source', column: 0, label, group: 'income', minor }, 'in')
  }
  if (spent > earned) add({ id: 'deficit', kind: 'deficit', column: 0, label: null, group: null, minor: spent - earned }, 'in')
  const named = gathered(groups.map(({ group, label, minor }) => ({ id: group, label, minor })), smallest)
  for (const { id, label, minor } of named) {
    add({ id: `group ${id}`, kind: 'group', column: 2, label, group: label === null ? 'other' : id, minor }, 'in')
    const details = groups.find(({ group }) => group === id && label !== null)?.details ?? []
    for (const detail of parts(details, smallest)) {
      add({ id: `detail ${id} ${detail.id}`, kind: 'detail', column: 3, label: detail.label, group: id, minor: detail.minor }, `group ${id}`)
    }
  }
  if (earned > spent) add({ id: 'savings', kind: 'savings', column: 2, label: null, group: 'savings', minor: earned - spent }, 'in')
  return { nodes, links, total }
} // prettier-ignore

interface Gathered {
  readonly id: string
  readonly label: string | null
  readonly minor: number
}

/** Those large enough, largest first, and the sum of the rest as one without a name. Refunds within count against the rest. */
function gathered(shares: readonly Share[], smallest: number): readonly Gathered[] {
  const whole = sum(shares)
  const kept: Gathered[] = shares.filter(({ minor }) => minor >= smallest && minor > 0).toSorted(largestFirst)
  // A refund larger than the small ones takes its share from the next larger.
  while (sum(kept) > whole) kept.pop()
  const rest = whole - sum(kept)
  return rest > 0 ? [...kept, { id: '*', label: null, minor: rest }] : kept
}

/** The details of a group; none where they would only repeat it. */
function parts(details: readonly Share[], smallest: number): readonly Gathered[] {
  const found = gathered(details, smallest)
  return found.length === 1 && found[0]!.label === null ? [] : found
}
