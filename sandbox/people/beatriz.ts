/** Beatriz: confectioner in Belo Horizonte, on her own (MEI); paid by PIX all day long. */
import type { Book } from './book.ts'
import { SELDOM, bill, everyday } from './everyday.ts'
import { exactly, everyFew, monthly, on, range, sameDay, spread, steps, weekly } from './habits.ts'
import type { Habit } from './habits.ts'
import { createLife } from './life.ts'
import type { Life, Single } from './life.ts'
import { chargeback, duplicate, pick, refunds } from './mishaps.ts'
import { BR, BR_GUESTS, BR_PEOPLE, BR_PIX } from './payees-br.ts'
import { buyInParts, payCard } from './routines.ts'
import type { InstalmentPlan } from './routines.ts'
import type { Person } from './types.ts'

const pix = (id: string, category: string) => [id, category, 'instant'] as const
const boleto = (id: string, category: string) => [id, category, 'transfer'] as const
const debit = (id: string, category: string) => [id, category, 'direct_debit'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
const BY_BOLETO = { rail: 'BOLETO' }
const SINGLE = { recurring: false }
/** Parties are on Saturdays and paid for before them. */
const BEFORE_PARTIES = [1, 1, 1, 2, 2, 3, 3]

// prettier-ignore
const PAGAMENTO: readonly Habit[] = [
  { id: 'cakes', category: 'income.self_employed', when: weekly(3.9, { weights: BEFORE_PARTIES, season: { 5: 1.1, 6: 1.1, 12: 1.15, 1: 0.85 } }), amount: spread(13_600, 0.45), payees: BR_GUESTS, method: 'instant', person: true, income: true },
  { id: 'sweets', category: 'income.self_employed', when: weekly(4.2, { weights: BEFORE_PARTIES, season: { 5: 1.1, 6: 1.1, 12: 1.15, 1: 0.85 } }), amount: spread(9_200, 0.5), payees: BR_GUESTS, method: 'instant', person: true, income: true },
  { id: 'slices', category: 'income.self_employed', when: weekly(2.4, { weights: BEFORE_PARTIES, season: { 5: 1.1, 6: 1.1, 12: 1.15, 1: 0.85 } }), amount: spread(4_600, 0.5), payees: BR_GUESTS, method: 'instant', person: true, income: true },
  { id: 'cafes', category: 'income.self_employed', when: weekly(0.5, { weights: [0, 1, 1, 0, 0, 1, 0] }), amount: spread(46_000, 0.35), payees: [{ name: 'Café Torra Miúda Ltda', line: 'PIX RECEBIDO {slash} CAFE TORRA MIUDA NF {n4}' }, { name: 'Buffet Alegria Ltda', line: 'PIX RECEBIDO - BUFFET ALEGRIA NF {n4}' }], method: 'instant', income: true },
  bill(['machine', 'income.self_employed', 'transfer'], weekly(0.9, { weights: [0, 1, 1, 1, 1, 1, 0] }), spread(17_500, 0.5), ['Maquininha Pagamentos S.A.', 'CRED VENDAS CARTAO MAQUININHA {slash}'], { income: true, rail: 'TED', ...SINGLE }),
  bill(boleto('rent', 'housing.rent'), monthly(7), steps(118_000, ['2025-08-01', 124_500], ['2026-08-01', 130_100]), ['Imobiliária Serra do Curral Ltda', 'PAGAMENTO BOLETO IMOB SERRA DO CURRAL ALUGUEL'], BY_BOLETO),
  bill(boleto('condo', 'housing.service_charge'), monthly(9), steps(29_800, ['2025-05-01', 31_600], ['2026-05-01', 33_900]), ['Condomínio Residencial Tamboril', 'PAGAMENTO BOLETO COND TAMBORIL'], BY_BOLETO),
  bill(debit('das', 'tax.social_security'), monthly(20), steps(7_660, ['2025-02-01', 8_190], ['2026-02-01', 8_705]), ['Receita Federal do Brasil', 'PAGAMENTO DAS MEI {month} CNPJ 47.193.826']),
  bill(debit('darf', 'tax.income_tax'), on('2025-05-27', '2026-05-26'), steps(38_240, ['2026-01-01', 44_105]), ['Receita Federal do Brasil', 'PAGAMENTO DARF IRPF {year} COD 0211'], SINGLE),
  bill(debit('iptu', 'tax.property_council'), on('2025-02-14', '2026-02-13'), steps(48_790, ['2026-01-01', 51_230]), ['Prefeitura de Belo Horizonte', 'PAGAMENTO IPTU {year} PBH COTA UNICA'], SELDOM),
  bill(debit('licence', 'tax.fines_fees'), on('2025-03-19', '2026-03-18'), exactly(18_960), ['Prefeitura de Belo Horizonte', 'PAGAMENTO TAXA ALVARA SANITARIO PBH {year}'], SELDOM),
  bill(debit('energy', 'utilities.electricity'), monthly(13), spread(24_600, 0.15), ['Cemig Distribuição S.A.', 'PAGAMENTO CONTA CEMIG INST {#10}']),
  bill(debit('water', 'utilities.water_waste'), monthly(17), spread(8_800, 0.12), ['Copasa MG', 'PAGAMENTO CONTA COPASA MATR {#9}']),
  bill(boleto('internet', 'utilities.internet_tv'), monthly(10), steps(9_990, ['2026-02-01', 10_490]), ['Claro S.A.', 'PAGAMENTO BOLETO CLARO NET {#9}'], BY_BOLETO),
  bill(debit('mobile', 'utilities.mobile'), monthly(22), exactly(4_999), ['TIM S.A.', 'PAGAMENTO CONTA TIM CONTROLE {#9}']),
  bill(boleto('school', 'family.education'), monthly(5, { months: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }), steps(39_000, ['2026-01-01', 41_900]), ['Colégio Passo a Passo Ltda', 'PAGAMENTO BOLETO COLEGIO PASSO A PASSO {month}'], BY_BOLETO),
  bill(boleto('oven-loan', 'finance.loan_repayment'), monthly(15), exactly(21_740), ['Cooperativa Crédito do Povo', 'PAGAMENTO BOLETO EMPRESTIMO PARCELA COOP CREDITO DO POVO'], BY_BOLETO),
  bill(pix('accountant', 'services.professional'), monthly(6), steps(12_000, ['2026-01-01', 13_000]), ['Contábil Fácil Ltda', 'PIX ENVIADO {slash} CONTABIL FACIL HONORARIOS']),
  bill(pix('church', 'services.charity'), sameDay(8), exactly(10_000), ['Paróquia São Judas', 'PIX ENVIADO {slash} PAROQUIA SAO JUDAS DIZIMO']),
  bill(pix('invest', 'savings.investments'), monthly(21), range(40_000, 110_000), ['Nuvem Investimentos DTVM', 'APLICACAO CAIXINHA RESERVA'], { rail: 'OUTROS' }),
  bill(['yield', 'income.interest_dividends', 'transfer'], sameDay(1), range(310, 940), ['', 'RENDIMENTO DA CONTA {month}'], { income: true, rail: 'RENDIMENTO_APLIC_FINANCEIRA' }),
  bill(pix('cashback', 'income.cashback'), everyFew(40, 70), range(500, 2_600), ['Nuvem Pagamentos', 'CASHBACK NUVEM CLUBE'], { income: true, rail: 'OUTROS', ...SINGLE }),
  { id: 'supplies', category: 'other.uncategorised', when: weekly(0.35), amount: spread(9_800, 0.5), payees: [{ name: 'Atacado Doce Mel Ltda', line: 'PIX ENVIADO {slash} ATACADO DOCE MEL PED {n5}' }, { name: 'Embalagens Primor ME', line: 'PIX ENVIADO {slash} EMBALAGENS PRIMOR' }], method: 'instant' },
  { id: 'ingredients', category: 'food.groceries', when: everyFew(4, 7), amount: spread(19_500, 0.35), payees: [{ name: 'Mercado Central Atacarejo S.A.', line: 'PIX QR CODE DINAMICO MERCADO CENTRAL ATACAREJO' }, { name: 'Laticínios Serra Verde Ltda', line: 'PIX ENVIADO {slash} LATICINIOS SERRA VERDE' }], method: 'instant' },
  { id: 'couriers', category: 'services.postal_courier', when: weekly(1.1, { weights: BEFORE_PARTIES }), amount: spread(2_100, 0.3), payees: [{ name: 'Wesley Motoboy MEI', line: 'PIX ENVIADO {slash} WESLEY MOTOBOY ENTREGA' }, { name: 'Zumm Mobilidade S.A.', line: 'PIX QR CODE DINAMICO ZUMM ENTREGAS' }], method: 'instant' },
  { id: 'family', category: 'transfer.to_person', when: weekly(0.8), amount: spread(6_000, 0.7), payees: BR_PEOPLE.out, method: 'instant', person: true },
  { id: 'family-back', category: 'transfer.from_person', when: weekly(0.3), amount: spread(4_800, 0.5), payees: BR_PEOPLE.in, method: 'instant', person: true, income: true },
  ...everyday(BR_PIX, { prefix: 'pix-', dear: 1.5, by: { method: 'instant', rail: 'PIX' }, busy: 0.62, often: { groceries: 1.1, bakery: 0.9, cafes: 0.2, restaurants: 0.35, delivery: 0.4, bars: 0.1, taxi: 0.3, transit: 0.5, marketplace: 0.3, pharmacy: 0.3, hair: 0.15, unclear: 0.5 } }),
]

// prettier-ignore
const CARTAO: readonly Habit[] = [
  ...everyday(BR, { prefix: 'card-', only: ['groceries', 'delivery', 'clothing', 'marketplace', 'pharmacy', 'drugstore', 'toys', 'culture', 'books', 'store', 'pets', 'restaurants', 'unclear'], dear: 1.5, busy: 0.26, often: { toys: 0.15, pets: 0.25, groceries: 1 } }),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(16), steps(2_090, ['2025-08-01', 2_290]), ['', 'NETFLIX.COM SAO PAULO BR'], { mcc: '4899' }),
  bill(card('canva', 'leisure.software_cloud'), sameDay(11), exactly(3_490), ['', 'CANVA* {a8} SAO PAULO'], { mcc: '5817' }),
  bill(card('music', 'leisure.music_audio'), sameDay(24), exactly(2_190), ['', 'SPOTIFY *{a8} SAO PAULO'], { mcc: '5815' }),
  { id: 'moulds', category: 'shopping.sports_hobby', mcc: '5945', method: 'card', when: on('2025-02-06', '2025-06-19', '2025-10-08', '2026-03-03', '2026-08-12'), amount: spread(14_000, 0.4), payees: [{ name: '', line: 'CAKE MOULDS CO LONDON GB' }, { name: '', line: 'SUGARCRAFT LLC ORLANDO US' }], abroad: { currency: 'USD', rate: 5.42, fee: 'IOF COMPRA INTERNACIONAL' } },
]

