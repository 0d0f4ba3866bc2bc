/** Mira: paid in Berlin, at home in half of Europe and at her mother's in São Paulo: ten accounts, six banks, six currencies. */
import type { Book } from './book.ts'
import { bill, cash, everyday } from './everyday.ts'
import { exactly, lastBankDay, monthly, nthBankDay, on, range, sameDay, spread, steps } from './habits.ts'
import type { Habit } from './habits.ts'
import { britishIban, czechIban, germanIban, polishIban, romanianIban } from './iban.ts'
import { createLife } from './life.ts'
import type { Life, Single } from './life.ts'
import { duplicate, pick, refunds } from './mishaps.ts'
import { BR, BR_PIX } from './payees-br.ts'
import { CZ } from './payees-cz.ts'
import { DE } from './payees-de.ts'
import { GB } from './payees-gb.ts'
import { PL } from './payees-pl.ts'
import { RO } from './payees-ro.ts'
import { buyInParts, exchange, keepLevel, payCard, savePlan } from './routines.ts'
import type { Person } from './types.ts'

const HOLDER = 'Mira Brandt Siqueira'
const debit = (id: string, category: string) => [id, category, 'direct_debit'] as const
const sent = (id: string, category: string) => [id, category, 'transfer'] as const
const card = (id: string, category: string) => [id, category, 'card'] as const
const instant = (id: string, category: string) => [id, category, 'instant'] as const

// prettier-ignore
const GIRO: readonly Habit[] = [
  bill(sent('salary', 'income.salary'), lastBankDay, steps(512_480, ['2025-07-01', 538_910], ['2026-07-01', 561_240]), ['Meridian Logistik SE', 'Lohn/Gehalt {month} Personalnr. {#6}'], { income: true, bankCode: '153' }),
  bill(sent('rent', 'housing.rent'), monthly(1), steps(118_000, ['2026-02-01', 123_400]), ['Wohnbau Spreebogen GmbH', 'Miete {Monat} Whg 31, Spreebogen 9'], { bankCode: '117' }),
  bill(debit('power', 'utilities.electricity'), monthly(15), steps(7_100, ['2026-03-01', 7_900]), ['Vattenfall Europe Sales GmbH', 'Vertragskonto {#10} Abschlag Strom {Monat}']),
  bill(debit('internet', 'utilities.internet_tv'), monthly(8), steps(3_999, ['2026-12-01', 4_699]), ['1&1 Telecom GmbH', 'KD-Nr. K{#8}/RG-Nr. {n10} DSL Internet']),
  bill(debit('mobile', 'utilities.mobile'), monthly(20), exactly(2_499), ['Telekom Deutschland GmbH', 'Mobilfunk Kundenkonto {#10} RG {n12}']),
  bill(debit('ticket', 'transport.public'), monthly(1), steps(4_900, ['2025-01-01', 5_800], ['2026-01-01', 6_300]), ['BVG Berliner Verkehrsbetriebe', 'Deutschlandticket Abo {#8} {month}']),
  bill(debit('liability', 'insurance.liability_legal'), monthly(2, { months: [1] }), exactly(7_490), ['Allianz Versicherungs-AG', 'Privathaftpflicht Vers.-Nr. {#10} Jahresbeitrag {year}']),
  bill(debit('gym', 'leisure.fitness'), monthly(1), steps(2_499, ['2026-10-01', 2_999]), ['FitX Deutschland GmbH', 'Mitgliedsbeitrag {#7} Studio Berlin {month}']),
  bill(debit('depot', 'savings.investments'), monthly(5), exactly(25_000), ['Depotbank Wertheim AG', 'Sparplan ETF MSCI World Depot {#8}']),
  ...everyday(DE, { except: ['flights', 'hotels', 'clothing', 'electronics', 'culture', 'toys', 'pets', 'fuel', 'garage', 'charging', 'delivery', 'taxi'], busy: 0.55 }),
  cash(DE.atm, 0.25, 10_000),
]

