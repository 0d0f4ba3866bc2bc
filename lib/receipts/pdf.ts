/** A receipt on paper: one A4 sheet, a guilloche band at its head, the date stamp beside the title. */
import PDFDocument from 'pdfkit'
import { bandPath, seedOf } from '../model/ornament.ts'
import { plainText } from '../statement/statement.ts'
import type { PdfFonts } from '../statement/write/pdf-fonts.ts'
import type { ReceiptDocument, ReceiptStamp } from './document.ts'

const LEFT = 56
const RIGHT = 539
const BAND = { y: 44, heights: [1, 0.86, 0.72, 0.58, 0.44, 0.3, 0.16], colour: '#b9bfd0' } as const
const STAMP = { x: 494, y: 142, radius: 42 } as const
const INK = '#1f2433'
const FAINT = '#5f6473'
const LINE = '#dcdee3'
const BLUE = '#3b55a8'
const LABEL_WIDTH = 170

/** @returns the file in pieces. */
export async function* writeReceipt(document: ReceiptDocument, fonts: PdfFonts): AsyncGenerator<Uint8Array> {
  const { title, locale, createdAt } = document
  const doc = new PDFDocument({
    size: 'A4', margin: 0, lang: locale, displayTitle: true, info: { Title: title, Creator: 'Passbook', CreationDate: createdAt },
  }) // prettier-ignore
  doc.registerFont('regular', Buffer.from(fonts.regular))
  doc.registerFont('semibold', Buffer.from(fonts.semibold))
  drawBand(doc, seedOf(document.seed))
  if (document.stamp) drawStamp(doc, document.stamp)
  const titleWidth = document.stamp ? STAMP.x - STAMP.radius - 24 - LEFT : RIGHT - LEFT
  doc.font('regular').fontSize(9).fillColor(FAINT).text('Passbook', LEFT, 108, { lineBreak: false })
  doc.font('semibold').fontSize(22).fillColor(INK).text(title, LEFT, 124, { width: titleWidth })
  doc
    .font('regular')
    .fontSize(13)
    .text(shown(document.subject), LEFT, doc.y + 2, { width: titleWidth })
  doc.y = Math.max(doc.y, STAMP.y + STAMP.radius) + 22
  for (const [label, value] of document.facts) drawFact(doc, label, shown(value))
  for (const { title, lines } of document.sections) {
    doc
      .font('semibold')
      .fontSize(11)
      .fillColor(INK)
      .text(title, LEFT, doc.y + 20, { width: RIGHT - LEFT })
    for (const line of lines) {
      doc.font('regular').fontSize(10).fillColor(INK).text(shown(line), LEFT, doc.y + 5, { width: RIGHT - LEFT, lineGap: 2 }) // prettier-ignore
    }
  }
  doc
    .font('regular')
    .fontSize(8)
    .fillColor(FAINT)
    .text(document.foot, LEFT, 796, { width: RIGHT - LEFT, height: 24 })
  doc.end()
  yield* doc as AsyncIterable<Uint8Array>
}

function drawBand(doc: PDFKit.PDFDocument, seed: number): void {
  for (const phase of [0, Math.PI / 2]) {
    const curve = bandPath(seed, phase)
    for (const height of BAND.heights.flatMap((each) => [each, -each])) {
      doc.save().translate(-2, BAND.y).scale(1, height).path(curve)
      doc.lineWidth(0.4).strokeColor(BAND.colour).stroke()
      doc.restore()
    }
  }
}

/** As on the page: turned a little, struck through where the consent was stopped. */
function drawStamp(doc: PDFKit.PDFDocument, { initials, day, year, isStruck }: ReceiptStamp): void {
  const { x, y, radius } = STAMP
  const colour = isStruck ? FAINT : BLUE
  doc.save().rotate(-6, { origin: [x, y] })
  doc.lineWidth(1.5).strokeColor(colour).circle(x, y, radius).stroke()
  doc.lineWidth(0.6).circle(x, y, radius - 4).stroke() // prettier-ignore
  for (const at of [y - 9, y + 9]) doc.moveTo(x - 33, at).lineTo(x + 33, at).stroke() // prettier-ignore
  const centred = (text: string, size: number, top: number): void => {
    doc.font('semibold').fontSize(size).fillColor(colour)
    doc.text(text, x - doc.widthOfString(text) / 2, top, { lineBreak: false })
  }
  centred(initials, 12, y - 26)
  centred(day, 12, y - 7)
  centred(year, 11, y + 13)
  if (isStruck) doc.lineWidth(1.5).moveTo(x - 36, y + 28).lineTo(x + 36, y - 28).stroke() // prettier-ignore
  doc.restore()
}

function drawFact(doc: PDFKit.PDFDocument, label: string, value: string): void {
  const top = doc.y
  doc
    .font('regular')
    .fontSize(10)
    .fillColor(FAINT)
    .text(label, LEFT, top, { width: LABEL_WIDTH - 12 })
  const below = doc.y
  doc.fillColor(INK).text(value, LEFT + LABEL_WIDTH, top, { width: RIGHT - LEFT - LABEL_WIDTH })
  const y = Math.max(below, doc.y) + 5
  doc.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.5).strokeColor(LINE).stroke()
  doc.y = y + 6
}

/** Without marks that turn the direction of what follows: a bank's name must not disguise a date. */
const shown = (text: string): string => plainText(text).replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ').trim() // prettier-ignore
