import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SCOPE, openRig } from './testing/rig.ts'
import type { Json, Rig } from './testing/rig.ts'

let rig: Rig
beforeAll(async () => void (rig = await openRig()))
afterAll(() => rig.close())

/** A session that somebody has already logged in to. */
async function inside(user = 'good', more = {}) {
  const opened = await rig.session(more)
  const { flow } = await rig.login(opened, 'accounts', user)
  const { accounts } = (await rig.api('GET', flow.self)).json.data.result
  const run = async (type: string, order?: unknown): Promise<Json> => {
    const started = (await rig.api('PUT', opened.flows[type], order)).json.data
    return (await rig.api('GET', started.self)).json.data
  }
  return { opened, accounts, current: accounts[0].id as string, run }
}

test('a started flow answers 201 with its id, state, address and client token, also with no body at all', async () => {
  const opened = await rig.session()
  const reply = await rig.api('PUT', opened.flows.accounts)
  expect(reply.status).toBe(201)
  const { data } = reply.json
  expect(data).toMatchObject({ state: 'CONSUMER_INPUT_NEEDED', self: `${opened.self}/flows/${data.flow_id}` })
  expect((await rig.api('GET', data.self)).json.data.client_token).toBeTypeOf('string')
})

test('a later flow of the session is finished at once', async () => {
  const { run, current } = await inside()
  const data = await run('account_details', { account_id: current })
  expect(data.state).toBe('FINISHED')
  expect(data.result).toMatchObject({
    type: 'account_details',
    account: { id: current, iban: 'DE60888888880123456789' },
  })
})

test('a flow about one account asks which, unless iban, account_id or allowed_accounts leave one', async () => {
  const { run, current } = await inside()
  expect((await run('balances', { iban: '', account_id: '' })).state).toBe('CONSUMER_INPUT_NEEDED')
  expect((await run('balances', { account_id: current })).state).toBe('FINISHED')
  expect((await run('balances', { iban: 'DE60 8888 8888 0123 4567 89' })).state).toBe('FINISHED')
  expect((await run('balances', { allowed_accounts: { account_types: ['SAVING'] } })).state).toBe('FINISHED')
  expect((await run('balances', { account_id: 'unknown' })).error.code).toBe('USER.CONFIGURATION.ACCOUNT')
})

test('allowed_accounts does not go with iban', async () => {
  const { opened, current } = await inside()
  const reply = await rig.api('PUT', opened.flows.balances, { account_id: current, allowed_accounts: {} })
  expect(reply.json.error.errors[0].location).toBe('body.allowed_accounts')
})

test('MULTIPLE_ACCOUNTS takes several', async () => {
  const opened = await rig.session()
  const { flow, step } = await rig.login(opened, 'accounts', 'good', { accounts_selection: 'MULTIPLE_ACCOUNTS' })
  const [element] = step.result.form.elements
  expect(element).toMatchObject({ key: 'account_id', allow_selected: { min: 1, max: 2 } })
  await rig.fill(step, { account_id: element.options.map((option: Json) => option.value) })
  expect((await rig.api('GET', flow.self)).json.data.result.accounts).toHaveLength(2)
})

test('balances are what is booked, and available takes the limit in and pending debits out', async () => {
  const { run, current } = await inside()
  const { result } = await run('balances', { account_id: current })
  // 1,000.00 - 25.00 + 3,000.00 - 900.00 booked; 4.00 and 200.00 pending; 500.00 overdraft
  expect(result).toMatchObject({
    type: 'balances',
    balance: { amount: 307_500, currency: 'EUR' },
    limit: { amount: 50_000 },
    reserved: { amount: 20_400 },
    available: { amount: 337_100 },
  })
})

test('British accounts have a number and a sort code', async () => {
  const { accounts } = await inside('oliver', {
    selected_bank: { bank_code: '000000', country_code: 'GB' },
    aspsp_access: 'force_psd2',
  })
  expect(accounts[0]).toMatchObject({
    account_number: '12345678',
    bank_code: '000001',
    iban: 'GB09DEMO00000112345678',
    bic: 'TESTGB10XXX',
  })
  expect(Buffer.from(accounts[0].id, 'base64').toString()).toMatch(/^[0-9a-f-]{36}$/)
})

