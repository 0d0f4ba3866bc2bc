/** Lucas: employee in São Paulo; rents, buys in parts, pays his card's bill every month. */
import type { Book } from './book.ts'
import { SELDOM, bill, cash, everyday } from './everyday.ts'
import type { Want } from './everyday.ts'
import { between, exactly, monthly, nthBankDay, on, range, sameDay, spread, steps, weekly } from './habits.ts'
import type { Habit } from './habits.ts'
import { createLife } from './life.ts'
import type { Life, Single } from './life.ts'
import { chargeback, duplicate, pick, refunds } from './mishaps.ts'
import { BR, BR_PEOPLE, BR_PIX } from './payees-br.ts'
import { buyInParts, keepLevel, payCard } from './routines.ts'
import type { InstalmentPlan } from './routines.ts'
import type { Person } from './types.ts'

const HOLDER = 'Lucas Andrade Teixeira'
const boleto = (id: string, category: string) => [id, category, 'transfer'] as const
const debit = (id: string, category: string) => [id, category, 'direct_debit'] as const
const pix = (id: string, category: string) => [id, category, 'instant'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
const BY_BOLETO = { rail: 'BOLETO' }
const SINGLE = { recurring: false }
const ON_DEBIT: readonly Want[] = ['groceries', 'bakery', 'pharmacy', 'fuel', 'store', 'transit', 'diy']

// prettier-ignore
const CONTA: readonly Habit[] = [
  bill(['salary', 'income.salary', 'transfer'], nthBankDay(5), steps(884_215, ['2026-05-01', 931_840]), ['Serra Azul Logística Ltda', 'CRED SALARIO {month} SERRA AZUL LOGISTICA'], { income: true, rail: 'FOLHA_PAGAMENTO' }),
  bill(['thirteenth', 'income.bonus', 'transfer'], on('2024-11-29', '2024-12-20', '2025-11-28', '2025-12-19', '2026-11-30', '2026-12-18'), steps(442_100, ['2024-12-01', 318_450], ['2025-11-01', 442_100], ['2025-12-01', 318_450], ['2026-11-01', 465_920], ['2026-12-01', 334_710]), ['Serra Azul Logística Ltda', 'CRED 13 SALARIO SERRA AZUL LOGISTICA'], { income: true, rail: 'FOLHA_PAGAMENTO', ...SELDOM }),
  bill(['holiday', 'income.bonus', 'transfer'], on('2025-07-03', '2026-07-02'), steps(294_738, ['2026-01-01', 310_613]), ['Serra Azul Logística Ltda', 'CRED FERIAS 1/3 CONST SERRA AZUL LOGISTICA'], { income: true, rail: 'FOLHA_PAGAMENTO', ...SELDOM }),
  bill(boleto('rent', 'housing.rent'), monthly(8), steps(246_000, ['2025-09-01', 259_500], ['2026-09-01', 271_800]), ['Imobiliária Vila Serena Ltda', 'PAGTO BOLETO ALUGUEL IMOBILIARIA VILA SERENA'], BY_BOLETO),
  bill(boleto('condo', 'housing.service_charge'), monthly(10), steps(68_700, ['2025-05-01', 73_200], ['2026-05-01', 77_900]), ['Condomínio Edifício Paineiras', 'PAGTO BOLETO COND ED PAINEIRAS AP 72'], BY_BOLETO),
  bill(debit('energy', 'utilities.electricity'), monthly(16), spread(17_800, 0.18), ['Enel Distribuição São Paulo', 'DEB AUTOM ENEL SP INST {#8}']),
  bill(debit('water', 'utilities.water_waste'), monthly(19), spread(8_900, 0.1), ['Sabesp', 'DEB AUTOM SABESP RGI {#9}']),
  bill(debit('gas', 'utilities.heating_gas'), monthly(22), spread(5_200, 0.14), ['Comgás', 'DEB AUTOM COMGAS COD {#8}']),
  bill(debit('internet', 'utilities.internet_tv'), monthly(12), steps(10_990, ['2026-03-01', 11_990]), ['Telefônica Brasil S.A.', 'DEB AUTOM VIVO FIBRA {#10}']),
  bill(debit('mobile', 'utilities.mobile'), monthly(15), steps(6_499, ['2025-10-01', 6_999]), ['Claro S.A.', 'DEB AUTOM CLARO MOVEL {#9}']),
  bill(debit('ipva', 'tax.vehicle_tax'), on('2025-01-14', '2026-01-14', '2027-01-14'), steps(184_320, ['2026-01-01', 176_840], ['2027-01-01', 169_110]), ['Secretaria da Fazenda SP', 'PAGTO IPVA {year} COTA UNICA RENAVAM {#11}'], SELDOM),
  bill(debit('iptu', 'tax.property_council'), monthly(11, { months: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }), steps(11_840, ['2026-02-01', 12_390]), ['Prefeitura de São Paulo', 'PAGTO IPTU {year} PREF MUN SAO PAULO {#11}']),
  bill(debit('licence', 'tax.fines_fees'), on('2025-10-09', '2026-10-08'), exactly(16_074), ['Detran SP', 'PAGTO LICENCIAMENTO {year} DETRAN SP'], SELDOM),
  bill(debit('darf', 'tax.income_tax'), on('2025-05-29', '2026-05-28'), steps(74_310, ['2026-01-01', 51_260]), ['Receita Federal', 'PAGTO DARF IRPF QUOTA UNICA COD 0211'], SINGLE),
  bill(debit('insurance', 'insurance.vehicle'), monthly(25), steps(21_480, ['2025-12-01', 22_940]), ['Porto Seguro Cia de Seguros Gerais', 'DEB AUTOM PORTO SEG AUTO AP {#9}']),
  bill(boleto('health', 'insurance.health'), monthly(10), steps(31_250, ['2025-07-01', 34_060], ['2026-07-01', 36_890]), ['Unimed Paulistana Norte', 'PAGTO BOLETO UNIMED {#8}'], BY_BOLETO),
  bill(pix('maid', 'services.household_help'), weekly(0.5, { weights: [0, 0, 0, 0, 1, 0, 0] }), exactly(18_000), ['Marlene Souza Prado', 'PIX ENVIADO {slash} MARLENE SOUZA P DIARIA'], { person: true }),
  bill(pix('football', 'leisure.fitness'), sameDay(6), exactly(9_000), ['Quadra Gol de Placa MEI', 'PIX ENVIADO {slash} QUADRA GOL DE PLACA MENSALISTA']),
  bill(debit('pension', 'savings.pension'), monthly(7), exactly(25_000), ['Previdência Horizonte S.A.', 'DEB AUTOM PREV HORIZONTE PGBL {#7}']),
  bill(['fee', 'finance.account_fees', 'fee'], monthly(3), steps(3_490, ['2026-02-01', 3_690]), ['', 'TARIFA PACOTE SERVICOS ESSENCIAL {month}'], { rail: 'PACOTE_TARIFA_SERVICOS' }),
  bill(['atm-fee', 'finance.card_atm_fees', 'fee'], weekly(0.08), exactly(690), ['', 'TARIFA SAQUE ADICIONAL BANCO24HORAS'], SINGLE),
  bill(['tax-back', 'income.tax_refund', 'transfer'], on('2025-06-30', '2026-07-31'), range(38_000, 91_000), ['Receita Federal', 'CRED RESTITUICAO IRPF {year}'], { income: true, rail: 'TED', ...SINGLE }),
  bill(pix('expenses', 'income.reimbursement'), weekly(0.12), spread(14_500, 0.4), ['Serra Azul Logística Ltda', 'PIX RECEBIDO {slash} SERRA AZUL REEMBOLSO'], { income: true, ...SINGLE }),
  bill(pix('betting', 'leisure.gambling'), weekly(0.15), range(1_000, 5_000), ['Aposta Ganha Brasil Ltda', 'PIX ENVIADO {slash} APOSTA GANHA'], SINGLE),
  { id: 'friends', category: 'transfer.to_person', when: weekly(0.9), amount: spread(5_200, 0.7), payees: BR_PEOPLE.out, method: 'instant', person: true },
  { id: 'friends-back', category: 'transfer.from_person', when: weekly(0.7), amount: spread(5_400, 0.6), payees: BR_PEOPLE.in, method: 'instant', person: true, income: true },
  cash(BR_PEOPLE.atm, 0.3, 30_000),
  ...everyday(BR_PIX, { prefix: 'pix-', dear: 1.9, by: { method: 'instant', rail: 'PIX' }, busy: 0.72, often: { groceries: 0.8, bakery: 1, cafes: 0.5, restaurants: 0.7, delivery: 0.4, bars: 0.25, taxi: 0.4, transit: 0.5, marketplace: 0.3, pharmacy: 0.15, unclear: 0.25 } }),
  ...everyday(BR, { only: ON_DEBIT, dear: 2.4, line: 'COMPRA CARTAO DEB {slash} {}', often: { groceries: 0.7, bakery: 0.4, fuel: 0.3, pharmacy: 0.25 } }),
]

// prettier-ignore
const CARTAO: readonly Habit[] = [
  ...everyday(BR, { prefix: 'card-', except: ['charging', 'lottery', 'garage', 'toys', 'fuel', 'transit'], dear: 1.9, busy: 0.49, often: { groceries: 1.1, delivery: 1.1, taxi: 0.9, restaurants: 0.6, unclear: 0.9, bakery: 0.3, cafes: 0.5 } }),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(9), steps(4_490, ['2025-08-01', 4_990]), ['', 'NETFLIX.COM SAO PAULO BR'], { mcc: '4899' }),
  bill(card('globoplay', 'leisure.video_streaming'), between('2025-03-01', '2026-07-31', sameDay(18)), exactly(2_790), ['', 'GLOBOPLAY*ASSINATURA RIO DE JANEIR'], { mcc: '4899' }),
  bill(card('spotify', 'leisure.music_audio'), sameDay(2), steps(2_190, ['2025-09-01', 2_390]), ['', 'SPOTIFY *{a8} SAO PAULO'], { mcc: '5815' }),
  bill(card('icloud', 'leisure.software_cloud'), sameDay(21), exactly(1_490), ['', 'APPLE.COM/BILL SAO PAULO'], { mcc: '5818' }),
  bill(card('gym', 'leisure.fitness'), sameDay(5), steps(11_990, ['2026-01-01', 12_990]), ['Smart Fit', 'SMARTFIT {#6} SAO PAULO'], { mcc: '7997' }),
  bill(card('toll', 'transport.parking_tolls'), sameDay(14), spread(7_400, 0.3), ['', 'SEM PARAR MENSALIDADE OSASCO'], { mcc: '4784' }),
  bill(card('annual-fee', 'finance.card_atm_fees'), sameDay(27), exactly(2_650), ['', 'ANUIDADE DIFERENCIADA CARTAO IPE'], { mcc: '6012' }),
  { id: 'buenos-aires', category: 'food.restaurants', mcc: '5812', method: 'card', when: on('2025-07-11', '2025-07-12', '2025-07-12', '2025-07-14', '2026-05-01', '2026-05-02'), amount: spread(14_500, 0.4), payees: [{ name: '', line: 'PARRILLA EL OMBU BUENOS AIRES AR' }, { name: '', line: 'CAFE LAS VIOLETAS BUENOS AIRES AR' }], abroad: { currency: 'USD', rate: 5.42, fee: 'IOF COMPRA INTERNACIONAL' } },
  { id: 'software', category: 'leisure.software_cloud', mcc: '5817', method: 'card', when: weekly(0.12), amount: spread(6_100, 0.3), payees: [{ name: '', line: 'JETBRAINS S.R.O. PRAHA CZ' }, { name: '', line: 'UDEMY: ONLINE COURSES SAN FRANCISCO US' }], abroad: { currency: 'USD', rate: 5.42, fee: 'IOF COMPRA INTERNACIONAL' } },
]

