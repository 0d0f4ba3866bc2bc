import { afterEach, beforeEach, expect, test } from 'vitest'
import { CATEGORIES } from '../people/categories.ts'
import { labels } from './categories.ts'
import { decimal } from './money.ts'
import { openRig } from './testing/rig.ts'
import type { Json, Rig } from './testing/rig.ts'
import { CNPJ, CPF } from './testing/world.ts'

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

const money = (amount: string) => ({ amount, currency: 'BRL' })

test('amounts have four places and no floating point', () => {
  expect([0, 5, -7, 123, 205_110].map((cents) => decimal(cents))).toEqual(['0.0000', '0.0500', '-0.0700', '1.2300', '2051.1000']) // prettier-ignore
  expect(decimal(-205_110, 2)).toBe('-2051.10')
})

test('a categorised report has the documented envelope and account', async () => {
  const made = await rig.given()
  const { reports } = await rig.reportsOf(made, ['pf_categorized_checking_l3'])
  const [report] = reports
  const [account] = report.checkingAccounts
  expect(report).toEqual({
    code: 200,
    message: 'OK',
    requestId: expect.stringMatching(/^rq-/),
    productName: 'pf_categorized_checking_l3',
    productVersion: 'V1',
    productReportId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    productReportTime: '2026-11-20T14:46:40',
    enquiryCpf: CPF,
    links: [{ linkId: made.link.linkId, institutionCode: '901', consents: [{ consentId: made.id, permissions: expect.objectContaining({ ACCOUNTS_ALL: { permissionsGranted: true, accountIds: [expect.any(String), expect.any(String)] }, INVESTMENTS_ALL: { permissionsGranted: false, accountIds: [] } }) }] }], // prettier-ignore
    checkingAccounts: [expect.anything()],
    externalInfo: { traceId: 't-77' },
  })
  const { transactionDetails, ...rest } = account
  expect(rest).toEqual({
    brandName: 'Banco Emulado',
    bacenName: 'BANCO EMULADO S.A.',
    compeCode: '901',
    companyCnpj: expect.stringMatching(/^\d{14}$/),
    branchCode: '0042',
    number: '00731945',
    checkDigit: '7',
    subtype: 'INDIVIDUAL',
    civilName: 'Ana Emulada',
    balances: { availableAmount: money('4761.5900'), blockedAmount: money('25.5000'), automaticallyInvestedAmount: money('0.0000') }, // prettier-ignore
    overdraftLimits: { overdraftContractedLimit: money('500.0000'), overdraftUsedLimit: money('0.0000'), unarrangedOverdraftAmount: money('0.0000') }, // prettier-ignore
  })
  expect(transactionDetails.map((row: Json) => [row.transactionDate, row.completedAuthorisedPaymentType, row.creditDebitType, row.transactionAmount.amount, row.postTransactionBalance])).toEqual([
    ['2026-11-25', 'LANCAMENTO_FUTURO', 'DEBITO', '300.0000', undefined],
    ['2026-11-24', 'LANCAMENTO_FUTURO', 'DEBITO', '50.0000', undefined],
    ['2026-11-19', 'TRANSACAO_PROCESSANDO', 'DEBITO', '25.5000', undefined],
    ['2026-11-10', 'TRANSACAO_EFETIVADA', 'DEBITO', '123.4500', '4787.09'],
    ['2026-11-05', 'TRANSACAO_EFETIVADA', 'CREDITO', '4210.5500', '4910.54'],
    ['2026-10-25', 'TRANSACAO_EFETIVADA', 'DEBITO', '300.0000', '699.99'],
    ['2025-01-02', 'TRANSACAO_EFETIVADA', 'DEBITO', '0.0100', '999.99'],
  ]) // prettier-ignore
  expect(transactionDetails[4]).toEqual({
    transactionDate: '2026-11-05',
    transactionDateTime: '2026-11-05T09:00:01.000Z',
    transactionId: expect.stringMatching(/^EMUTX[0-9A-F]{20}$/),
    completedAuthorisedPaymentType: 'TRANSACAO_EFETIVADA',
    creditDebitType: 'CREDITO',
    transactionAmount: money('4210.5500'),
    transactionName: 'FOLHA EMPRESA EMULADA',
    partieCnpjCpf: CNPJ,
    partiePersonType: 'PESSOA_JURIDICA',
    partieCompeCode: expect.stringMatching(/^9\d\d$/),
    partieBranchCode: expect.stringMatching(/^\d{4}$/),
    partieNumber: expect.stringMatching(/^\d{8}$/),
    partieCheckDigit: expect.stringMatching(/^\d$/),
    postTransactionBalance: '4910.54',
    type: 'FOLHA_PAGAMENTO',
    category: 'Renda',
    subcategory: 'Renda Ativa',
    thirdCategory: 'Salário',
    fAll: 1,
    fAllMonth: 0,
    fAllCmonth: 1,
    settlementType: 'FOLHA_PAGAMENTO',
  })
})

