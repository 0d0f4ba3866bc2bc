/**
 * A statement for people: A4, a head with account, period and balances, then a table whose header stands on every page. What is
 * drawn where is in `pdf-page.ts`; here is what is said.
 */
import type { PlainDate } from '../../model/ids.ts'
import { moneyText, type Money } from '../../model/money.ts'
import { plainText, type Entry, type StatementAccount, type StatementSource } from '../statement.ts'
import { WORDS, type StatementLocale, type StatementWords } from '../words.ts'
import type { PdfFonts } from './pdf-fonts.ts'
import { Pages } from './pdf-page.ts'

export interface PdfOptions {
  readonly locale: StatementLocale
  readonly fonts: PdfFonts
  /** When the file is made. */
  readonly now: Date
}

/** Each account begins on a page of its own; pages are numbered through. */
export async function* writePdf(
  statements: Iterable<StatementSource>,
  options: PdfOptions,
): AsyncGenerator<Uint8Array> {
  const words = WORDS[options.locale]
  const pages = new Pages({ title: words.title, fonts: options.fonts, locale: options.locale, now: options.now })
  let isFirst = true
  for (const statement of statements) {
    if (!isFirst) pages.begin()
    await write(pages, statement, new Speech(options.locale), options.now)
    isFirst = false
  }
  yield* pages.finish((page, all) => words.page.replace('{page}', String(page)).replace('{pages}', String(all)))
}

async function write(pages: Pages, source: StatementSource, speech: Speech, now: Date): Promise<void> {
  const { words } = speech
  pages.head(words.title, nameOf(source.account), factsOf(source, speech, now))
  const { date, remittance, category, amount } = words.columns
  pages.columns([date, remittance, category, amount])
  const sums = new Sums()
  for await (const entry of source.entries) {
    sums.add(entry)
    pages.row(rowOf(entry, speech))
  }
  if (sums.isEmpty) pages.note(words.none)
  else pages.sums(sums.lines().map(({ into, money }) => [into ? words.moneyIn : words.moneyOut, speech.money(money)]))
}

const nameOf = ({ name, institution }: StatementAccount): string => [name, institution].filter(Boolean).join(' · ')

type Fact = readonly [label: string, value: string]

function factsOf({ account, from, to, opening, closing, createdAt }: StatementSource, speech: Speech, now: Date): readonly Fact[] {
  const { words } = speech
  const { iban, number, currency } = account
  const balance = (label: string, known: typeof opening): Fact[] =>
    known ? [[`${label}, ${speech.day(known.on)}`, speech.money({ minor: known.minor, currency })]] : []
  return [
    ...(iban ? [['IBAN', iban.replace(/(.{4})(?=.)/g, '$1 ')] as const] : number ? [[words.columns.accountNumber, number] as const] : []),
    [words.columns.currency, currency],
    ...(from && to ? [[words.period, `${speech.day(from)} – ${speech.day(to)}`] as const] : []),
    [words.created, speech.instant(createdAt ?? now)],
    ...balance(words.opening, opening),
    ...balance(words.closing, closing),
  ]
} // prettier-ignore

export interface Row {
  readonly day: string
  readonly name: string
  readonly text: string
  readonly category: string
  readonly amount: string
  /** Under the amount: what was paid in the other currency. */
  readonly original: string
}

function rowOf(entry: Entry, speech: Speech): Row {
  const name = shown(entry.counterparty?.name ?? '')
  const text = shown(entry.remittance)
  const status = entry.status === 'pending' ? speech.words.pending : ''
  return {
    day: speech.day(entry.date),
    name: name || text,
    text: [status, name ? text : ''].filter(Boolean).join(' · '),
    category: shown(entry.category?.label ?? ''),
    amount: speech.money(entry.amount),
    original: entry.original ? speech.money(entry.original) : '',
  }
}

/** One line without marks that turn the direction of what follows: a name must not disguise an amount. */
const shown = (text: string): string =>
  plainText(text)
    .replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ')
    .trim()

/** Money in and out, per currency; a filtered statement has no balances, but it has these. */
class Sums {
  readonly #sums = new Map<string, { readonly into: boolean; readonly money: Money }>()

  get isEmpty(): boolean {
    return this.#sums.size === 0
  }

  add({ amount: { minor, currency } }: Entry): void {
    const into = minor >= 0
    const key = `${currency} ${into}`
    this.#sums.set(key, { into, money: { minor: (this.#sums.get(key)?.money.minor ?? 0) + minor, currency } })
  }

  lines(): readonly { readonly into: boolean; readonly money: Money }[] {
    return [...this.#sums.values()].toSorted((a, b) => a.money.currency.localeCompare(b.money.currency) || Number(b.into) - Number(a.into)) // prettier-ignore
  }
}

/** Days and amounts as the language writes them. */
class Speech {
  readonly words: StatementWords
  readonly #locale: StatementLocale
  readonly #days: Intl.DateTimeFormat
  readonly #instants: Intl.DateTimeFormat
  readonly #amounts = new Map<string, Intl.NumberFormat>()

  constructor(locale: StatementLocale) {
    this.words = WORDS[locale]
    this.#locale = locale
    const tag = locale === 'en' ? 'en-GB' : locale
    this.#days = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
    this.#instants = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  }

  day(date: PlainDate): string {
    return this.#days.format(new Date(`${date}T00:00:00Z`))
  }

  instant(at: Date): string {
    return `${this.#instants.format(at)} UTC`
  }

  /** Formats the decimal text, not a number: no float is involved. */
  money(money: Money): string {
    const { currency } = money
    const format = this.#amounts.get(currency) ?? new Intl.NumberFormat(this.#locale, { style: 'currency', currency })
    this.#amounts.set(currency, format)
    return format.format(moneyText(money) as Intl.StringNumericLiteral).replace('-', '−')
  }
}