describe('transactions', () => {
  test('pending rows have no id and the pending amount; what has gone or is to come is not shown', async () => {
    const { run, current } = await inside()
    const { transactions } = (await run('transactions', { account_id: current, last_days: 10 })).result
    expect(transactions.map((row: Json) => [row.reference, row.amount.amount, row.type, row.state])).toEqual([
      ['Zahlung hotel', 20_000, 'DEBIT', 'PENDING'],
      ['Zahlung coffee', 400, 'DEBIT', 'PENDING'],
    ])
    expect(transactions[0].transaction_id).toBeUndefined()
  })

  test('time books, changes and drops them', async () => {
    await rig.dial('clock', { now: '2026-11-23T09:00:00Z', tag: 'later' })
    const { run, current } = await inside('good+later')
    const { transactions } = (await run('transactions', { account_id: current, last_days: 10 })).result
    expect(transactions.map((row: Json) => [row.reference, row.amount.amount, row.state])).toEqual([
      ['Zahlung tomorrow', 7_700, 'PROCESSED'],
      ['Zahlung coffee', 450, 'PROCESSED'],
    ])
  })

  test('all of them come newest first, page by page, with an empty pagination at the end', async () => {
    const { run, current } = await inside()
    const order = { account_id: current, from_date: '2026-10-01', to_date: '2026-11-20', preferred_pagination_size: 10 }
    let page = await run('transactions', order)
    const rows = [...page.result.transactions]
    expect(page.result.pagination).toMatchObject({ count: 10, url: `${page.self}/list` })
    for (const method of ['POST', 'GET']) {
      page = (await rig.api(method, page.result.pagination.url ?? `${page.self}/list`, page.result.pagination.next))
        .json.data
      rows.push(...page.result.transactions)
    }
    expect(page).toMatchObject({
      state: 'FINISHED',
      result: { type: 'transactions', incomplete: false, pagination: {} },
    })
    expect(rows).toHaveLength(29)
    const dates = rows.map((row: Json) => row.date)
    expect(dates).toEqual(dates.toSorted((a: string, b: string) => b.localeCompare(a)))
    expect(new Set(rows.map((row: Json) => row.transaction_id ?? row.reference)).size).toBe(29)
  })

  test('without dates it is the last 30 days', async () => {
    const { run, current } = await inside()
    const { result } = await run('transactions', { account_id: current })
    expect([result.from_date, result.to_date]).toEqual(['2026-10-21', '2026-11-20'])
  })

  test('ids are 32 hex characters and the same in every session', async () => {
    const [one, other] = [await inside(), await inside()]
    const read = async ({ run }: typeof one, account_id: string) =>
      (await run('transactions', { account_id })).result.transactions.map((row: Json) => row.transaction_id)
    const ids = await read(one, one.current)
    expect(ids.at(-1)).toMatch(/^[0-9a-f]{32}$/)
    expect(await read(other, other.current)).toEqual(ids)
  })

  test('a range outside the scope or beyond what the bank serves is not supported', async () => {
    const scoped = await inside('good', { consent_scope: { ...SCOPE, transactions: { last_days: 20 } } })
    const far = await scoped.run('transactions', { account_id: scoped.current, last_days: 21 })
    expect(far.error.code).toBe('NOT_SUPPORTED.TRANSACTIONS_DATE_RANGE')
    const short = await inside('invalid-transactions-timerange')
    const old = await short.run('transactions', { account_id: short.current, last_days: 91 })
    expect(old.error.code).toBe('NOT_SUPPORTED.TRANSACTIONS_DATE_RANGE')
  })

  test('perf-2 has two thousand', async () => {
    const { run, current } = await inside('perf-2')
    const { result } = await run('transactions', {
      account_id: current,
      last_days: 730,
      preferred_pagination_size: 1000,
    })
    expect(result.transactions).toHaveLength(1000)
    expect(result.pagination.next.offset).toBeTypeOf('string')
  })
})