test('levels of category follow the name, and plain products have none', async () => {
  const made = await rig.given()
  const { reports } = await rig.reportsOf(made, ['pf_checking_account', 'pf_categorized_checking_l2'])
  const find = (name: string) => reports.find(({ productName }) => productName === name).checkingAccounts[0].transactionDetails[4] // prettier-ignore
  expect(find('pf_categorized_checking_l2')).toMatchObject({ category: 'Renda', subcategory: 'Renda Ativa' })
  expect(find('pf_categorized_checking_l2')).not.toHaveProperty('thirdCategory')
  expect(find('pf_checking_account')).not.toHaveProperty('category')
  expect(find('pf_checking_account').transactionId).toBe(find('pf_categorized_checking_l2').transactionId)
})

test('every truth has a label, and some rows one that nobody knows', () => {
  const row = (key: string, category: string): Json => ({ key, amount: -1, rail: 'PIX', truth: { category } })
  for (const category of CATEGORIES) expect(labels(row('k', category), 3)).toMatchObject({ category: expect.stringMatching(/./) }) // prettier-ignore
  const rows = Array.from({ length: 600 }, (_, i) => labels(row(`key-${i}`, 'food.groceries'), 3))
  const strange = rows.filter((labelled) => 'category' in labelled && labelled.category === 'Novidades')
  expect(strange.length).toBeGreaterThan(2)
  expect(strange.length).toBeLessThan(30)
  expect(labels(row('a', 'transfer.to_person'), 3)).toMatchObject({ subcategory: 'Saída', thirdCategory: 'PIX Enviado' }) // prettier-ignore
})

test('a card has its limits, the open statement, and closed ones named after the month they fall due', async () => {
  const { reports } = await rig.reportsOf(await rig.given(), ['pf_categorized_creditcard_l3', 'pf_credit_card'])
  const card = reports.find(({ productName }) => productName === 'pf_categorized_creditcard_l3').creditCards[0]
  const { openStatement, closedStatements, ...rest } = card
  expect(rest).toEqual({
    brandName: 'Banco Emulado',
    bacenName: 'BANCO EMULADO S.A.',
    companyCnpj: expect.any(String),
    civilName: 'Ana Emulada',
    name: 'Cartão Emu Platinum',
    productType: 'PLATINUM',
    creditCardNetwork: 'VISA',
    paymentMethods: [{ identificationNumber: '4417', isMultipleCreditCard: false }],
    limits: { isLimitFlexible: false, limitAmount: { ...money('5000.0000'), limitAmountReason: '' }, usedAmount: money('466.1500'), availableAmount: money('4533.8500') }, // prettier-ignore
    isActive: true,
  })
  expect({ ...openStatement, transactionDetails: openStatement.transactionDetails.length }).toEqual({ billMonth: '2026-12', billingDate: '2026-11-27', dueDate: '2026-12-05', billTotalAmount: money('458.1500'), transactionDetails: 3 }) // prettier-ignore
  const [abroad, part, paid] = openStatement.transactionDetails
  expect(abroad).toMatchObject({ transactionDate: '2026-11-14', billPostDate: '2026-11-15', transactionDateTime: '2026-11-14T14:30:31.000Z', brazilianAmount: money('58.1500'), amount: { amount: '10.7300', currency: 'USD' }, payeeMCC: 5815, paymentType: 'A_VISTA', brand: 'NETFLIX', category: 'Lazer' }) // prettier-ignore
  expect(part).toMatchObject({ transactionType: 'OUTROS', creditDebitType: 'DEBITO', paymentType: 'A_PRAZO', chargeIdentificator: '2', chargeNumber: 3, payeeMCC: 5732, identificationNumber: '4417' }) // prettier-ignore
  expect(paid).toMatchObject({ transactionType: 'PAGAMENTO', creditDebitType: 'CREDITO' })
  expect(closedStatements[0]).toMatchObject({ billMonth: '2026-11', billingDate: '2026-10-27', dueDate: '2026-11-05', billTotalAmount: money('400.0000'), billMinimumAmount: money('60.0000') }) // prettier-ignore
  expect(closedStatements[0].transactionDetails).toHaveLength(1)
  expect(closedStatements).toHaveLength(24)
  const plain = reports.find(({ productName }) => productName === 'pf_credit_card')
  expect(plain.productVersion).toBe('V1.1')
  expect(Object.keys(plain.creditCards[0])).toEqual(expect.arrayContaining(['limit']))
  expect(plain.creditCards[0]).not.toHaveProperty('limits')
})

