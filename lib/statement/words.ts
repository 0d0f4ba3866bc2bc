/**
 * The words a statement is written in, and how a spreadsheet of that country separates columns and decimals. They are here and
 * not in `messages/` because readers must know all of them at once: a file does not say which language it is in.
 */
export const STATEMENT_LOCALES = ['en', 'de', 'pt-BR', 'ro', 'pl'] as const
export type StatementLocale = (typeof STATEMENT_LOCALES)[number]

/** Columns of a CSV file, in the order in which ours are written. */
export const COLUMNS = [
  'date', 'valueDate', 'status', 'amount', 'currency', 'counterparty', 'remittance', 'category', 'originalAmount',
  'originalCurrency', 'tags', 'notes', 'account', 'accountNumber', 'institution', 'categoryId', 'id',
] as const // prettier-ignore
export type Column = (typeof COLUMNS)[number]

export interface StatementWords {
  readonly separator: ',' | ';'
  readonly decimal: '.' | ','
  readonly columns: Readonly<Record<Column, string>>
  readonly booked: string
  readonly pending: string
  readonly title: string
  readonly period: string
  readonly opening: string
  readonly closing: string
  readonly moneyIn: string
  readonly moneyOut: string
  readonly created: string
  readonly none: string
  /** `{page}` of `{pages}`. */
  readonly page: string
}

export const WORDS: Readonly<Record<StatementLocale, StatementWords>> = {
  en: {
    separator: ',',
    decimal: '.',
    columns: {
      date: 'Date', valueDate: 'Value date', status: 'Status', amount: 'Amount', currency: 'Currency', counterparty: 'Counterparty',
      remittance: 'Description', category: 'Category', originalAmount: 'Original amount', originalCurrency: 'Original currency',
      tags: 'Tags', notes: 'Notes', account: 'Account', accountNumber: 'Account number', institution: 'Bank',
      categoryId: 'Category ID', id: 'ID',
    }, // prettier-ignore
    booked: 'booked',
    pending: 'pending',
    title: 'Account statement',
    period: 'Period',
    opening: 'Opening balance',
    closing: 'Closing balance',
    moneyIn: 'Money in',
    moneyOut: 'Money out',
    created: 'Created',
    none: 'No entries in this period.',
    page: 'Page {page} of {pages}',
  },
  de: {
    separator: ';',
    decimal: ',',
    columns: {
      date: 'Buchungstag', valueDate: 'Wertstellung', status: 'Status', amount: 'Betrag', currency: 'Währung',
      counterparty: 'Empfänger/Auftraggeber', remittance: 'Verwendungszweck', category: 'Kategorie',
      originalAmount: 'Ursprungsbetrag', originalCurrency: 'Ursprungswährung', tags: 'Schlagwörter', notes: 'Notizen',
      account: 'Konto', accountNumber: 'Kontonummer', institution: 'Bank', categoryId: 'Kategorie-ID', id: 'ID',
    }, // prettier-ignore
    booked: 'gebucht',
    pending: 'vorgemerkt',
    title: 'Kontoauszug',
    period: 'Zeitraum',
    opening: 'Anfangssaldo',
    closing: 'Endsaldo',
    moneyIn: 'Eingänge',
    moneyOut: 'Ausgänge',
    created: 'Erstellt',
    none: 'Keine Umsätze in diesem Zeitraum.',
    page: 'Seite {page} von {pages}',
  },
  'pt-BR': {
    separator: ';',
    decimal: ',',
    columns: {
      date: 'Data', valueDate: 'Data efetiva', status: 'Situação', amount: 'Valor', currency: 'Moeda', counterparty: 'Favorecido',
      remittance: 'Descrição', category: 'Categoria', originalAmount: 'Valor original', originalCurrency: 'Moeda original',
      tags: 'Etiquetas', notes: 'Observações', account: 'Conta', accountNumber: 'Número da conta', institution: 'Banco',
      categoryId: 'ID da categoria', id: 'ID',
    }, // prettier-ignore
    booked: 'efetivado',
    pending: 'pendente',
    title: 'Extrato da conta',
    period: 'Período',
    opening: 'Saldo inicial',
    closing: 'Saldo final',
    moneyIn: 'Entradas',
    moneyOut: 'Saídas',
    created: 'Gerado em',
    none: 'Nenhum lançamento neste período.',
    page: 'Página {page} de {pages}',
  },
  ro: {
    separator: ';',
    decimal: ',',
    columns: {
      date: 'Data', valueDate: 'Data valutei', status: 'Stare', amount: 'Sumă', currency: 'Monedă', counterparty: 'Partener',
      remittance: 'Descriere', category: 'Categorie', originalAmount: 'Sumă inițială', originalCurrency: 'Monedă inițială',
      tags: 'Etichete', notes: 'Note', account: 'Cont', accountNumber: 'Număr de cont', institution: 'Bancă',
      categoryId: 'ID categorie', id: 'ID',
    }, // prettier-ignore
    booked: 'înregistrat',
    pending: 'în așteptare',
    title: 'Extras de cont',
    period: 'Perioada',
    opening: 'Sold inițial',
    closing: 'Sold final',
    moneyIn: 'Intrări',
    moneyOut: 'Ieșiri',
    created: 'Creat la',
    none: 'Nicio tranzacție în această perioadă.',
    page: 'Pagina {page} din {pages}',
  },
  pl: {
    separator: ';',
    decimal: ',',
    columns: {
      date: 'Data', valueDate: 'Data waluty', status: 'Stan', amount: 'Kwota', currency: 'Waluta', counterparty: 'Kontrahent',
      remittance: 'Opis', category: 'Kategoria', originalAmount: 'Kwota oryginalna', originalCurrency: 'Waluta oryginalna',
      tags: 'Etykiety', notes: 'Notatki', account: 'Rachunek', accountNumber: 'Numer rachunku', institution: 'Bank',
      categoryId: 'ID kategorii', id: 'ID',
    }, // prettier-ignore
    booked: 'zaksięgowana',
    pending: 'oczekująca',
    title: 'Wyciąg z rachunku',
    period: 'Okres',
    opening: 'Saldo początkowe',
    closing: 'Saldo końcowe',
    moneyIn: 'Wpływy',
    moneyOut: 'Wydatki',
    created: 'Utworzono',
    none: 'Brak operacji w tym okresie.',
    page: 'Strona {page} z {pages}',
  },
}