// prettier-ignore
const PLANS: readonly InstalmentPlan[] = [
  { id: 'fridge', category: 'housing.furnishing', mcc: '5722', day: '2024-12-14', amount: 34_990, of: 12, line: 'CASAS BAHIA 1407 SAO PAULO' },
  { id: 'flight', category: 'travel.flights', mcc: '4511', day: '2025-01-22', amount: 41_270, of: 6, line: 'LATAM AIR SAO PAULO' },
  { id: 'trainers', category: 'shopping.sports_hobby', mcc: '5941', day: '2025-03-08', amount: 17_997, of: 3, line: 'CENTAURO CE114 SAO PAULO' },
  { id: 'glasses', category: 'wellbeing.optician', mcc: '8043', day: '2025-04-17', amount: 22_480, of: 5, line: 'OTICAS CAROL 221 SAO PAULO' },
  { id: 'phone', category: 'shopping.electronics', mcc: '5732', day: '2025-06-12', amount: 28_325, of: 12, line: 'MAGALU *LOJA SAO PAULO' },
  { id: 'tyres', category: 'transport.vehicle_service', mcc: '5532', day: '2025-08-05', amount: 37_240, of: 4, line: 'PNEUS CAMINHO CERTO SAO PAULO' },
  { id: 'course', category: 'family.education', mcc: '8299', day: '2025-09-15', amount: 24_900, of: 6, line: 'ESCOLA DE DADOS ONLINE SAO PAULO' },
  { id: 'sofa', category: 'housing.furnishing', mcc: '5712', day: '2025-11-28', amount: 31_900, of: 10, line: 'TOK STOK SAO PAULO' },
  { id: 'dentist', category: 'wellbeing.dentist', mcc: '8021', day: '2026-01-20', amount: 26_000, of: 4, line: 'CLINICA SORRISO LARGO SAO PAULO' },
  { id: 'suit', category: 'shopping.clothing', mcc: '5651', day: '2026-04-11', amount: 21_930, of: 3, line: 'RENNER 0127 SAO PAULO' },
  { id: 'laptop', category: 'shopping.electronics', mcc: '5732', day: '2026-07-16', amount: 43_325, of: 12, line: 'KABUM *PEDIDO LIMEIRA' },
  { id: 'holiday', category: 'travel.lodging', mcc: '7011', day: '2026-09-10', amount: 38_700, of: 6, line: 'POUSADA MARESIA PARATY' },
  { id: 'bike', category: 'shopping.sports_hobby', mcc: '5941', day: '2026-10-24', amount: 29_990, of: 10, line: 'BIKE E CIA SAO PAULO' },
  { id: 'gift', category: 'shopping.other', mcc: '5944', day: '2026-11-09', amount: 19_950, of: 2, line: 'VIVARA 118 SAO PAULO' },
]

