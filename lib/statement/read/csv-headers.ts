/** Which column is which, by the names that banks in our five languages give them. A name that may mean two things is not listed. */
import { COLUMNS, STATEMENT_LOCALES, WORDS, type Column, type StatementLocale } from '../words.ts'

/** Beside our own columns, those of banks that write money in and out apart, or the direction beside the amount. */
export const CSV_COLUMNS = [...COLUMNS, 'debit', 'credit', 'direction', 'counterpartyAccount'] as const
export type CsvColumn = (typeof CSV_COLUMNS)[number]
export type Places = Readonly<Partial<Record<CsvColumn, number>>>

export interface Header {
  /** Its place among the rows, from 0. */
  readonly row: number
  readonly headers: readonly string[]
  readonly places: Places
  /** Columns that two headers name: which of them is meant, a person must say. */
  readonly doubtful: readonly CsvColumn[]
  /** Whose layout it is, where it is one of ours. */
  readonly own: StatementLocale | null
}

const NAMES: Readonly<Partial<Record<CsvColumn, string>>> = {
  date: 'date|booking date|posting date|posted date|transaction date|completed date|date posted|buchungstag|buchungsdatum|buchung|datum|data|data da transacao|data transacao|data lancamento|data do lancamento|data mov|data movimento|data tranzactiei|data tranzactie|data inregistrarii|data operacji|data ksiegowania|data transakcji',
  valueDate: 'value date|wertstellung|wertstellungstag|valutadatum|wertstellungsdatum|data valor|data da valorizacao|data efetiva|data valutei|data valuta|data waluty',
  amount: 'amount|transaction amount|betrag|umsatz|valor|montante|importancia|suma|valoare|kwota|kwota operacji|kwota transakcji',
  debit: 'debit|debit amount|paid out|money out|withdrawal|withdrawals|soll|belastung|ausgang|debito|saida|saidas|debitare|iesiri|obciazenia|obciazenie|wydatki',
  credit: 'credit|credit amount|paid in|money in|deposit|deposits|haben|gutschrift|eingang|credito|entrada|entradas|creditare|intrari|uznania|uznanie|wplywy',
  direction: 'direction|debit/credit|credit/debit|credit debit indicator|cr/dr|dr/cr|soll/haben|s/h|d/c|c/d|debito/credito|debit credit',
  currency: 'currency|ccy|wahrung|waehrung|wahrung betrag|moeda|divisa|moneda|valuta operatiunii|waluta|waluta transakcji',
  counterparty: 'counterparty|payee|payer|merchant|name|empfaenger|beneficiary|counterparty name|payee/payer|empfanger|empfanger/auftraggeber|auftraggeber/empfanger|begunstigter/zahlungspflichtiger|beguenstigter/zahlungspflichtiger|zahlungsempfanger|name zahlungsbeteiligter|favorecido|beneficiario|nome|partener|beneficiar|nume beneficiar|kontrahent|nazwa kontrahenta|dane kontrahenta|odbiorca/nadawca|nadawca/odbiorca',
  counterpartyAccount: 'counterparty account|counterparty iban|payee account|kontonummer/iban|iban zahlungsbeteiligter|iban empfanger|conta favorecido|iban partener|cont partener|numer rachunku kontrahenta|rachunek kontrahenta',
  remittance: 'description|memo|details|narrative|remittance|remittance information|transaction details|purpose|verwendungszweck|beschreibung|zahlungsreferenz|descricao|historico|descritivo|descriere|detalii|detalii tranzactie|explicatii|opis|opis operacji|opis transakcji|tytul|tytul operacji',
  status: 'status|state|umsatzstatus|situacao|stare|stan',
  category: 'category|kategorie|categoria|categorie|kategoria',
  id: 'id|transaction id|transaction reference|fitid|transaktions-id|identificador|id da transacao|id tranzactie|identyfikator|id transakcji|numer transakcji|nr transakcji',
  originalAmount: 'original amount|foreign amount|ursprungsbetrag|originalbetrag|valor original|suma initiala|kwota oryginalna',
  originalCurrency: 'original currency|foreign currency|ursprungswahrung|originalwahrung|moeda original|moneda initiala|waluta oryginalna',
  notes: 'notes|note|notizen|notiz|observacoes|observacao|notatki',
  tags: 'tags|schlagworter|etiquetas|etichete|etykiety',
  account: 'account|account name|konto|kontoname|conta|cont|rachunek|nazwa rachunku',
  accountNumber: 'account number|account iban|iban|auftragskonto|kontonummer|iban auftragskonto|numero da conta|numar de cont|numer rachunku|numer konta',
  institution: 'bank|institution|banco|banca',
  categoryId: 'category id|kategorie-id|id da categoria|id categorie|id kategorii',
} // prettier-ignore

const COLUMN_OF = new Map<string, CsvColumn>(
  Object.entries(NAMES).flatMap(([column, names]) => names.split('|').map((name) => [name, column as CsvColumn] as const)), // prettier-ignore
)

/** Case, marks, a currency in brackets and punctuation at the ends carry no meaning in a header. */
const folded = (header: string): string =>
  header
    .slice(0, 80)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[([].*?[)\]]/g, ' ')
    .replace(/\bin [a-z]{3}$/, ' ')
    .replace(/[_\s]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** The first of the topmost rows that names a day and an amount; banks write a heading above it. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  for (const [row, headers] of rows.slice(0, MOST_HEADING).entries()) {
    const own = ownLayout(headers)
    const { places, doubtful } = own ? { places: OWN_PLACES, doubtful: [] } : placesOf(headers)
    if (isEnough(places)) return { row, headers, places, doubtful, own }
  }
  return null
}

const MOST_HEADING = 40

export const isEnough = (places: Places): boolean => missingOf(places).length === 0

/** What an entry cannot do without. */
export const missingOf = ({ date, valueDate, amount, debit, credit }: Places): readonly CsvColumn[] => [
  ...(date === undefined && valueDate === undefined ? (['date'] as const) : []),
  ...(amount === undefined && (debit === undefined || credit === undefined) ? (['amount'] as const) : []),
]

const OWN_PLACES: Places = Object.fromEntries(COLUMNS.map((column: Column, place) => [column, place]))

const ownLayout = (headers: readonly string[]): StatementLocale | null =>
  STATEMENT_LOCALES.find(
    (locale) =>
      headers.length === COLUMNS.length &&
      COLUMNS.every((column, place) => WORDS[locale].columns[column] === headers[place]),
  ) ?? null

function placesOf(headers: readonly string[]): Pick<Header, 'places' | 'doubtful'> {
  const found = new Map<CsvColumn, number[]>()
  for (const [place, header] of headers.entries()) {
    const column = COLUMN_OF.get(folded(header))
    if (column) found.set(column, [...(found.get(column) ?? []), place])
  }
  const once = [...found].filter(([, places]) => places.length === 1)
  return {
    places: Object.fromEntries(once.map(([column, places]) => [column, places[0]!])),
    doubtful: [...found].filter(([, places]) => places.length > 1).map(([column]) => column),
  }
}