// prettier-ignore
const KREDITKARTE: readonly Habit[] = [
  ...everyday(DE, { only: ['flights', 'hotels', 'clothing', 'electronics', 'culture', 'delivery', 'taxi'], dear: 0.8, busy: 0.9 }),
  bill(card('netflix', 'leisure.video_streaming'), sameDay(12), steps(1_399, ['2026-03-01', 1_499], ['2026-11-01', 1_799]), ['', 'NETFLIX.COM LOS GATOS NL'], { mcc: '4899' }),
  bill(card('spotify', 'leisure.music_audio'), sameDay(3), steps(1_099, ['2025-09-01', 1_299]), ['Spotify', 'SPOTIFY P{a8} STOCKHOLM SE'], { mcc: '5815' }),
  bill(card('icloud', 'leisure.software_cloud'), sameDay(24), exactly(299), ['', 'APPLE.COM/BILL CORK IE'], { mcc: '5818' }),
]

// prettier-ignore
const LONDON: readonly Habit[] = [
  bill(debit('storage', 'services.storage_moving'), monthly(6), exactly(4_800), ['Tower Self Storage Ltd', 'DD TOWER SELF STORAGE {#8}']),
  bill(debit('society', 'services.memberships'), monthly(14), exactly(1_250), ['Royal Society of Maps', 'DD ROYAL SOCIETY OF MAPS {#8}']),
  ...everyday(GB, { only: ['cafes', 'restaurants', 'groceries', 'transit', 'books', 'culture', 'bars'], busy: 0.5, dear: 0.9 }),
]

// prettier-ignore
const CONTA: readonly Habit[] = [
  bill(instant('mother', 'transfer.to_person'), nthBankDay(3), exactly(80_000), ['Lúcia Siqueira', 'PIX ENVIADO {slash} LUCIA SIQUEIRA'], { person: true }),
  bill(['condo', 'housing.service_charge', 'transfer'], monthly(9), steps(41_200, ['2026-05-01', 44_700]), ['Condomínio Edifício Aroeira', 'PAGAMENTO BOLETO COND AROEIRA'], { rail: 'BOLETO' }),
  bill(debit('energy', 'utilities.electricity'), monthly(13), spread(11_900, 0.12), ['Enel Distribuição São Paulo', 'PAGAMENTO CONTA ENEL INST {#10}']),
  ...everyday(BR_PIX, { prefix: 'pix-', dear: 1.4, by: { method: 'instant', rail: 'PIX' }, busy: 0.4 }),
]
const CARTAO: readonly Habit[] = everyday(BR, { prefix: 'card-', only: ['groceries', 'clothing', 'delivery', 'restaurants', 'marketplace', 'pharmacy'], dear: 1.4, busy: 0.4 }) // prettier-ignore

// prettier-ignore
const CURENT: readonly Habit[] = [
  bill(debit('gas', 'utilities.heating_gas'), monthly(11), spread(14_200, 0.2), ['Engie Romania SA', 'Debit direct Engie Romania cod client {#9}']),
  bill(sent('upkeep', 'housing.service_charge'), monthly(18), spread(21_500, 0.1), ['Asociația de Proprietari Bloc 12', 'Intretinere {month} ap 6']),
  ...everyday(RO, { only: ['groceries', 'cafes', 'restaurants', 'fuel', 'pharmacy', 'bakery'], dear: 4, busy: 0.5 }),
]

// prettier-ignore
const ROR: readonly Habit[] = [
  bill(sent('tenant', 'income.rental'), monthly(5), steps(310_000, ['2026-01-01', 335_000]), ['Tomasz Zieliński', 'PRZELEW PRZYCHODZACY CZYNSZ NAJMU {month}'], { income: true }),
  bill(sent('czynsz', 'housing.service_charge'), monthly(9), steps(71_300, ['2026-04-01', 76_800]), ['Wspólnota Mieszkaniowa Kasztanowa 27', 'PRZELEW WYCHODZACY CZYNSZ LOK 5 {month}']),
  bill(debit('internet-pl', 'utilities.internet_tv'), monthly(13), exactly(6_900), ['Orange Polska S.A.', 'POLECENIE ZAPLATY ORANGE {#9}']),
  ...everyday(PL, { only: ['groceries', 'cafes', 'restaurants', 'rail', 'marketplace', 'bakery'], dear: 2.2, line: 'ZAKUP PRZY UZYCIU KARTY {}', busy: 0.45 }),
]

// prettier-ignore
const KORUNY: readonly Habit[] = [
  bill(sent('studio', 'housing.rent'), monthly(4), exactly(620_000), ['Ateliér Holešovice s.r.o.', 'ODCHOZI PLATBA NAJEM ATELIER VS{#9}']),
  ...everyday(CZ, { only: ['groceries', 'cafes', 'restaurants', 'bakery', 'transit'], dear: 15, line: 'PLATBA KARTOU {date} {}', busy: 0.35 }),
]

