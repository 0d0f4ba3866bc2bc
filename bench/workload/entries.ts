/**
 * Two years of an ordinary account, as many entries as asked, the same at every call. As Klarna's categorisation report words
 * them (contracts/klarna.md 7.4); every scenario's rows come from here through the product's own mapping.
 */
import { createHash } from 'node:crypto'

export const DAYS = 730
/** The newest day there is; the clock of every scenario stands at noon of it. */
export const LAST_DAY = '2026-11-20'
export const NOW = new Date(`${LAST_DAY}T12:00:00Z`)
export const ACCOUNTS = 8

type Kind = 'card' | 'direct_debit' | 'transfer' | 'incoming'
/** Name, words of the text, kind, usual size in cents, Klarna's label. */
const PARTIES: readonly (readonly [name: string, text: string, kind: Kind, cents: number, label: string])[] = [
  ['REWE Markt GmbH', 'REWE SAGT DANKE 4401 Berlin', 'card', 3_450, 'Groceries'],
  ['ALDI SUED', 'ALDI SUED SAGT DANKE 112', 'card', 2_180, 'Groceries'],
  ['EDEKA Nord', 'EDEKA CENTER HAMBURG', 'card', 4_120, 'Groceries'],
  ['LIDL Dienstleistung GmbH', 'LIDL 5501 KOELN', 'card', 1_940, 'Groceries'],
  ['Bäckerei Junge', 'BAECKEREI JUNGE KIEL', 'card', 540, 'Bakery'],
  ['dm-drogerie markt', 'DM FIL. 0812 H:12345', 'card', 1_560, 'Drugstore'],
  ['Deutsche Bahn AG', 'DB VERTRIEB GMBH FAHRKARTE', 'card', 5_990, 'Train tickets'],
  ['Shell Station', 'SHELL 1204 TANKSTELLE', 'card', 6_480, 'Fuel'],
  ['Amazon EU S.a r.l.', 'AMZN Mktp DE 028-1234567', 'card', 2_799, 'Marketplace'],
  ['Lieferando', 'LIEFERANDO.DE TAKEAWAY.COM', 'card', 2_350, 'Food delivery'],
  ['Café Kranzler', 'CAFE KRANZLER BERLIN', 'card', 890, 'Cafes'],
  ['Spotify AB', 'SPOTIFY P2A3B4C5', 'direct_debit', 1_099, 'Music streaming'],
  ['Netflix International B.V.', 'NETFLIX.COM', 'direct_debit', 1_399, 'Video streaming'],
  ['Vattenfall Europe Sales', 'STROM ABSCHLAG KD-NR 7712', 'direct_debit', 8_900, 'Electricity'],
  ['Telekom Deutschland GmbH', 'FESTNETZ VERTRAGSKONTO 4512', 'direct_debit', 3_995, 'Internet'],
  ['Allianz Versicherungs-AG', 'HAUSRATVERSICHERUNG BEITRAG', 'direct_debit', 1_250, 'Home insurance'],
  ['FitX Deutschland GmbH', 'MITGLIEDSBEITRAG FITX', 'direct_debit', 2_900, 'Fitness'],
  ['Wohnbau Genossenschaft eG', 'MIETE WOHNUNG 3 OG LINKS', 'transfer', 89_000, 'Rent'],
  ['Lena Hoffmann', 'Danke fuers Abendessen', 'transfer', 2_500, 'To person'],
  ['Nordwerk Maschinenbau AG', 'LOHN / GEHALT 11/2026', 'incoming', 284_512, 'Salary'],
  ['Finanzamt Mitte', 'STEUERERSTATTUNG 2025', 'incoming', 41_230, 'Tax refund'],
] // prettier-ignore

/** A number in [0, 1) that belongs to `i` for ever: an integer hash, not a sequence, so that any entry can be made alone. */
function dice(i: number, salt: number): number {
  let h = Math.imul(i ^ (salt * 0x9e3779b9), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}

const dayBack = (back: number): string => new Date(Date.parse(LAST_DAY) - back * 86_400_000).toISOString().slice(0, 10)
const DATES = Array.from({ length: DAYS }, (_, back) => dayBack(back))
const hex = (text: string): string => createHash('md5').update(text).digest('hex')
const uuid = (text: string): string => hex(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export const accountRef = (account: number): string => Buffer.from(uuid(`account ${account}`)).toString('base64')
export const insightsAccount = (account: number): string => uuid(`insights account ${account}`)
export const ibanOf = (account: number): string => `DE8937040044${String(532_013_000 + account).padStart(10, '0')}`

const METHODS: Readonly<Record<Kind, string>> = {
  card: 'UNKNOWN', direct_debit: 'DIRECT_DEBIT', transfer: 'TRANSFER', incoming: 'TRANSFER',
} // prettier-ignore
const CODES: Readonly<Record<Kind, string>> = {
  card: 'PMNT-CCRD-POSD', direct_debit: 'PMNT-RDDT-ESDD', transfer: 'PMNT-ICDT-ESCT', incoming: 'PMNT-RCDT-ESCT',
} // prettier-ignore

/** The `i`-th newest of `of` entries; neighbours are of different accounts. A few of the newest are still pending. */
export function entry(i: number, of: number) {
  const date = DATES[Math.floor((i * DAYS) / of)]!
  const [name, words, kind, usual, label] = PARTIES[Math.floor(dice(i, 1) ** 1.6 * PARTIES.length)]!
  const cents = Math.round(usual * (0.6 + 0.8 * dice(i, 2)))
  const pending = i < of / 40 && i % 200 === 7
  const remittance = `${words} ${String(Math.floor(dice(i, 3) * 1e6)).padStart(6, '0')} ${date}T${String(8 + (i % 12)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`
  return {
    insights_transaction_id: uuid(`insights ${i}`),
    insights_account_id: insightsAccount(i % ACCOUNTS),
    ...(!pending && { ob_transaction_id: hex(`transaction ${i}`), booking_date: date }),
    reference: remittance,
    bank_references: { unstructured: remittance, ...(kind === 'direct_debit' && { end_to_end: `E2E-${i}` }) },
    amount: { amount: cents, currency: 'EUR' },
    counter_party: { holder_name: name, ...(kind !== 'card' && { iban: `DE0250010517${hex(name).replace(/\D/g, '').padEnd(10, '7').slice(0, 10)}` }) }, // prettier-ignore
    value_date: date,
    state: pending ? 'PENDING' : 'PROCESSED',
    type: kind === 'incoming' ? 'CREDIT' : 'DEBIT',
    method: METHODS[kind],
    bank_transaction_code: { code: CODES[kind] },
    categories: [{ id: hex(label).slice(0, 8), name: label }],
    brand: { id: hex(`brand ${name}`), name },
    labels: {},
  }
}
export type Entry = ReturnType<typeof entry>

/** The newest `n` of `of` entries in pages, newest first. */
export function* pages(n: number, size: number, of = n): Generator<readonly Entry[]> {
  for (let from = 0; from < n; from += size) {
    yield Array.from({ length: Math.min(size, n - from) }, (_, at) => entry(from + at, of))
  }
}