test('savings, balance and identity are told', async () => {
  const { reports } = await rig.reportsOf(await rig.given(), ['pf_categorized_savings_l3', 'pf_balance', 'pf_identity'])
  const find = (name: string) => reports.find(({ productName }) => productName === name)
  expect(find('pf_categorized_savings_l3').savingsAccounts).toMatchObject([{ number: '09731945', balances: { availableAmount: money('0.0700') }, transactionDetails: [] }]) // prettier-ignore
  expect(find('pf_balance')).toMatchObject({ checkingAccounts: [{ checkDigit: '7' }], savingsAccounts: [{ checkDigit: '1' }] }) // prettier-ignore
  expect(find('pf_balance').checkingAccounts[0]).not.toHaveProperty('transactionDetails')
  expect(find('pf_identity').identifications[0]).toMatchObject({ civilName: 'Ana Emulada', birthDate: '1990-02-03', documents: { cpfNumber: CPF }, contacts: { phones: [{ areaCode: '11', number: '900001234' }], emails: [{ email: 'ana@emu.example' }] } }) // prettier-ignore
})

test('a booked transaction has another id than when it was processed, where the dial says so', async () => {
  rig.ids.apply('change-at-booking', null)
  const made = await rig.given()
  const heldIn = ({ checkingAccounts: [{ transactionDetails }] }: Json) => transactionDetails.find((row: Json) => row.transactionName === 'COMPRA HELD') // prettier-ignore
  const before = heldIn((await rig.reportsOf(made, ['pf_checking_account'])).reports[0])
  rig.clock.set(new Date('2026-11-22T10:00:00Z'))
  const token = await rig.auth()
  const body = { taxId: CPF, institutionCode: '901', products: ['pf_checking_account'] }
  await rig.send('POST', '/personal/institution-data', { token, body })
  await rig.passTime()
  const after = heldIn(rig.reports()[1])
  expect([before.completedAuthorisedPaymentType, after.completedAuthorisedPaymentType]).toEqual(['TRANSACAO_PROCESSANDO', 'TRANSACAO_EFETIVADA']) // prettier-ignore
  expect(after.transactionId).not.toBe(before.transactionId)
  const truth = (await rig.ask('truth')).klavi.people[0].accounts[0].transactions
  expect(truth.find(({ key }: Json) => key === 'held')).toMatchObject({ transaction_id: after.transactionId, amount: -2550, state: 'booked' }) // prettier-ignore
})

test('a partial report says 204 and lacks the transactions of one account', async () => {
  rig.wing.turn?.('code-204', 'x', true)
  const { reports } = await rig.reportsOf(await rig.given('ana+x'), ['pf_checking_account', 'pf_balance'])
  expect(reports.map(({ productName, code }) => [productName, code])).toEqual([['pf_checking_account', 204], ['pf_balance', 200]]) // prettier-ignore
  expect(reports[0].checkingAccounts[0]).toHaveProperty('balances')
  expect(reports[0].checkingAccounts[0]).not.toHaveProperty('transactionDetails')
})

test('a running balance may be missing', async () => {
  rig.wing.turn?.('no-post-balance', null, true)
  const { reports } = await rig.reportsOf(await rig.given(), ['pf_checking_account'])
  expect(JSON.stringify(reports)).not.toContain('postTransactionBalance')
})

