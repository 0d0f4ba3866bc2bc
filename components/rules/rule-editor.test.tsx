/** Writing a rule: what is typed is previewed, and what is saved is what the form says. */
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { as, type RuleId } from '@/lib/model/ids'
import type { RuleDraft } from '@/lib/model/rule'
import type { Answer } from '@/lib/model/view'
import { accounts, rows } from '../fixtures'
import { renderIn } from '../in-language'
import { RuleEditor } from './rule-editor'
import { RuleList } from './rule-list'

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => {}, back: () => {}, refresh: () => {} }) }))

const DRAFT: RuleDraft = { stage: 'main', test: { match: 'all', conditions: [{ kind: 'words', value: 'rewe' }] }, actions: { categoryId: 'food.groceries' }, reach: 'all' } // prettier-ignore
const answer = <T,>(value: T) => vi.fn<() => Promise<Answer<T>>>(() => Promise.resolve({ ok: true, value }))

function open(id: RuleId | null = null) {
  const previewRule = answer({ found: 7, changes: 2, rows: rows.slice(0, 1) })
  const [addRule, changeRule] = [answer(1), answer(1)]
  renderIn('en', <RuleEditor id={id} draft={DRAFT} preview={{ found: 3, changes: 1, rows: rows.slice(0, 2) }} accounts={accounts} choices={{ counterparties: [{ digest: 'abcdefgh', tail: '3000', name: 'Kiosk' }], claims: ['Groceries'] }} tags={['trip']} previewRule={previewRule} addRule={addRule} changeRule={changeRule} />) // prettier-ignore
  return { previewRule, addRule, changeRule }
}

describe('the form of a rule', () => {
  test('what it finds is there with the page, and again after a change', async () => {
    const { previewRule } = open()
    expect(screen.getByText('Entries found: 3. Would change: 1.')).toBeVisible()
    expect(screen.getAllByTestId('hit')).toHaveLength(2)
    await userEvent.type(screen.getByLabelText('Condition 1: value'), ' to go')
    expect(await screen.findByText('Entries found: 7. Would change: 2.')).toBeVisible()
    expect(previewRule).toHaveBeenCalledExactlyOnceWith({ id: null, draft: { ...DRAFT, test: { match: 'all', conditions: [{ kind: 'words', value: 'rewe to go' }] } } }) // prettier-ignore
  })

  test('another side’s account is saved by its digest, with a stage and a name', async () => {
    const { addRule } = open()
    await userEvent.selectOptions(screen.getByLabelText('Condition 1: what is looked at'), 'Other side’s account')
    expect(screen.getByRole('button', { name: 'Create rule' })).toBeDisabled()
    await userEvent.selectOptions(screen.getByLabelText('Condition 1: value'), 'Kiosk ···3000')
    await userEvent.selectOptions(screen.getByLabelText('When it speaks'), 'After the others')
    await userEvent.type(screen.getByLabelText('Show it as'), 'Corner')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Also for the entries that are here already' }))
    await userEvent.click(screen.getByRole('button', { name: 'Create rule' }))
    expect(addRule).toHaveBeenCalledExactlyOnceWith({
      draft: { stage: 'post', test: { match: 'all', conditions: [{ kind: 'counterparty', digest: 'abcdefgh', tail: '3000' }] }, actions: { categoryId: 'food.groceries', name: 'Corner' }, reach: 'later' },
    }) // prettier-ignore
  })

  test('tags are taken as they are typed and taken off again, beside a note and both marks', async () => {
    const { addRule } = open()
    const field = screen.getByLabelText('Add tags')
    await userEvent.type(field, ' #trip {Enter}wrong{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'Remove tag wrong' }))
    expect(field).toHaveFocus()
    await userEvent.type(field, 'a, b')
    await userEvent.type(screen.getByLabelText('Write the note'), ' cheap ')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Mark it as reviewed' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Leave it out of all sums' }))
    await userEvent.click(screen.getByRole('button', { name: 'Create rule' }))
    const actions = { categoryId: 'food.groceries', tags: ['trip', 'a, b'], note: 'cheap', reviewed: true, excluded: true } // prettier-ignore
    expect(addRule).toHaveBeenCalledExactlyOnceWith({ draft: { ...DRAFT, actions } })
  })

  test('a kept rule is changed, not made again', async () => {
    const { addRule, changeRule } = open(as<RuleId>('r1'))
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(changeRule).toHaveBeenCalledExactlyOnceWith({ id: 'r1', draft: DRAFT })
    expect(addRule).not.toHaveBeenCalled()
  })
})

test('rules stand by stage, the last word first, and each button is named by its rule', async () => {
  const rule = (id: string, stage: RuleDraft['stage']) => ({ ...DRAFT, id: as<RuleId>(id), stage, active: true, createdAt: '2026-11-20T10:00:00Z' }) // prettier-ignore
  const switchRule = answer(0)
  renderIn('en', <RuleList rules={[rule('a', 'post'), rule('b', 'pre')]} accounts={accounts} switchRule={switchRule} applyRule={answer(0)} removeRule={answer(undefined)} />) // prettier-ignore
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['After the others', 'Before the others']) // prettier-ignore
  await userEvent.click(screen.getAllByRole('button', { name: 'Pause the rule “contains rewe”' })[0]!)
  expect(switchRule).toHaveBeenCalledExactlyOnceWith({ id: 'a', active: false })
})

test('what a rule does is said in words, whichever of its things it does', () => {
  const actions = { tags: ['trip', 'work'], note: 'cheap', reviewed: true, excluded: true } as const
  renderIn('en', <RuleList rules={[{ ...DRAFT, actions, id: as<RuleId>('a'), active: true, createdAt: '2026-11-20T10:00:00Z' }]} accounts={accounts} switchRule={answer(0)} applyRule={answer(0)} removeRule={answer(undefined)} />) // prettier-ignore
  const said = 'gets the tag trip, work, gets the note “cheap”, is marked as reviewed, is left out of all sums'
  expect(screen.getByText(said)).toBeVisible()
  expect(screen.queryByText('goes to')).toBeNull()
})