// prettier-ignore
const PLANS: readonly InstalmentPlan[] = [
  { id: 'mixer', category: 'shopping.electronics', mcc: '5732', day: '2025-01-18', amount: 24_990, of: 10, line: 'MAGALU *LOJA BELO HORIZONTE' },
  { id: 'uniform', category: 'shopping.clothing', mcc: '5651', day: '2025-04-03', amount: 8_960, of: 2, line: 'RENNER 0310 BELO HORIZONTE' },
  { id: 'bed', category: 'housing.furnishing', mcc: '5712', day: '2025-07-09', amount: 19_980, of: 6, line: 'CASA DO COLCHAO BELO HORIZONTE' },
  { id: 'books', category: 'shopping.books_media', mcc: '5942', day: '2026-01-29', amount: 11_350, of: 3, line: 'LEITURA 014 BELO HORIZONTE' },
  { id: 'freezer', category: 'housing.furnishing', mcc: '5722', day: '2026-03-21', amount: 27_490, of: 12, line: 'CASAS BAHIA 2231 CONTAGEM' },
  { id: 'teeth', category: 'wellbeing.dentist', mcc: '8021', day: '2026-06-11', amount: 18_000, of: 5, line: 'ODONTO RISO BELO HORIZONTE' },
  { id: 'beach', category: 'travel.packages', mcc: '4722', day: '2026-08-27', amount: 22_740, of: 8, line: 'CVC VIAGENS BELO HORIZONTE' },
  { id: 'toys', category: 'family.kids', mcc: '5945', day: '2026-10-08', amount: 9_990, of: 3, line: 'RI HAPPY 118 BELO HORIZONTE' },
]