const held = (day: string, amount: number, category: string, line: string, more: Single['more']): Single => ({ day, amount, category, name: '', line, method: 'card', ...(more && { more }) }) // prettier-ignore

/** What is pending when the story begins: two that change, two that vanish. */
function openEnds(life: Life, giro: Book, kreditkarte: Book, cartao: Book, koruny: Book): void {
  life.once(giro, held('2026-11-19', -2_384, 'food.groceries', 'REWE SAGT DANKE 44219 BERLIN', { booked: '2026-11-23', mcc: '5411' })) // prettier-ignore
  life.once(kreditkarte, held('2026-11-18', -6_940, 'food.restaurants', 'OSTERIA SETTE BERLIN DE', { booked: '2026-11-23', pendingAmount: -6_300, mcc: '5812' })) // prettier-ignore
  life.once(kreditkarte, held('2026-11-19', -24_000, 'travel.lodging', 'HOTEL AM FISCHMARKT HAMBURG DE', { booked: null, vanishes: '2026-11-24', mcc: '7011' })) // prettier-ignore
  life.once(cartao, held('2026-11-19', -8_947, 'food.groceries', 'PAO DE ACUCAR-2207 SAO PAULO', { booked: '2026-11-23', mcc: '5411' })) // prettier-ignore
  life.once(cartao, held('2026-11-20', -15_000, 'transport.taxi_ride', 'TAXI AEROPORTO GUARULHOS', { booked: null, vanishes: '2026-11-25', mcc: '4121' })) // prettier-ignore
  life.once(koruny, held('2026-11-19', -118_000, 'transport.fuel', 'PLATBA KARTOU 19.11.2026 BENZINA 0417 PRAHA', { booked: '2026-11-23', pendingAmount: -200_000, mcc: '5541' })) // prettier-ignore
}