// prettier-ignore
const ON_CONTA_ONCE: readonly Single[] = [
  { day: '2026-02-27', amount: -21_500, category: 'transfer.to_person', name: 'João Guimarães Assunção', line: 'PIX ENVIADO 27/02 JOÃO GUIMARÃES ASSUNÇÃO 🎉 vaquinha do aniversário da vovó Conceição: bolo, salgadinhos, balões, música ao vivo e decoração', method: 'instant', person: true },
  { day: '2025-03-07', amount: -1_874, category: 'finance.interest_overdraft', name: '', line: 'JUROS SALDO DEVEDOR CHEQUE ESPECIAL', method: 'fee', more: { rail: 'ENCARGOS_JUROS_CHEQUE_ESPECIAL' } },
  { day: '2026-11-19', amount: -2_150, category: 'food.convenience_bakery', name: '', line: 'COMPRA CARTAO DEB 19/11 OXXO 4410 SAO PAULO', method: 'card', more: { booked: '2026-11-23', mcc: '5499' } },
]

// prettier-ignore
const ON_CARTAO_ONCE: readonly Single[] = [
  { day: '2026-11-18', amount: -13_860, category: 'food.restaurants', name: '', line: 'COCO BAMBU SAO PAULO', method: 'card', more: { booked: '2026-11-23', pendingAmount: -12_600, mcc: '5812' } },
  { day: '2026-11-19', amount: -42_000, category: 'travel.lodging', name: '', line: 'HOTEL BEIRA SERRA CAMPOS DO JORDAO', method: 'card', more: { booked: null, vanishes: '2026-11-26', mcc: '7011' } },
  { day: '2026-11-19', amount: -8_947, category: 'food.groceries', name: '', line: 'PAO DE ACUCAR-2207 SAO PAULO', method: 'card', more: { booked: '2026-11-23', mcc: '5411' } },
]

