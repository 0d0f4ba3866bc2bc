import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CATEGORIES, categoryFor } from './categories.ts'
import { openRig } from './testing/rig.ts'
import type { Json, Rig } from './testing/rig.ts'

let rig: Rig
beforeAll(async () => void (rig = await openRig()))
afterAll(() => rig.close())

const report = (name: string, body: unknown, method = 'POST') =>
  rig.api(method, `/insights/v1/reports/${name}/create`, body)

/** The reports of a fresh link. */
async function reports(name: string, more: Record<string, unknown> = {}, user = 'good'): Promise<Json[]> {
  const { result } = await rig.linked(user)
  return (await report(name, { insights_consumer_id: result.insights_consumer_id, ...more })).json.data.reports
}

describe('the flow', () => {
  test('answers a consumer and its accounts, the consumer made up or chosen by the caller', async () => {
    const { result } = await rig.linked('good')
    expect(result.type).toBe('insights_refresh')
    expect(result.insights_consumer_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
    expect(result.accounts).toHaveLength(2)
    const chosen = await rig.linked('good', { insights_consumer_id: 'user-17' })
    expect(chosen.result.insights_consumer_id).toBe('user-17')
    const again = await rig.linked('good', { insights_consumer_id: 'user-17' })
    expect(again.result.accounts).toEqual(chosen.result.accounts)
  })

  test('with an empty body the consumer selects one account', async () => {
    const { step } = await rig.login(await rig.session(), 'insights_refresh', 'good', {})
    expect(step.result.context).toBe('account_selection')
  })

  test('all accounts and a list of them do not go together', async () => {
    const opened = await rig.session()
    const reply = await rig.api('PUT', opened.flows.insights_refresh, {
      accounts: { all: true, ibans: ['DE60888888880123456789'] },
    })
    expect(reply.json.error.errors[0].location).toBe('body.accounts')
  })
})

describe('categorization', () => {
  test('PUT and POST give one report per account, with data in Klarna words', async () => {
    const { result } = await rig.linked('good')
    const body = { insights_consumer_id: result.insights_consumer_id, report_days: 60, insights_account_ids: null }
    const [put, post] = [await report('categorization', body, 'PUT'), await report('categorization', body)]
    expect(put.json).toEqual(post.json)
    const [first] = post.json.data.reports
    expect(first).toMatchObject({
      type: 'CATEGORIZED_TRANSACTIONS',
      data_availability: 'COMPLETE',
      to_date: '2026-11-20',
    })
    expect(Number.isNaN(Date.parse(first.refreshed_at))).toBe(false)
    const rent = first.transactions.find((row: Json) => row.reference === 'Zahlung rent')
    expect(rent).toMatchObject({
      insights_account_id: result.accounts[0].insights_account_id,
      amount: { amount: 90_000, currency: 'EUR' },
      type: 'DEBIT',
      method: 'DIRECT_DEBIT',
      state: 'PROCESSED',
      booking_date: '2026-11-02',
      counter_party: { holder_name: 'Vermieter', iban: 'DE02120300000000202051' },
    })
    expect(rent.ob_transaction_id).toMatch(/^[0-9a-f]{32}$/)
  })

  test('size and offset page through every row once', async () => {
    const { result } = await rig.linked('good')
    const page = async (offset: number): Promise<Json[]> =>
      (
        await report('categorization', {
          insights_consumer_id: result.insights_consumer_id,
          combine_accounts: 'ALL',
          report_days: 60,
          size: 12,
          offset,
        })
      ).json.data.reports[0].transactions
    const pages = [await page(0), await page(12), await page(24), await page(36)]
    expect(pages.map((rows) => rows.length)).toEqual([12, 12, 6, 0])
    expect(new Set(pages.flat().map((row) => row.insights_transaction_id)).size).toBe(30)
  })

  test('filters and order', async () => {
    const rows = async (more: Record<string, unknown>): Promise<string[]> =>
      (await reports('categorization', { report_days: 60, combine_accounts: 'ALL', ...more }))[0].transactions.map(
        (row: Json) => row.reference,
      )
    expect(await rows({ states: ['PENDING'] })).toEqual(['Zahlung hotel', 'Zahlung coffee'])
    expect(await rows({ transaction_type: 'CREDIT', order: [{ field: 'AMOUNT', order: 'ASC' }] })).toEqual([
      'Zahlung saved',
      'Zahlung salary, NOTPROVIDED',
    ])
    expect(await rows({ min_amount: 90_000, max_amount: 90_000 })).toEqual(['Zahlung rent'])
  })

  test('more days than were fetched is partial, and required completeness refuses it', async () => {
    const [partial] = await reports('categorization', { report_days: 365 })
    expect(partial.data_availability).toBe('PARTIAL')
    const { result } = await rig.linked('good')
    const strict = {
      insights_consumer_id: result.insights_consumer_id,
      report_days: 365,
      required_data_availability: 'COMPLETE',
    }
    expect((await report('categorization', strict)).status).toBe(400)
  })

  test('after the retention nothing is left', async () => {
    const { result } = await rig.linked('good+kept', { data_retention_minutes: 10 })
    const body = { insights_consumer_id: result.insights_consumer_id, report_days: 30 }
    await rig.dial('clock', { advanceSeconds: 599, tag: 'kept' })
    expect((await report('categorization', body)).json.data.reports[0].data_availability).toBe('COMPLETE')
    await rig.dial('clock', { advanceSeconds: 2, tag: 'kept' })
    expect((await report('categorization', body)).json.data.reports[0]).toMatchObject({
      data_availability: 'NONE',
      transactions: [],
    })
  })

  test('a report shows the day of the refresh, not of the question', async () => {
    const { result } = await rig.linked('good+frozen', { data_retention_minutes: 100_000 })
    await rig.dial('clock', { now: '2026-11-25T09:00:00Z', tag: 'frozen' })
    const body = { insights_consumer_id: result.insights_consumer_id, report_days: 10 }
    const { transactions } = (await report('categorization', body)).json.data.reports[0]
    expect(transactions.map((row: Json) => row.state)).toEqual(['PENDING', 'PENDING'])
  })

  test('an unknown consumer is not found', async () => {
    expect((await report('categorization', { insights_consumer_id: 'nobody' })).status).toBe(404)
  })
})

describe('the other reports', () => {
  test('account-info describes each account', async () => {
    const [one] = await reports('account-info')
    expect(one).toMatchObject({
      type: 'ACCOUNT_INFOS',
      iban: 'DE60888888880123456789',
      holder_name: 'Anna Beispiel',
      account_type: 'DEFAULT',
    })
    expect(one.consent_expected_expiry_date).toBe('2027-02-18')
  })

  test('balances', async () => {
    const [one] = await reports('balances', { required_data_availability: 'BALANCE_OR_AVAILABLE' })
    expect(one).toMatchObject({ type: 'BALANCES', balance: { amount: 307_500, currency: 'EUR' } })
  })

  test('balance-over-time ends at the balance and walks back by what was booked', async () => {
    const [one] = await reports('balance-over-time', { report_days: 30 })
    const on = (date: string) => one.balances.find((day: Json) => day.date === date).balance.amount
    expect([on('2026-11-20'), on('2026-11-02'), on('2026-11-01'), on('2026-10-29')]).toEqual([
      307_500, 307_500, 397_500, 97_500,
    ])
  })

  test.each(['groupy-by-category', 'group-by-category', 'expense-category'])('%s counts and sums', async (name) => {
    const [one] = await reports(name, { report_days: 60, transaction_type: 'DEBIT' })
    const sum = one.categories.reduce((total: number, category: Json) => total + category.sum.amount, 0)
    expect(sum).toBeGreaterThan(90_000)
  })
})

describe('categories', () => {
  test('the list is at the data itself, with parents that exist and ids in the documented style', async () => {
    const { data } = (await rig.api('POST', '/insights/v1/categories/get')).json
    expect(data).toEqual(CATEGORIES)
    const ids = new Set(data.map((category: Json) => category.id))
    expect(ids.size).toBe(data.length)
    for (const { id, parents } of data) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(parents.every((parent: string) => ids.has(parent))).toBe(true)
    }
  })

  test('about three rows in a hundred have none and two a wrong one, always the same ones', () => {
    const said = Array.from({ length: 5000 }, (_, i) => categoryFor(`entry-${i}`, 'food.groceries')?.name ?? 'none')
    const share = (is: (name: string) => boolean) => said.filter(is).length / said.length
    expect(share((name) => name === 'none')).toBeCloseTo(0.03, 1.5)
    expect(share((name) => !['none', 'Groceries'].includes(name))).toBeCloseTo(0.02, 1.5)
    expect(categoryFor('entry-1', 'food.groceries')).toBe(categoryFor('entry-1', 'food.groceries'))
  })
})