export function hero(seed: number): Person['accounts'] {
  const life = createLife({ login: 'hero', country: 'DE', cities: ['BERLIN', 'BERLIN', 'HAMBURG'], seed })
  const none = { limit: 0 } as const
  // prettier-ignore
  const [giro, tagesgeld, kreditkarte] = [
    life.open({ key: 'hero-giro', name: 'Girokonto', bank: 'nordlicht', kind: 'current', currency: 'EUR', number: '4420011870', iban: germanIban('88888888', '4420011870'), limit: 200_000, opening: 614_250 }),
    life.open({ ...none, key: 'hero-tagesgeld', name: 'Tagesgeld', bank: 'nordlicht', kind: 'savings', currency: 'EUR', number: '4420011871', iban: germanIban('88888888', '4420011871'), opening: 2_140_000 }),
    life.open({ key: 'hero-kreditkarte', name: 'Kreditkarte Gold', bank: 'nordlicht', kind: 'card', currency: 'EUR', number: '4420011872', iban: germanIban('88888888', '4420011872'), limit: 500_000, opening: -48_310, card: { network: 'VISA', closes: 31, due: 15 } }),
  ]
  // prettier-ignore
  const [pounds, conta, cartao, curent, ror, oszczednosci, koruny] = [
    life.open({ ...none, key: 'hero-pounds', name: 'Current Account', bank: 'albion', kind: 'current', currency: 'GBP', number: '44200118', iban: britishIban('DEMO', '000001', '44200118'), opening: 184_000 }, { country: 'GB', cities: ['LONDON', 'CAMBRIDGE'] }),
    life.open({ key: 'hero-conta', name: 'Conta corrente', bank: 'ipe', kind: 'current', currency: 'BRL', iban: '', branch: '0341', number: '44201', checkDigit: '3', limit: 200_000, opening: 690_000 }, { country: 'BR', cities: ['SAO PAULO', 'SANTOS'] }),
    life.open({ key: 'hero-cartao', name: 'Cartão Ipê', bank: 'ipe', kind: 'card', currency: 'BRL', iban: '', branch: '0341', number: '8842', limit: 1_200_000, opening: -64_120, card: { network: 'MASTERCARD', closes: 27, due: 5 } }, { country: 'BR', cities: ['SAO PAULO', 'SANTOS'] }),
    life.open({ ...none, key: 'hero-curent', name: 'Cont curent', bank: 'mures', kind: 'current', currency: 'RON', number: '4420011800000001', iban: romanianIban('DEMO', '4420011800000001'), opening: 640_000 }, { country: 'RO', cities: ['SIBIU', 'BRASOV'] }),
    life.open({ ...none, key: 'hero-ror', name: 'Konto osobiste', bank: 'wisla', kind: 'current', currency: 'PLN', number: '0000000044200118', iban: polishIban('00000001', '0000000044200118'), opening: 720_000 }, { country: 'PL', cities: ['WARSZAWA', 'GDANSK'] }),
    life.open({ ...none, key: 'hero-oszczednosci', name: 'Konto oszczędnościowe', bank: 'wisla', kind: 'savings', currency: 'PLN', number: '0000000044200119', iban: polishIban('00000001', '0000000044200119'), opening: 1_950_000 }, { country: 'PL', cities: ['WARSZAWA', 'GDANSK'] }),
    life.open({ ...none, key: 'hero-koruny', name: 'Běžný účet', bank: 'vltava', kind: 'current', currency: 'CZK', number: '4420011805', iban: czechIban('0000', '4420011805'), opening: 3_850_000 }, { country: 'CZ', cities: ['PRAHA', 'BRNO'] }),
  ]
  for (const [book, habits] of [[giro, GIRO], [kreditkarte, KREDITKARTE], [pounds, LONDON], [conta, CONTA], [cartao, CARTAO], [curent, CURENT], [ror, ROR], [koruny, KORUNY]] as const) life.live(book, habits) // prettier-ignore
  life.live(tagesgeld, [bill(sent('interest', 'income.interest_dividends'), monthly(30, { months: [3, 6, 9, 12] }), range(8_200, 14_100), ['', 'Habenzinsen Abrechnung {date}'], { income: true, bankCode: '814' })]) // prettier-ignore
  life.live(oszczednosci, [bill(sent('odsetki', 'income.interest_dividends'), monthly(30, { direction: 'before' }), range(4_100, 8_900), ['', 'KAPITALIZACJA ODSETEK {month}'], { income: true })]) // prettier-ignore
  life.live(giro, [bill(sent('bonus', 'income.bonus'), on('2025-11-28', '2026-11-27'), exactly(180_000), ['Meridian Logistik SE', 'Sonderzahlung {year}'], { income: true, recurring: false, series: true })]) // prettier-ignore
  buyInParts(life, cartao, [{ id: 'sofa', category: 'housing.furnishing', mcc: '5712', day: '2026-06-18', amount: 21_900, of: 10, line: 'TOK STOK SAO PAULO' }]) // prettier-ignore
  refunds(life, kreditkarte, 0.1)
  duplicate(giro, pick(giro, 'food.groceries', '2026-10-20'))
  openEnds(life, giro, kreditkarte, cartao, koruny)
  payCard(life, conta, cartao, { day: 5, closes: 27, holder: HOLDER, lines: ['PAGTO FATURA CARTAO IPE FINAL 8842', 'PAGAMENTO RECEBIDO OBRIGADO'], rail: 'CONVENIO_ARRECADACAO' }) // prettier-ignore
  payCard(life, giro, kreditkarte, { day: 15, holder: HOLDER, lines: ['Abrechnung Kreditkarte Gold', 'Zahlungseingang, vielen Dank'] }) // prettier-ignore
  savePlan(life, ror, oszczednosci, { day: 11, amount: exactly(155_000), holder: HOLDER, lines: ['ZLECENIE STALE OSZCZEDNOSCI', 'ZLECENIE STALE OSZCZEDNOSCI'] }) // prettier-ignore
  // prettier-ignore
  for (const [to, day, euros, line] of [
    [pounds, 3, 39_500, 'FPI MIRA BRANDT'], [conta, 2, 46_000, 'ORDEM DE PAGAMENTO DO EXTERIOR'], [curent, 6, 25_500, 'Schimb valutar incasare EUR'],
    [koruny, 2, 36_000, 'PRICHOZI PLATBA ZE ZAHRANICI EUR/CZK'],
  ] as const)
    exchange(life, giro, to, { when: monthly(day), amount: exactly(euros), holder: HOLDER, lines: [`Auslandsueberweisung ${to.plan.currency}`, line] })
  keepLevel(life, giro, tagesgeld, { holder: HOLDER, low: 60_000, high: 480_000, lines: ['Umbuchung Tagesgeld', 'Umbuchung Girokonto'] }) // prettier-ignore
  return life.seal()
}