function goWrong(life: Life, conta: Book, cartao: Book): void {
  refunds(life, cartao, 0.08)
  chargeback(cartao, pick(cartao, 'shopping.marketplace', '2025-10-01'), {
    line: 'CREDITO PROVISORIO CONTESTACAO DE COMPRA',
    days: 11,
  })
  duplicate(cartao, pick(cartao, 'transport.taxi_ride', '2026-06-01'))
  for (const single of ON_CONTA_ONCE) life.once(conta, single)
  for (const single of ON_CARTAO_ONCE) life.once(cartao, single)
}

export function lucas(seed: number): Person['accounts'] {
  const life = createLife({
    login: 'lucas',
    country: 'BR',
    cities: ['SAO PAULO', 'SANTOS', 'CAMPINAS'],
    seed,
    taxId: '71820495620',
  })
  const own = { currency: 'BRL', iban: '', branch: '0341' } as const
  const conta = life.open({
    ...own,
    key: 'lucas-conta',
    name: 'Conta corrente',
    kind: 'current',
    number: '48213',
    checkDigit: '7',
    limit: 400_000,
    opening: 412_380,
  })
  const poupanca = life.open({
    ...own,
    key: 'lucas-poupanca',
    name: 'Poupança',
    kind: 'savings',
    number: '948213',
    checkDigit: '1',
    limit: 0,
    opening: 1_850_000,
  })
  const cartao = life.open({
    ...own,
    key: 'lucas-cartao',
    name: 'Cartão Ipê Platinum',
    kind: 'card',
    number: '4417',
    limit: 1_500_000,
    opening: -184_320,
    card: { network: 'VISA', closes: 27, due: 5 },
  })
  life.live(conta, CONTA)
  life.live(cartao, CARTAO)
  life.live(poupanca, [
    bill(
      ['interest', 'income.interest_dividends', 'transfer'],
      sameDay(12),
      range(9_400, 15_800),
      ['', 'REND POUPANCA {slash}'],
      { income: true, rail: 'RENDIMENTO_APLIC_FINANCEIRA' },
    ),
  ])
  buyInParts(life, cartao, PLANS)
  goWrong(life, conta, cartao)
  payCard(life, conta, cartao, {
    day: 5,
    closes: 27,
    holder: HOLDER,
    lines: ['PAGTO FATURA CARTAO IPE FINAL 4417', 'PAGAMENTO RECEBIDO OBRIGADO'],
    rail: 'CONVENIO_ARRECADACAO',
  })
  keepLevel(life, conta, poupanca, {
    holder: HOLDER,
    low: 60_000,
    high: 420_000,
    blind: ['2025-02-24', '2025-03-06'],
    lines: ['APLICACAO POUPANCA', 'RESGATE POUPANCA'],
  })
  return life.seal()
}
