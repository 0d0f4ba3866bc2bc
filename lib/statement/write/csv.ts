/**
 * CSV as RFC 4180 has it, with the separators that a spreadsheet of the reader's country expects. One table for all accounts, one
 * row an entry. Balances, periods and the kind of an account have no place in it.
 */
import { moneyText, type Money } from '../../model/money.ts'
import { originalOf, plainText, type Entry, type StatementAccount, type StatementSource } from '../statement.ts'
import { COLUMNS, WORDS, type StatementLocale, type StatementWords } from '../words.ts'

export interface CsvOptions {
  readonly locale: StatementLocale
  /** Old spreadsheets know UTF-8 by it alone; other programs stumble over it. */
  readonly byteOrderMark?: boolean
}

export async function* writeCsv(statements: Iterable<StatementSource>, options: CsvOptions): AsyncGenerator<string> {
  const words = WORDS[options.locale]
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quoted(cell, words.separator)).join(words.separator)}\r\n`
  yield (options.byteOrderMark ? '\uFEFF' : '') + line(COLUMNS.map((column) => words.columns[column]))
  for (const { account, entries } of statements) {
    for await (const entry of entries) yield line(cellsOf(entry, account, words))
  }
}

function cellsOf(entry: Entry, account: StatementAccount, words: StatementWords): readonly string[] {
  const number = (money: Money | undefined): string => (money ? moneyText(money).replace('.', words.decimal) : '')
  const original = originalOf(entry)
  const cells: Record<(typeof COLUMNS)[number], string> = {
    date: entry.date,
    valueDate: entry.valueDate ?? '',
    status: words[entry.status],
    amount: number(entry.amount),
    currency: entry.amount.currency,
    counterparty: textCell(entry.counterparty?.name ?? ''),
    remittance: textCell(entry.remittance),
    category: textCell(entry.category?.label ?? ''),
    originalAmount: number(original),
    originalCurrency: original?.currency ?? '',
    tags: textCell((entry.tags ?? []).map((tag) => plainText(tag).replaceAll('\n', ' ')).join('\n')),
    notes: textCell(entry.notes ?? ''),
    account: textCell(account.name),
    accountNumber: textCell(account.iban ?? account.number ?? ''),
    institution: textCell(account.institution ?? ''),
    categoryId: textCell(entry.category?.id ?? ''),
    id: textCell(entry.id ?? ''),
  }
  return COLUMNS.map((column) => cells[column])
}

/** What a spreadsheet takes for a formula, behind whatever it does not show; and our own mark, so that one more can be told apart. */
const FORMULA = /^'*[\s\p{C}]*[=+\-@＝＋－＠]/u

/**
 * A text that no spreadsheet calculates: an apostrophe before what looks like a formula. {@link textOfCell} takes it away again.
 * @see OWASP, "CSV Injection"
 */
export function textCell(text: string): string {
  const plain = plainText(text)
  return FORMULA.test(plain) ? `'${plain}` : plain
}

export const textOfCell = (cell: string): string =>
  plainText(cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
