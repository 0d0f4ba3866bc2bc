/** What the nodes of a Sankey chart are called and which colour they wear, in its river and in its ranked bars. */
import { groupColour } from './colours'
import type { FlowNode, Flows } from './flows'
import type { ChartWords } from './words'

/** What a node is called, the gathered ones by what they were gathered from. */
export function nodeName(node: FlowNode, { nodes }: Pick<Flows, 'nodes'>, { say }: Pick<ChartWords, 'say'>): string {
  if (node.kind === 'in' || node.kind === 'savings' || node.kind === 'deficit') return say(`sankey.${node.kind}`)
  if (node.label !== null) return node.label
  if (node.kind === 'source') return say('sankey.otherIncome')
  const parent = nodes.find(({ id }) => id === `group ${node.group}`)
  return node.kind === 'detail' && parent ? say('sankey.otherOf', { group: nodeName(parent, { nodes }, { say }) }) : say('sankey.otherSpending')
} // prettier-ignore

/** What every node wears: its group's colour, and ink where it has none. */
export const nodeColour = ({ group }: Pick<FlowNode, 'group'>): string =>
  group === null ? 'var(--ink-soft)' : groupColour(group)
