/** Anna: employee in Berlin, rents, saves what is left, pays her card every month. */
import { DE } from './payees-de.ts'
import type { Book } from './book.ts'
import { SELDOM, bill, cash, everyday } from './everyday.ts'
import type { Want } from './everyday.ts'
import {
  between,
  exactly,
  lastBankDay,
  late,
  monthly,
  on,
  range,
  rounded,
  sameDay,
  spread,
  steps,
  weekly,
} from './habits.ts'
import type { Habit } from './habits.ts'
import { germanIban } from './iban.ts'
import { createLife } from './life.ts'
import type { Life } from './life.ts'
import { bounce, chargeback, duplicate, pick, refunds } from './mishaps.ts'
import { keepLevel, payCard, savePlan } from './routines.ts'
import type { Person } from './types.ts'

const ON_CARD: readonly Want[] = [
  ...(['flights', 'hotels', 'games', 'apps', 'clothing', 'electronics', 'culture', 'taxi'] as const),
  ...(['rail', 'furniture', 'delivery', 'sharing'] as const),
]

const debit = (id: string, category: string) => [id, category, 'direct_debit'] as const
const sent = (id: string, category: string) => [id, category, 'transfer'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const

// prettier-ignore
const CURRENT: readonly Habit[] = [
  bill(sent('salary', 'income.salary'), late('2025-07', 4, lastBankDay), steps(318_422, ['2025-12-01', 331_790]), ['Kranich Software GmbH', 'Lohn/Gehalt {month} Personalnr. {#6}'], { income: true, bankCode: '153' }),
  bill(sent('rent', 'housing.rent'), monthly(1), steps(98_500, ['2026-04-01', 102_300]), ['Hausverwaltung Lindner GmbH', 'Miete {Monat} Whg 14, Sonnenallee 112'], { bankCode: '117' }),
  bill(debit('electricity', 'utilities.electricity'), monthly(15), steps(6_400, ['2026-02-01', 5_900]), ['Vattenfall Europe Sales GmbH', 'Vertragskonto {#10} Abschlag Strom {Monat}']),
  bill(debit('gas', 'utilities.heating_gas'), monthly(3), steps(7_800, ['2025-10-01', 8_400]), ['GASAG AG', 'Abschlag Erdgas VK {#9} {month}']),
  bill(debit('broadcast', 'utilities.broadcast_fee'), monthly(15, { months: [2, 5, 8, 11] }), exactly(5_508), ['Rundfunk ARD, ZDF, DRadio', 'Rundfunk {month} - Beitragsnr. {#9} Aenderungen ganz bequem: www.rundfunkbeitrag.de']),
  bill(debit('internet', 'utilities.internet_tv'), monthly(8), steps(3_999, ['2026-06-01', 4_499]), ['1&1 Telecom GmbH', 'KD-Nr. K{#8}/RG-Nr. {n10} DSL Internet']),
  bill(debit('mobile', 'utilities.mobile'), monthly(20), steps(1_999), ['Telefonica Germany GmbH + Co. OHG', 'Kd-Nr.: {#10}, Rg-Nr.: {n10}, Ihre Tel.-Nr.: 017{#8}, o2 Mobilfunk']),
  bill(debit('ticket', 'transport.public'), monthly(1), steps(4_900, ['2025-01-01', 5_800], ['2026-01-01', 6_300]), ['BVG Berliner Verkehrsbetriebe', 'Deutschlandticket Abo {#8} {month}']),
  bill(debit('liability', 'insurance.liability_legal'), monthly(2, { months: [1] }), steps(6_890, ['2026-01-01', 7_240]), ['Allianz Versicherungs-AG', 'Privathaftpflicht Vers.-Nr. {#10} Jahresbeitrag {year}']),
  bill(debit('contents', 'insurance.home'), monthly(2, { months: [3] }), exactly(8_412), ['HUK-COBURG', 'Hausratversicherung {#9} Beitrag {year}']),
  bill(debit('disability', 'insurance.life_pension'), monthly(1), exactly(4_873), ['Alte Leipziger Lebensversicherung a.G.', 'Berufsunfaehigkeit Vers. {#9} Beitrag {month}']),
  bill(debit('teeth', 'insurance.health'), monthly(1), steps(1_690, ['2026-01-01', 1_820]), ['ERGO Krankenversicherung AG', 'Zahnzusatz {#9} {month}']),
  bill(debit('gym', 'leisure.fitness'), monthly(1), exactly(2_499), ['FitX Deutschland GmbH', 'Mitgliedsbeitrag {#7} Studio Berlin {month}']),
  bill(debit('sparplan', 'savings.investments'), monthly(5), steps(10_000, ['2026-01-01', 15_000]), ['Depotbank Wertheim AG', 'Sparplan ETF MSCI World Depot {#8}']),
  bill(sent('riester', 'savings.pension'), monthly(4), exactly(5_000), ['Union Altersvorsorge', 'Riester Eigenbeitrag {year} Vertrag {#8}'], { bankCode: '117' }),
  bill(debit('union', 'services.memberships'), monthly(10, { months: [1, 4, 7, 10] }), exactly(4_500), ['Vereinte Dienstleistungsgewerkschaft', 'ver.di Beitrag Mitgl.-Nr. {#8}']),
  bill(sent('charity', 'services.charity'), monthly(12), exactly(1_500), ['Ärzte ohne Grenzen e.V.', 'Dauerspende {#7} Danke!'], { bankCode: '117' }),
  bill(debit('student', 'finance.student_loan'), monthly(28, { months: [3, 6, 9, 12] }), exactly(39_000), ['Bundesverwaltungsamt', 'BAFOEG Darlehen KZ {#10} Rate']),
  bill(sent('christmas', 'income.bonus'), on('2024-11-29', '2025-11-28', '2026-11-27'), steps(121_050, ['2025-01-01', 128_400]), ['Kranich Software GmbH', 'Sonderzahlung Weihnachtsgeld {year}'], { income: true, bankCode: '153', ...SELDOM }),
  bill(sent('tax-back', 'income.tax_refund'), on('2025-08-14', '2026-07-30'), range(41_000, 78_000), ['Finanzamt Neukoelln', 'ESt-Veranl. {#10} Erstattung'], { income: true, recurring: false }),
  bill(sent('expenses', 'income.reimbursement'), weekly(0.13), spread(6_400, 0.5), ['Kranich Software GmbH', 'Reisekostenabrechnung {n5}'], { income: true, recurring: false }),
  bill(sent('doctor', 'wellbeing.doctor'), weekly(0.06), spread(7_200, 0.6), ['PVS Berlin', 'Rechnungsnr. {n9} Dr. Voss Orthopaedie'], { recurring: false }),
  bill(sent('dentist', 'wellbeing.dentist'), on('2025-02-11', '2025-09-02', '2026-02-19', '2026-09-10'), exactly(9_000), ['Zahnarztpraxis Dr. Hansen', 'Rechnung {n5} Zahnreinigung'], { recurring: false }),
  bill(debit('klarna', 'finance.bnpl'), between('2025-05-01', '2025-08-31', monthly(22)), exactly(6_225), ['Klarna Bank AB', 'Ratenkauf {#8} Rate']),
  bill(['overdraft', 'finance.interest_overdraft', 'fee'], on('2025-09-30'), range(110, 380), ['', 'Abrechnung {date} Sollzinsen eingeraeumte Kontoueberziehung'], { bankCode: '814', recurring: false }),
  bill(['atm-fee', 'finance.card_atm_fees', 'fee'], weekly(0.08), exactly(495), ['', 'Entgelt Bargeldauszahlung Fremdautomat {date}'], { recurring: false }),
  bill(debit('paypal', 'transfer.wallet_topup'), weekly(0.08), rounded(2_000, 6_000, 1_000), ['PayPal Europe S.a.r.l. et Cie S.C.A', '{n13} PAYPAL GUTHABEN AUFLADUNG'], { recurring: false }),
  bill(sent('moving', 'services.storage_moving'), on('2025-04-10'), exactly(8_900), ['Lagerbox Neukölln GmbH', 'Einlagerung Box 31 {month}'], { recurring: false }),
  bill(['account-fee', 'finance.account_fees', 'fee'], monthly(30, { months: [3, 6, 9, 12], direction: 'before' }), exactly(1_170), ['', 'Abrechnung {date} Kontofuehrung Entgelt']),
  { id: 'friends', category: 'transfer.to_person', when: weekly(0.45), amount: spread(2_300, 0.6), payees: DE.friendsOut, method: 'instant' },
  { id: 'friends-back', category: 'transfer.from_person', when: weekly(0.3), amount: spread(2_000, 0.6), payees: DE.friendsIn, method: 'transfer', income: true },
  cash(DE.atm, 0.35, 10_000),
  ...everyday(DE, { except: [...ON_CARD, 'toys', 'pets', 'fuel', 'garage', 'charging'] }),
]

// prettier-ignore
const CARD: readonly Habit[] = [
  ...everyday(DE, { only: ON_CARD, dear: 0.85 }),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(12), steps(1_399, ['2026-03-01', 1_499]), ['', 'NETFLIX.COM LOS GATOS NL'], { mcc: '4899' }),
  bill(card('spotify', 'leisure.music_audio'), sameDay(3), steps(1_099, ['2025-09-01', 1_299]), ['Spotify', 'SPOTIFY P{a8} STOCKHOLM SE'], { mcc: '5815' }),
  bill(card('adobe', 'leisure.software_cloud'), between('2025-02-01', '2026-04-30', sameDay(17)), exactly(1_189), ['', 'ADOBE *PHOTOGPHY PLAN ADOBE.LY IE'], { mcc: '5817' }),
  bill(card('icloud', 'leisure.software_cloud'), sameDay(24), exactly(299), ['', 'APPLE.COM/BILL CORK IE'], { mcc: '5818' }),
  // Thirty parcels of one order, each charged by itself.
  { id: 'parcels', category: 'shopping.marketplace', mcc: '5999', method: 'card', when: on(...Array.from({ length: 30 }, () => '2026-05-09')), amount: range(490, 2_390), payees: [{ name: '', line: 'AMZN Mktp DE*{a9} LUXEMBOURG LU' }] },
  { id: 'london', category: 'food.restaurants', mcc: '5812', method: 'card', when: on('2025-05-29', '2025-05-30', '2025-05-31', '2026-08-07', '2026-08-08'), amount: spread(3_400, 0.4), payees: [{ name: '', line: 'DISHOOM KINGS CROSS LONDON GB' }, { name: '', line: 'THE LAMB PUB LONDON GB' }], abroad: { currency: 'GBP', rate: 1.163, fee: 'AUSLANDSEINSATZENTGELT 1,75 %' } },
  { id: 'new-york', category: 'shopping.clothing', mcc: '5651', method: 'card', when: on('2026-08-19', '2026-08-20', '2026-08-22'), amount: spread(6_100, 0.4), payees: [{ name: '', line: 'UNIQLO 5TH AVENUE NEW YORK US' }, { name: '', line: 'LEVIS STORE 1501 NEW YORK US' }], abroad: { currency: 'USD', rate: 0.871, fee: 'AUSLANDSEINSATZENTGELT 1,75 %' } },
  bill(card('news', 'shopping.books_media'), sameDay(9), steps(999, ['2026-05-01', 1_299]), ['DER SPIEGEL', 'SPIEGEL PLUS ABO HAMBURG DE'], { mcc: '5994' }),
]

