/** The Krügers: a couple in Kassel with two children, a car, a house and the loan for it. */
import type { Book } from './book.ts'
import { DE } from './payees-de.ts'
import { SELDOM, bill, cash, everyday } from './everyday.ts'
import {
  between,
  everyFew,
  exactly,
  lastBankDay,
  monthly,
  on,
  range,
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

const HOLDER = 'Petra und Jens Krüger'
const debit = (id: string, category: string) => [id, category, 'direct_debit'] as const
const sent = (id: string, category: string) => [id, category, 'transfer'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
const SINGLE = { recurring: false }
const QUARTERS = [2, 5, 8, 11]

// prettier-ignore
const INCOME: readonly Habit[] = [
  bill(sent('salary-jens', 'income.salary'), lastBankDay, steps(418_277, ['2026-01-01', 431_410]), ['Fuldatal Maschinenbau AG', 'LOHN / GEHALT {month} PERS.NR {#5}'], { income: true, bankCode: '153' }),
  bill(sent('salary-petra', 'income.salary'), monthly(15, { direction: 'before' }), steps(164_930, ['2025-09-01', 171_065]), ['Klinikum Nordhessen gGmbH', 'Verguetung {month}'], { income: true, bankCode: '153' }),
  bill(sent('kindergeld', 'income.benefits'), monthly(9), steps(50_000, ['2025-01-01', 51_000], ['2026-01-01', 51_800]), ['Bundesagentur für Arbeit - Familienkasse', 'KG{#6}FK{#6} {month}'], { income: true }),
  bill(sent('garage-let', 'income.rental'), monthly(3), exactly(6_500), ['Herbert Wiegand', 'Miete Garage {Monat}'], { income: true }),
  bill(sent('holiday-pay', 'income.bonus'), on('2025-06-30', '2026-06-30'), exactly(98_400), ['Fuldatal Maschinenbau AG', 'Urlaubsgeld {year} PERS.NR {#5}'], { income: true, ...SELDOM }),
  bill(sent('tax-back', 'income.tax_refund'), on('2025-09-18', '2026-10-01'), range(63_000, 118_000), ['Finanzamt Kassel', 'ST.NR {#11} EINK.ST ERSTATTUNG'], { income: true, ...SINGLE }),
  bill(sent('insurer', 'income.reimbursement'), weekly(0.14), spread(7_900, 0.6), ['Debeka Krankenversicherungsverein a.G.', 'Leistungsabrechnung {n9}'], { income: true, ...SINGLE }),
  bill(sent('payback', 'income.cashback'), on('2025-02-17', '2025-11-10', '2026-06-08'), range(1_500, 4_000), ['PAYBACK GmbH', 'Auszahlung Punkte {n10}'], { income: true, ...SINGLE }),
  bill(sent('ebay', 'income.other'), weekly(0.12), spread(2_400, 0.6), ['Kleinanzeigen', 'Verkauf {n8} Auszahlung'], { income: true, ...SINGLE }),
]

// prettier-ignore
const HOUSE: readonly Habit[] = [
  bill(debit('mortgage', 'housing.mortgage'), monthly(30), exactly(124_600), ['Baufinanz Hessen AG', 'Darlehen {#10} Zins und Tilgung']),
  bill(sent('owners', 'housing.service_charge'), monthly(1), steps(18_500, ['2026-01-01', 19_900]), ['WEG Am Lindenhang 8', 'Hausgeld {month} Einheit 3'], { bankCode: '117' }),
  bill(debit('electricity', 'utilities.electricity'), monthly(1), steps(11_900, ['2025-03-01', 11_200]), ['E.ON Energie Deutschland GmbH', 'Vertragskto. {#12} Strom Abschlag']),
  bill(debit('heating', 'utilities.heating_gas'), monthly(1), steps(17_800, ['2025-12-01', 18_900]), ['Städtische Werke AG', 'Gas Abschlag VK {#9} {month}']),
  bill(debit('water', 'utilities.water_waste'), monthly(15, { months: QUARTERS }), exactly(13_650), ['KASSELWASSER', 'Wasser/Abwasser {#8} Abschlag']),
  bill(debit('bins', 'utilities.water_waste'), monthly(15, { months: [2, 8] }), exactly(9_480), ['Die Stadtreiniger', 'Abfallgebuehren Kassenz. {#9}']),
  bill(debit('broadcast', 'utilities.broadcast_fee'), monthly(15, { months: [1, 4, 7, 10] }), exactly(5_508), ['Rundfunk ARD, ZDF, DRadio', 'Rundfunk {month} Beitragsnr. {#9}']),
  bill(debit('internet', 'utilities.internet_tv'), monthly(6), steps(4_495, ['2025-11-01', 4_795]), ['Telekom Deutschland GmbH', 'Festnetz Vertragskonto {#10} RG {n13}']),
  bill(debit('mobile-1', 'utilities.mobile'), monthly(19), exactly(2_499), ['Vodafone GmbH', 'Kd.Nr. {#9} Mobilfunk RE {n10}']),
  bill(debit('mobile-2', 'utilities.mobile'), monthly(23), exactly(1_299), ['Drillisch Online GmbH', 'winSIM Kd.-Nr. {#8} Rechnung {n8}']),
  bill(debit('meter', 'utilities.other'), on('2025-02-06', '2026-02-05'), exactly(5_890), ['Techem Energy Services GmbH', 'Geraetemiete Rauchwarnmelder {#8}'], SELDOM),
  bill(debit('property-tax', 'tax.property_council'), monthly(15, { months: QUARTERS }), steps(11_837, ['2025-01-01', 12_904]), ['Stadt Kassel', 'Grundsteuer B {year} Kassenzeichen {#10}']),
  bill(sent('chimney', 'housing.other'), on('2025-03-20', '2026-03-19'), exactly(7_412), ['Schornsteinfegermeister Ole Funk', 'Rechnung {n5} Feuerstaettenschau'], SELDOM),
  bill(sent('cleaning', 'services.household_help'), monthly(27), exactly(12_800), ['Minijob Haushaltshilfe M. Kowalczyk', 'Putzhilfe {Monat}'], { bankCode: '117' }),
  bill(sent('plumber', 'housing.repairs_diy'), on('2025-01-23', '2025-10-16', '2026-04-22'), range(9_800, 38_000), ['Sanitär Baumgart GmbH', 'Rg. {n6} Notdienst Heizung'], SINGLE),
]

// prettier-ignore
const FAMILY: readonly Habit[] = [
  bill(debit('kita', 'family.childcare'), monthly(2), steps(19_200, ['2025-08-01', 16_400]), ['Magistrat der Stadt Kassel', 'KITA-Gebuehr {month} Kind Mia {#8}']),
  bill(sent('music-school', 'family.education'), monthly(5), exactly(6_800), ['Musikschule Kassel e.V.', 'Unterricht Klavier Paul {month}'], { bankCode: '117' }),
  bill(sent('school-trip', 'family.education'), on('2025-03-12', '2025-10-08', '2026-05-20'), range(3_500, 24_000), ['Grundschule am Wall Förderverein', 'Klassenfahrt 3b'], SINGLE),
  bill(sent('maintenance', 'family.child_support'), monthly(1), exactly(37_800), ['Sabine Krüger-Thiel', 'Unterhalt Leon {month}'], { bankCode: '117' }),
  bill(sent('pocket', 'family.other'), monthly(1), exactly(3_000), ['Paul Krüger', 'Taschengeld'], { bankCode: '117' }),
  bill(debit('sport-club', 'services.memberships'), monthly(1, { months: [1, 7] }), exactly(9_600), ['TSV Wilhelmshöhe 1886 e.V.', 'Familienbeitrag Halbjahr {year}']),
  bill(debit('adac', 'services.memberships'), on('2025-05-05', '2026-05-04'), exactly(9_400), ['ADAC e.V.', 'Mitgliedsbeitrag Plus {#9}'], SELDOM),
  bill(sent('church', 'services.charity'), monthly(24, { months: [12] }), exactly(10_000), ['Brot für die Welt', 'Spende Weihnachten'], SINGLE),
  bill(debit('sponsor', 'services.charity'), monthly(18), exactly(3_200), ['SOS-Kinderdörfer weltweit', 'Patenschaft {#7}']),
]

// prettier-ignore
const COVER: readonly Habit[] = [
  bill(debit('car', 'insurance.vehicle'), monthly(2, { months: [1] }), steps(51_320, ['2026-01-01', 56_480]), ['HUK-COBURG-Allgemeine', 'Kfz-Versicherung KS-JP {#4} Beitrag {year}']),
  bill(debit('house', 'insurance.home'), monthly(3, { months: [1] }), exactly(41_270), ['SV SparkassenVersicherung', 'Wohngebaeude {#10} Jahresbeitrag']),
  bill(debit('legal', 'insurance.liability_legal'), monthly(1, { months: [4] }), exactly(28_940), ['ARAG SE', 'Rechtsschutz {#9} {year}']),
  bill(debit('private-health', 'insurance.health'), monthly(1), steps(31_412, ['2026-01-01', 33_876]), ['Debeka Krankenversicherungsverein a.G.', 'Beitrag {month} Serv.-Nr. {#8}']),
  bill(debit('life', 'insurance.life_pension'), monthly(1), exactly(3_860), ['CosmosDirekt Lebensversicherungs-AG', 'Risikoleben {#10}']),
  bill(debit('trip', 'insurance.other'), on('2025-06-02', '2026-06-01'), exactly(6_900), ['HanseMerkur Reiseversicherung AG', 'Jahresreiseversicherung {#8}'], SELDOM),
  bill(debit('car-loan', 'finance.loan_repayment'), between('2024-12-01', '2026-10-31', monthly(15)), exactly(21_450), ['Autobank Santoro AG', 'Finanzierung {#10} Rate']),
  bill(debit('car-tax', 'tax.vehicle_tax'), on('2025-04-14', '2026-04-14'), exactly(18_200), ['Bundeskasse in Weiden', 'KFZ-STEUER KS JP {#4} {year}'], SELDOM),
  bill(debit('fund', 'savings.investments'), monthly(3), exactly(12_500), ['Deka Investmentservice', 'Sparrate DekaFonds Depot {#9}']),
  bill(sent('tax-more', 'tax.income_tax'), on('2025-12-10', '2026-03-10'), range(18_000, 41_000), ['Finanzamt Kassel', 'ST.NR {#11} EINK.ST VZ'], SINGLE),
  bill(sent('fine', 'tax.fines_fees'), on('2025-07-03', '2026-02-12', '2026-09-03'), range(1_500, 5_350), ['Regierungspräsidium Kassel', 'Aktenzeichen {n9} Verwarnung'], SINGLE),
  bill(sent('tax-adviser', 'services.professional'), on('2025-05-26', '2026-06-11'), range(21_000, 34_000), ['Steuerkanzlei Riedel', 'Rechnung {n5} ESt {year}'], SINGLE),
  bill(sent('doctor', 'wellbeing.doctor'), weekly(0.15), spread(8_200, 0.7), ['Dr. med. Petra Sommer', 'Privatliquidation {n6}'], SINGLE),
  bill(sent('dentist', 'wellbeing.dentist'), weekly(0.05), spread(11_000, 0.6), ['DZR Deutsches Zahnaerztliches Rechenzentrum', '{n10} Praxis Dr. Hansen'], SINGLE),
  bill(['fee', 'finance.account_fees', 'fee'], lastBankDay, exactly(895), ['', 'Kontofuehrungsentgelt {month}']),
]

// prettier-ignore
const SHOPPING: readonly Habit[] = [
  ...everyday(DE, {
    dear: 1.25,
    often: { groceries: 3.2, bakery: 1.4, toys: 0.35, pets: 0.3, drugstore: 0.5, diy: 0.25, cafes: 0.4, bars: 0.08, transit: 0.1, sharing: 0.02, taxi: 0.04, delivery: 0.3, lottery: 0.4, garage: 0.03 },
    except: ['fuel', 'charging', 'flights', 'hotels', 'clothing', 'electronics', 'games', 'furniture', 'marketplace', 'rail'],
  }),
  { id: 'fuel', category: 'transport.fuel', mcc: '5541', method: 'card', when: everyFew(9, 14), amount: spread(7_100, 0.18), payees: DE.fuel },
  { id: 'charging', category: 'transport.ev_charging', mcc: '5552', method: 'card', when: weekly(0.12), amount: spread(2_300, 0.3), payees: DE.charging },
  cash(DE.atm, 0.5),
]

// prettier-ignore
const CARD: readonly Habit[] = [
  ...everyday(DE, { only: ['flights', 'hotels', 'clothing', 'electronics', 'games', 'furniture', 'marketplace', 'rail'], dear: 1.1, often: { marketplace: 1.3, clothing: 0.6 } }),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(7), steps(1_999, ['2026-03-01', 2_099]), ['', 'NETFLIX.COM LOS GATOS NL'], { mcc: '4899' }),
  bill(card('disney', 'leisure.video_streaming'), sameDay(16), steps(999, ['2025-10-01', 1_099]), ['Disney Plus', 'DISNEYPLUS BERLIN DE'], { mcc: '4899' }),
  bill(card('audible', 'leisure.music_audio'), sameDay(22), exactly(995), ['', 'AUDIBLE GMBH*{a9} ADBL.DE/BILL DE'], { mcc: '5815' }),
  bill(card('office', 'leisure.software_cloud'), on('2025-03-04', '2026-03-04'), steps(9_900, ['2026-01-01', 12_900]), ['', 'MICROSOFT*MICROSOFT 365 FAMILY MSBILL.INFO IE'], { mcc: '5817', ...SELDOM }),
  { id: 'tirol', category: 'travel.other', mcc: '7991', method: 'card', when: on('2025-02-03', '2025-02-05', '2026-02-02', '2026-02-04'), amount: spread(9_800, 0.3), payees: [{ name: '', line: 'BERGBAHNEN SOELDEN SKIPASS AT' }, { name: '', line: 'SKIDEPOT ZILLERTAL AT' }] },
  { id: 'zurich', category: 'food.restaurants', mcc: '5812', method: 'card', when: on('2025-08-02', '2025-08-03', '2026-07-25', '2026-07-26'), amount: spread(7_400, 0.3), payees: [{ name: '', line: 'ZEUGHAUSKELLER ZUERICH CH' }], abroad: { currency: 'CHF', rate: 1.066, fee: 'AUSLANDSEINSATZENTGELT 1,75 %' } },
]

export function krueger(seed: number): Person['accounts'] {
  const life = createLife({
    login: 'krueger',
    country: 'DE',
    cities: ['KASSEL', 'BAUNATAL', 'GOETTINGEN', 'FRANKFURT'],
    seed,
  })
  const account = (key: string, name: string, number: string) =>
    ({ key, name, currency: 'EUR', number, iban: germanIban('88888890', number) }) as const
  const joint = life.open({
    ...account('krueger-joint', 'Gemeinschaftskonto', '0700118206'),
    kind: 'current',
    limit: 300_000,
    opening: 402_118,
  })
  const kids = life.open({
    ...account('krueger-kids', 'Sparbuch Mia und Paul', '0700118214'),
    kind: 'savings',
    limit: 0,
    opening: 1_460_000,
  })
  const card = life.open({
    ...account('krueger-card', 'Mastercard Gold', '0700118222'),
    kind: 'card',
    limit: 500_000,
    opening: -64_817,
  })
  for (const habits of [INCOME, HOUSE, FAMILY, COVER, SHOPPING]) life.live(joint, habits)
  life.live(card, CARD)
  life.live(kids, [
    bill(
      sent('interest', 'income.interest_dividends'),
      monthly(31, { months: [12], direction: 'before' }),
      range(9_000, 16_000),
      ['', 'Zinsgutschrift {year} Sparbuch'],
      { income: true, bankCode: '814' },
    ),
  ])
  goWrong(life, joint, card)
  payCard(life, joint, card, {
    day: 12,
    holder: HOLDER,
    lines: ['MASTERCARD ABRECHNUNG {#4}', 'Ausgleich per Lastschrift'],
  })
  savePlan(life, joint, kids, {
    day: 5,
    amount: exactly(10_000),
    holder: HOLDER,
    lines: ['Sparen Mia und Paul', 'Sparen Mia und Paul'],
  })
  keepLevel(life, joint, kids, {
    holder: HOLDER,
    low: 60_000,
    high: 480_000,
    lag: 2,
    blind: ['2025-08-18', '2025-08-28'],
    lines: ['Übertrag Sparbuch', 'Übertrag vom Sparbuch'],
  })
  return life.seal()
}

function goWrong(life: Life, joint: Book, card: Book): void {
  for (const book of [joint, card]) refunds(life, book, 0.08)
  chargeback(card, pick(card, 'shopping.marketplace', '2026-05-01'), {
    line: 'Gutschrift Reklamation Kartenumsatz',
    days: 20,
  })
  bounce(joint, pick(joint, 'services.charity', '2025-08-10'), {
    back: 'RUECKLASTSCHRIFT',
    fee: 'RUECKLASTSCHRIFTENTGELT',
    charge: 450,
  })
  duplicate(joint, pick(joint, 'transport.fuel', '2025-11-01'))
  const named = { method: 'transfer' } as const
  life.once(joint, {
    ...named,
    day: '2024-12-03',
    amount: 480_000,
    category: 'finance.loan_received',
    name: 'Autobank Santoro AG',
    line: 'Auszahlung Darlehen {n10}',
  })
  life.once(joint, {
    ...named,
    day: '2024-12-05',
    amount: -495_000,
    category: 'transport.vehicle_service',
    name: 'Autohaus Brandes GmbH',
    line: 'Kaufpreis Gebrauchtwagen Rechnung {n6}',
  })
  life.once(joint, {
    ...named,
    day: '2025-06-12',
    amount: -189_000,
    category: 'travel.packages',
    name: 'TUI Deutschland GmbH',
    line: 'Reise {n8} Kreta 4 Personen Restzahlung',
  })
  life.once(joint, {
    ...named,
    day: '2026-06-09',
    amount: -214_000,
    category: 'travel.packages',
    name: 'DERTOUR GmbH',
    line: 'Buchung {n8} Restzahlung Gardasee',
  })
  // More than there is until the next salary.
  life.once(joint, {
    ...named,
    day: '2025-08-20',
    amount: -438_600,
    category: 'housing.repairs_diy',
    name: 'Sanitär Löffler GmbH',
    line: 'Rechnung {n6} Austausch Heizungspumpe und Warmwasserspeicher',
  })
  life.once(joint, {
    day: '2025-09-30',
    amount: -1_846,
    category: 'finance.interest_overdraft',
    name: '',
    line: 'Sollzinsen Dispokredit {date}',
    method: 'fee',
  })
  life.once(joint, {
    day: '2026-04-01',
    amount: 3,
    category: 'other.adjustment',
    name: '',
    line: 'Korrektur Abrechnung vom 31.03.2026',
    method: 'fee',
  })
}
