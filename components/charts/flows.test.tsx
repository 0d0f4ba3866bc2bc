import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MoneyFlow } from '@/lib/model/charts'
import { moneyFlow } from './fixtures'
import { flows, MAX_NODES, type Flows } from './flows'
import { placed } from './sankey-layout'

const share = (id: string, minor: number) => ({ id, label: id, minor })
const flowOf = (income: readonly number[], groups: readonly (readonly number[])[]): MoneyFlow => ({
  ...moneyFlow,
  sources: income.map((minor, index) => share(`source-${index}`, minor)),
  groups: groups.map((details, index) => ({
    group: `group-${index}`,
    label: `group-${index}`,
    details: details.map((minor, detail) => share(`${index}.${detail}`, minor)),
  })),
})
const kinds = ({ nodes }: Flows, kind: string) => nodes.filter((node) => node.kind === kind)

/** What comes into a node and what leaves it, where it has both. */
function leaks({ nodes, links }: Flows): readonly string[] {
  const sum = (end: 'from' | 'to', id: string) =>
    links.filter((link) => link[end] === id).reduce((total, { minor }) => total + minor, 0)
  return nodes
    .filter(({ id, minor }) => [sum('to', id), sum('from', id)].some((through) => through !== 0 && through !== minor))
    .map(({ id }) => id)
}

const anyFlow = fc
  .tuple(
    fc.array(fc.integer({ min: -1_000, max: 500_000 }), { maxLength: 12 }),
    fc.array(fc.array(fc.integer({ min: -20_000, max: 200_000 }), { maxLength: 12 }), { maxLength: 17 }),
  )
  .map(([income, groups]) => flowOf(income, groups))

test('what leaves every node is what came into it, to the cent', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      expect(leaks(flows(flow))).toEqual([])
    }),
  )
})

test('no picture has more than thirty nodes, and no branch is nothing or less', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const { nodes } = flows(flow)
      expect(nodes.length).toBeLessThanOrEqual(MAX_NODES)
      for (const { minor } of nodes) expect(minor).toBeGreaterThan(0)
    }),
  )
})

test('branches below two percent become one without a name', () => {
  const drawn = flows(flowOf([97_000, 1_500, 1_500], [[90_000], [1_000], [1_900]]))
  expect(kinds(drawn, 'source').map(({ label, minor }) => [label, minor])).toEqual([['source-0', 97_000], [null, 3_000]]) // prettier-ignore
  expect(kinds(drawn, 'group').map(({ label, minor }) => [label, minor])).toEqual([['group-0', 90_000], [null, 2_900]]) // prettier-ignore
})

test('two percent exactly keeps its name', () => {
  expect(kinds(flows(flowOf([98_000, 2_000], [])), 'source').map(({ label }) => label)).toEqual([
    'source-0',
    'source-1',
  ])
})

test('details that are all small leave their group whole', () => {
  const drawn = flows(flowOf([100_000], [[1_000, 1_500, 1_900]]))
  expect(kinds(drawn, 'group')).toHaveLength(1)
  expect(kinds(drawn, 'detail')).toEqual([])
})

test('what was not spent is left over, and what was overspent came from savings', () => {
  expect(kinds(flows(flowOf([100_000], [[60_000]])), 'savings')).toMatchObject([{ column: 2, minor: 40_000 }])
  const short = flows(flowOf([60_000], [[100_000]]))
  expect(kinds(short, 'deficit')).toMatchObject([{ column: 0, minor: 40_000 }])
  expect(short.total).toBe(100_000)
})

test('a group whose refunds outweigh its purchases is a source', () => {
  const drawn = flows(flowOf([50_000], [[20_000, -30_000], [40_000]]))
  expect(kinds(drawn, 'source').map(({ label, minor }) => [label, minor])).toEqual([['source-0', 50_000], ['group-0', 10_000]]) // prettier-ignore
})

test('a period in which nothing moved has nothing to draw', () => {
  expect(flows(flowOf([], [[]]))).toEqual({ nodes: [], links: [], total: 0 })
})

test('nodes of a column never overlap and never leave the picture', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const drawn = flows(flow)
      if (drawn.total === 0) return
      const { nodes } = placed(drawn, { width: 1_100, height: 440, before: 0, after: 120 })
      for (const column of [0, 1, 2, 3]) {
        const stack = nodes.filter((node) => node.column === column).toSorted((a, b) => a.y - b.y)
        for (const [index, { y, height, x }] of stack.entries()) {
          expect(y + height).toBeLessThanOrEqual((stack[index + 1]?.y ?? 440) + 1e-6)
          expect(y).toBeGreaterThanOrEqual(-1e-6)
          expect(x).toBeLessThanOrEqual(1_100 - 120)
        }
      }
    }),
  )
})