function goWrong(life: Life, current: Book, card: Book): void {
  for (const book of [current, card]) refunds(life, book, 0.09)
  chargeback(card, pick(card, 'travel.flights', '2025-06-01'), {
    line: 'Reklamation Kreditkartenumsatz, vorlaeufige Gutschrift',
    days: 16,
  })
  bounce(current, pick(current, 'leisure.fitness', '2026-03-01'), {
    back: 'Ruecklastschrift mangels Deckung',
    fee: 'Entgelt fuer Ruecklastschrift',
    charge: 390,
  })
  duplicate(current, pick(current, 'food.groceries', '2026-02-01'))
  const day = '2026-01-14'
  life.once(current, {
    day,
    amount: -4_700,
    category: 'transfer.to_person',
    name: 'Søren Håkansson-Żółtowski',
    line: 'Geburtstag 🎉 Käthe – Torte, Kerzen, Girlande und der große Blumenstrauß von Straßenfloristin Änne; Rest gebe ich dir am Samstag bar, ja? LG',
    method: 'transfer',
  })
  life.once(current, {
    day: '2025-12-01',
    amount: 12_000,
    category: 'transfer.cash_deposit',
    name: '',
    line: 'Bareinzahlung SB-Automat {n6} BERLIN',
    method: 'cash',
  })
  life.once(current, {
    day: '2025-05-22',
    amount: -45_000,
    category: 'travel.packages',
    name: 'TUI Deutschland GmbH',
    line: 'Reise {n8} Restzahlung Mallorca',
    method: 'transfer',
  })
  life.once(card, {
    day: '2025-05-28',
    amount: -2_900,
    category: 'travel.other',
    name: '',
    line: 'VISITBRITAIN SHOP LONDON GB',
    method: 'card',
  })
  life.once(current, {
    day: '2026-11-18',
    amount: -1_840,
    category: 'food.restaurants',
    name: '',
    line: 'PIZZERIA BELLA NOTTE//BERLIN/DE {iso}T{time}',
    method: 'card',
    more: { booked: '2026-11-23', pendingAmount: -1_690, mcc: '5812' },
  })
  life.once(current, {
    day: '2026-11-19',
    amount: -4_263,
    category: 'food.groceries',
    name: 'EDEKA',
    line: 'EDEKA NORDMANN//BERLIN/DE {iso}T{time} Debitk.01 2028-12',
    method: 'card',
    more: { booked: '2026-11-23', mcc: '5411' },
  })
  life.once(current, {
    day: '2026-11-20',
    amount: -390,
    category: 'food.cafes',
    name: '',
    line: 'SUMUP *KAFFEE HAFEN//BERLIN/DE',
    method: 'card',
    more: { booked: '2026-11-23', mcc: '5814' },
  })
  life.once(card, {
    day: '2026-11-19',
    amount: -15_000,
    category: 'travel.lodging',
    name: '',
    line: 'MOTEL ONE HAMBURG//HAMBURG/DE',
    method: 'card',
    more: { booked: null, vanishes: '2026-11-25', mcc: '7011' },
  })
  life.once(card, {
    day: '2026-11-20',
    amount: -4_990,
    category: 'shopping.clothing',
    name: 'ZALANDO SE',
    line: 'ZALANDO PAYMENTS {n13} BERLIN DE',
    method: 'card',
    more: { booked: '2026-11-23', mcc: '5651' },
  })
}

