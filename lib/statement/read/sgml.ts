/**
 * OFX 1: SGML in which a tag with a value need not be closed. Gives the tree that XML would have been; there is nothing else of
 * SGML in it, so no document type, no entity and no include.
 * @see OFX 1.6, section 2.3 (document structure)
 */
import { Unreadable } from './reading.ts'
import { MOST_DEPTH, type Element } from './xml.ts'

interface Open {
  readonly name: string
  readonly children: Open[]
  text: string
}

/** @param text from the first tag on, behind the head of the file. @throws {Unreadable} */
export function parseSgml(text: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable('document_type')
  const top: Open = { name: '', children: [], text: '' }
  const open: Open[] = [top]
  for (const [, closing, tag, value] of text.matchAll(/<(\/?)([A-Z][A-Z0-9_.]*)>([^<]*)/gi)) {
    const name = tag!.toUpperCase()
    if (closing) close(open, name)
    else begin(open, name, value!.trim())
  }
  const [root] = top.children
  if (top.children.length !== 1 || open.length !== 1) throw new Unreadable('malformed')
  return frozen(root!)
}

/** A tag with a value holds nothing else, so it is over at once. */
function begin(open: Open[], name: string, value: string): void {
  const one: Open = { name, children: [], text: unescape(value) }
  open.at(-1)!.children.push(one)
  if (value === '') open.push(one)
  if (open.length > MOST_DEPTH) throw new Unreadable('too_deep')
}

/**
 * Ends the innermost open tag of that name. What was opened inside it and never closed had no value: what came after stands
 * beside it, not in it. The closing of a tag that had a value finds nothing open, and says nothing.
 */
function close(open: Open[], name: string): void {
  const place = open.findLastIndex((one) => one.name === name)
  if (place < 1) {
    if (open.at(-1)!.children.at(-1)?.name === name) return
    throw new Unreadable('malformed')
  }
  if (open.at(-1)!.children.at(-1)?.name === name && open.at(-1)!.children.at(-1)!.text !== '') return
  while (open.length - 1 > place) {
    const empty = open.pop()!
    for (const child of empty.children.splice(0)) open.at(-1)!.children.push(child)
  }
  open.pop()
}

const frozen = ({ name, children, text }: Open): Element => ({
  name,
  attributes: {},
  children: children.map(frozen),
  text,
})

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', quot: '"', apos: "'" }

/** Banks write a bare `&` in names here, so one that begins no entity is itself. */
const unescape = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|(\w+));/g, (all, code?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : all
    return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : all
  })