test.each([
  ['personal', 'institution', { products: [] }, 4005],
  ['personal', 'institution', { products: ['pf_nonsense'] }, 4002],
  ['personal', 'institution', { products: ['pf_loans'] }, 4002],
  ['personal', 'institution', { products: ['pj_balance'] }, 4002],
  ['personal', 'institution', { products: ['all', 'pf_balance'] }, 4002],
  ['personal', 'user', { products: ['pf_balance'] }, 4002],
  ['personal', 'institution', { products: undefined }, 400],
  ['personal', 'institution', { products: 'all' }, 400],
  ['personal', 'institution', { institutionCode: undefined }, 400],
  ['personal', 'institution', { institutionCode: '999' }, 4004],
  ['personal', 'institution', { institutionCode: '902' }, 4001],
  ['personal', 'institution', { taxId: '70411523830' }, 4001],
  ['personal', 'institution', { taxId: '70411523831' }, 422],
  ['personal', 'institution', { consentIds: ['nobody'] }, 4001],
  ['personal', 'institution', { linkId: 'nobody' }, 4001],
  ['personal', 'institution', { productsCallbackURL: { all: 'x' } }, 4006],
  ['business', 'institution', { taxId: CNPJ }, 4001],
  ['business', 'institution', { taxId: CPF }, 422],
] as const)('%s/%s-data with %j is refused with %i', async (party, level, more, code) => {
  await rig.given()
  const all = party === 'personal' ? CPF : CNPJ
  const answer = await rig.api('POST', `/${party}/${level}-data`, { taxId: all, institutionCode: '901', products: ['all'], ...more }) // prettier-ignore
  expect([answer.status, answer.json.statusCode]).toEqual([code > 4000 ? 416 : code, code])
})

test("a person's consent on the firm's path is 4002, as clients have seen it", async () => {
  const { id } = await rig.given()
  const order = { taxId: CNPJ, institutionCode: '901', consentIds: [id], products: ['all'] }
  expect((await rig.api('POST', '/business/institution-data', order)).json.statusCode).toBe(4002)
})

test("a firm's consent shows the firm's account, under its number", async () => {
  const { id } = await rig.given('bia', { personalTaxId: '70411523830', businessTaxId: CNPJ })
  const order = { taxId: CNPJ, institutionCode: '901', consentIds: [id], products: ['pj_checking_account', 'pj_identity'] } // prettier-ignore
  expect((await rig.api('POST', '/business/institution-data', order)).status).toBe(200)
  await rig.passTime()
  const [accounts, identity] = rig.reports()
  expect(accounts).toMatchObject({ enquiryCpf: '70411523830', enquiryCnpj: CNPJ, checkingAccounts: [{ number: '00000002', branchCode: '0001' }] }) // prettier-ignore
  expect(accounts.checkingAccounts).toHaveLength(1)
  expect(identity.identifications[0]).toMatchObject({ cnpjNumber: CNPJ, parties: [{ documentNumber: '70411523830' }] })
})

test('a payment account has no branch', async () => {
  const { reports } = await rig.reportsOf(await rig.given('bia'), ['pf_checking_account'])
  expect(reports[0].checkingAccounts).toHaveLength(1)
  expect(reports[0].checkingAccounts[0]).not.toHaveProperty('branchCode')
})

test('a report spans every consent of the tax id, and the user level every institution', async () => {
  const first = await rig.given()
  const second = await rig.given('bia', { institutionCode: '902' })
  await rig.api('POST', '/personal/user-data', { taxId: CPF, products: ['all'] })
  await rig.passTime()
  const [report] = rig.reports()
  expect(report.productName).toBe('pf_identity')
  expect(report.links.map(({ consents }: Json) => consents[0].consentId)).toEqual([second.id, first.id])
  expect(report.identifications.map(({ civilName }: Json) => civilName)).toEqual(['Bia Emulada', 'Ana Emulada'])
})

test('the bank may tell of ninety days only, or of no accounts', async () => {
  const none = await rig.reportsOf(await rig.given('no-accounts'), ['pf_checking_account'])
  expect(none.reports[0].checkingAccounts).toEqual([])
  rig.clock.set(new Date('2027-02-15T10:00:00Z'), 'x')
  const { reports } = await rig.reportsOf(await rig.given('timerange+x'), ['pf_checking_account'])
  const names = reports[1]?.checkingAccounts[0].transactionDetails.map((row: Json) => row.transactionDate) // prettier-ignore
  expect(names).toEqual(['2026-11-25', '2026-11-24', '2026-11-22'])
})