export function anna(seed: number): Person['accounts'] {
  const life = createLife({
    login: 'anna',
    country: 'DE',
    cities: ['BERLIN', 'POTSDAM', 'HAMBURG'],
    seed,
  })
  const current = life.open({
    key: 'anna-current',
    name: 'Girokonto',
    kind: 'current',
    currency: 'EUR',
    iban: germanIban('88888888', '0123456789'),
    number: '0123456789',
    limit: 100_000,
    opening: 184_211,
  })
  const savings = life.open({
    key: 'anna-savings',
    name: 'Tagesgeld',
    kind: 'savings',
    currency: 'EUR',
    iban: germanIban('88888888', '0123456790'),
    number: '0123456790',
    limit: 0,
    opening: 640_000,
  })
  const card = life.open({
    key: 'anna-card',
    name: 'Kreditkarte',
    kind: 'card',
    currency: 'EUR',
    iban: germanIban('88888888', '4711000815'),
    number: '4711000815',
    limit: 250_000,
    opening: -31_240,
  })
  life.live(current, CURRENT)
  life.live(card, CARD)
  life.live(savings, [
    bill(
      sent('interest', 'income.interest_dividends'),
      monthly(31, { months: [3, 6, 9, 12], direction: 'before' }),
      range(2_100, 5_400),
      ['', 'Habenzinsen Tagesgeld Abrechnung {date}'],
      { income: true, bankCode: '814' },
    ),
  ])
  goWrong(life, current, card)
  payCard(life, current, card, {
    day: 6,
    holder: 'Anna Lindqvist',
    lines: ['Kreditkartenabrechnung {#4}XXXXXXXX{#4} {date}', 'Zahlung erhalten - vielen Dank'],
  })
  savePlan(life, current, savings, {
    day: 2,
    amount: exactly(20_000),
    holder: 'Anna Lindqvist',
    lines: ['Sparen Dauerauftrag', 'Sparen Dauerauftrag'],
  })
  keepLevel(life, current, savings, {
    holder: 'Anna Lindqvist',
    low: 25_000,
    high: 260_000,
    // Her salary is late, and she is away.
    blind: ['2025-07-20', '2025-08-06'],
    lines: ['Umbuchung Tagesgeld', 'Umbuchung auf Girokonto'],
  })
  return life.seal()
}
