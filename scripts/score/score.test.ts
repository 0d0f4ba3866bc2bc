import { expect, test } from 'vitest'
import { categorise } from '../../lib/banking/categorise.ts'
import { isCategoryId } from '../../lib/model/taxonomy/index.ts'
import { confusions, figures } from './figures.ts'
import { LABELLED_DE } from './labelled-de.ts'
import { LABELLED_GB } from './labelled-gb.ts'
import { labelled } from './labelled.ts'

test.each([['DE', LABELLED_DE], ['GB', LABELLED_GB]] as const)('the rules still say what was meant on the lines labelled by hand: %s', (country, lines) => {
  const rows = labelled(country, lines)
  expect(rows.length).toBeGreaterThanOrEqual(200)
  expect(rows.filter(({ truth }) => !isCategoryId(truth))).toEqual([])
  const score = figures(rows.map(({ truth, evidence }) => ({ truth, said: categorise(evidence).id })))
  expect(score.group).toBeGreaterThan(0.92)
  expect(score.detail).toBeGreaterThan(0.85)
}) // prettier-ignore

test('a wrong detail of the right group counts for the group only', () => {
  const score = figures([
    { truth: 'food.bars', said: 'food.cafes' },
    { truth: 'food.cafes', said: 'food.cafes' },
  ])
  expect(score).toMatchObject({ rows: 2, group: 1, detail: 0.5, coverage: 1 })
  expect(score.macroF1).toBeCloseTo((0 + 2 / 3) / 2)
})

test('silence is not coverage, and confusions are counted by category', () => {
  const verdicts = [
    { truth: 'food.bars', said: 'other.uncategorised' },
    { truth: 'food.bars', said: 'other.uncategorised' },
  ]
  expect(figures(verdicts).coverage).toBe(0)
  expect(confusions(verdicts, 5)).toEqual([['food.bars → other.uncategorised', 2]])
})