// prettier-ignore
const ONCE: readonly Single[] = [
  { day: '2025-12-13', amount: 30_000, category: 'transfer.cash_deposit', name: '', line: 'DEPOSITO EM DINHEIRO LOTERICA {n6}', method: 'cash', more: { rail: 'DEPOSITO' } },
  { day: '2025-11-06', amount: 350_000, category: 'finance.loan_received', name: 'Cooperativa Crédito do Povo', line: 'TED RECEBIDA COOP CREDITO DO POVO LIBERACAO EMPRESTIMO', method: 'transfer', more: { rail: 'OPERACAO_CREDITO' } },
  { day: '2025-11-10', amount: -338_000, category: 'housing.furnishing', name: 'Fornos Progresso Indústria Ltda', line: 'PIX ENVIADO 10/11 FORNOS PROGRESSO NF 20871', method: 'instant' },
]

// prettier-ignore
const PENDING: readonly Single[] = [
  { day: '2026-11-18', amount: -9_130, category: 'shopping.clothing', name: '', line: 'RENNER 0310 BELO HORIZONTE', method: 'card', more: { booked: '2026-11-23', mcc: '5651' } },
  { day: '2026-11-19', amount: -4_620, category: 'food.restaurants', name: '', line: 'CANTINA DO NONNO BELO HORIZONTE', method: 'card', more: { booked: '2026-11-23', pendingAmount: -4_200, mcc: '5812' } },
]

