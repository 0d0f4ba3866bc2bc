/** How a statement lies on paper: A4, its measures in points, and a table that goes on over pages. Knows nothing of money. */
import PDFDocument from 'pdfkit'
import type { PdfFonts } from './pdf-fonts.ts'
import type { Row } from './pdf.ts'

const LEFT = 48
const RIGHT = 547
const TOP = 56
/** Below it is the page number. */
const BOTTOM = 780
const COLUMNS = [
  { x: LEFT, width: 66 },
  { x: LEFT + 72, width: 232 },
  { x: LEFT + 312, width: 92 },
  { x: LEFT + 408, width: RIGHT - LEFT - 408 },
] as const
const INK = '#1a1a1a'
const FAINT = '#5f6368'
const LINE = '#d5d7db'

export interface PagesOptions {
  readonly title: string
  readonly fonts: PdfFonts
  readonly locale: string
  readonly now: Date
}

export class Pages {
  readonly #doc: PDFKit.PDFDocument
  readonly #widths = new Map<string, number>()
  #columns: readonly string[] = []
  #y = TOP

  constructor({ title, fonts, locale, now }: PagesOptions) {
    this.#doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      lang: locale,
      displayTitle: true,
      info: { Title: title, Creator: 'Passbook', CreationDate: now },
    })
    this.#doc.registerFont('regular', Buffer.from(fonts.regular))
    this.#doc.registerFont('semibold', Buffer.from(fonts.semibold))
  }

  begin(): void {
    this.#doc.addPage()
    this.#y = TOP
  }

  head(title: string, account: string, facts: readonly (readonly [label: string, value: string])[]): void {
    this.#columns = []
    this.#text(title, LEFT, RIGHT - LEFT, { size: 20, font: 'semibold' })
    this.#y += 28
    this.#text(account, LEFT, RIGHT - LEFT, { size: 12 })
    this.#y += 26
    for (const [label, value] of facts) {
      this.#text(label, LEFT, 190, { colour: FAINT })
      this.#text(value, LEFT + 200, RIGHT - LEFT - 200, {})
      this.#y += 15
    }
    this.#y += 16
  }

  /** Names the columns, here and at the head of every page that the table goes on to. */
  columns(names: readonly string[]): void {
    this.#columns = names
    this.#header()
  }

  row(row: Row): void {
    const height = row.text || row.original ? 34 : 22
    if (this.#y + height > BOTTOM) this.#turn()
    const [day, text, category, amount] = COLUMNS
    this.#text(row.day, day.x, day.width, {})
    this.#text(row.name, text.x, text.width, {})
    this.#text(row.category, category.x, category.width, { colour: FAINT })
    this.#text(row.amount, amount.x, amount.width, { align: 'right' })
    this.#y += 13
    if (row.text) this.#text(row.text, text.x, text.width, { size: 8, colour: FAINT })
    if (row.original) this.#text(row.original, amount.x, amount.width, { size: 8, colour: FAINT, align: 'right' })
    this.#y += height - 13
    this.#rule(this.#y - 5)
  }

  note(text: string): void {
    this.#text(text, LEFT, RIGHT - LEFT, { colour: FAINT })
    this.#y += 16
  }

  sums(lines: readonly (readonly string[])[]): void {
    if (this.#y + 6 + lines.length * 16 > BOTTOM) this.#turn()
    this.#y += 6
    for (const [label = '', value = ''] of lines) {
      this.#text(label, COLUMNS[1].x, COLUMNS[1].width, { font: 'semibold' })
      this.#text(value, COLUMNS[2].x, RIGHT - COLUMNS[2].x, { font: 'semibold', align: 'right' })
      this.#y += 16
    }
  }

  /** Numbers the pages, now that it is known how many there are. @returns the file */
  async *finish(numbered: (page: number, all: number) => string): AsyncGenerator<Uint8Array> {
    const { count } = this.#doc.bufferedPageRange()
    for (let page = 0; page < count; page++) {
      this.#doc.switchToPage(page)
      this.#y = 804
      this.#text(numbered(page + 1, count), LEFT, RIGHT - LEFT, { size: 8, colour: FAINT, align: 'right' })
    }
    this.#doc.end()
    yield* this.#doc as AsyncIterable<Uint8Array>
  }

  #turn(): void {
    this.begin()
    if (this.#columns.length) this.#header()
  }

  #header(): void {
    for (const [place, { x, width }] of COLUMNS.entries()) {
      this.#text(this.#columns[place] ?? '', x, width, { size: 8, font: 'semibold', colour: FAINT, align: place === 3 ? 'right' : 'left' }) // prettier-ignore
    }
    this.#y += 14
    this.#rule(this.#y)
    this.#y += 7
  }

  #rule(y: number): void {
    this.#doc.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.5).strokeColor(LINE).stroke()
  }

  /** One line, cut where it does not fit. */
  #text(
    text: string,
    x: number,
    width: number,
    { size = 9, font = 'regular', colour = INK, align = 'left' }: Style,
  ): void {
    if (text === '') return
    const line = this.#fitting(text, width / size, font)
    this.#doc.font(font).fontSize(size).fillColor(colour)
    if (align === 'left') this.#doc.text(line, x, this.#y, { lineBreak: false })
    else this.#doc.text(line, x + width - this.#doc.widthOfString(line), this.#y, { lineBreak: false })
  }

  /**
   * As much of a text as fits into a width in ems. Letters are measured one by one and remembered, and no feature of the
   * font is asked for: the library lays out such lines anew each time, which takes fifty times as long.
   */
  #fitting(text: string, most: number, font: string): string {
    let ems = 0
    let kept = ''
    const dots = this.#emsOf('…', font)
    for (const letter of text) {
      ems += this.#emsOf(letter, font)
      if (ems > most) return `${kept.trimEnd()}…`
      if (ems + dots <= most) kept += letter
    }
    return text
  }

  #emsOf(letter: string, font: string): number {
    const key = font + letter
    const known = this.#widths.get(key) ?? this.#doc.font(font).fontSize(1000).widthOfString(letter) / 1000
    this.#widths.set(key, known)
    return known
  }
}

interface Style {
  readonly size?: number
  readonly font?: 'regular' | 'semibold'
  readonly colour?: string
  readonly align?: 'left' | 'right'
}