function goWrong(life: Life, conta: Book, cartao: Book): void {
  refunds(life, cartao, 0.12)
  chargeback(cartao, pick(cartao, 'shopping.marketplace', '2026-02-01'), {
    line: 'CREDITO PROVISORIO CONTESTACAO',
    days: 9,
  })
  duplicate(conta, pick(conta, 'services.postal_courier', '2026-04-01'))
  for (const single of ONCE) life.once(conta, single)
  for (const single of PENDING) life.once(cartao, single)
}

export function beatriz(seed: number): Person['accounts'] {
  const home = { country: 'BR', cities: ['BELO HORIZONTE', 'CONTAGEM', 'NOVA LIMA'] } as const
  const life = createLife({ ...home, login: 'beatriz', seed, taxId: '30957128479' })
  const own = { currency: 'BRL', iban: '', branch: '0001' } as const
  const conta = life.open({
    ...own,
    key: 'beatriz-pagamento',
    name: 'Conta de pagamento',
    kind: 'current',
    number: '7730192',
    checkDigit: '4',
    limit: 0,
    opening: 438_740,
  })
  const cartao = life.open({
    ...own,
    key: 'beatriz-cartao',
    name: 'Cartão Nuvem',
    kind: 'card',
    number: '9051',
    limit: 600_000,
    opening: -41_290,
    card: { network: 'MASTERCARD', closes: 3, due: 10 },
  })
  life.live(conta, PAGAMENTO)
  life.live(cartao, CARTAO)
  buyInParts(life, cartao, PLANS)
  goWrong(life, conta, cartao)
  payCard(life, conta, cartao, {
    day: 10,
    closes: 3,
    holder: 'Beatriz Moura Sampaio',
    lines: ['PAGAMENTO DE FATURA CARTAO NUVEM', 'PAGAMENTO RECEBIDO'],
    rail: 'OUTROS',
  })
  return life.seal()
}
