/**
 * XML as a tree, from strangers. A document type is refused, so no entity can be declared, fetched or multiplied; the five entities
 * of XML and character numbers are all there are. Names lose their prefix: banks choose them freely.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { Unreadable } from './reading.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** The text directly inside, as it stands. */
  readonly text: string
}

/** A statement of either kind is twelve deep at most. */
export const MOST_DEPTH = 64

const CDATA = '#cdata'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  cdataPropName: CDATA,
  maxNestedTags: MOST_DEPTH,
})

// oxlint-disable-next-line no-control-regex -- control characters are what it is for
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** @returns the root element. @throws {Unreadable} */
export function parseXml(text: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable('document_type')
  if (FORBIDDEN.test(text)) throw new Unreadable('forbidden_character')
  if (XMLValidator.validate(text) !== true) throw new Unreadable('malformed')
  const roots = childrenOf(parsed(text))
  if (roots.length !== 1) throw new Unreadable('malformed')
  return roots[0]!
}

/** As the parser gives it: one key with the name, and `:@` with the attributes. */
type Node = Readonly<Record<string, unknown>>

function parsed(text: string): readonly Node[] {
  try {
    return parser.parse(text) as readonly Node[]
  } catch (cause) {
    const deep = cause instanceof Error && /nested tags/i.test(cause.message)
    throw new Unreadable(deep ? 'too_deep' : 'malformed')
  }
}

function childrenOf(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => {
    const name = nameOf(node)
    if (name.startsWith('#') || name.startsWith('?')) return []
    const inside = node[name] as readonly Node[]
    const attributes = Object.entries((node[':@'] ?? {}) as Record<string, string>)
    return {
      name: name.slice(name.indexOf(':') + 1),
      attributes: Object.fromEntries(attributes.map(([key, value]) => [key, unescape(value)])),
      children: childrenOf(inside),
      text: inside.map(ownText).join(''),
    }
  })
}

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '#text'

function ownText(node: Node): string {
  if (typeof node['#text'] === 'string') return unescape(node['#text'])
  const literal = node[CDATA] as readonly Node[] | undefined
  return literal ? literal.map((part) => (typeof part['#text'] === 'string' ? part['#text'] : '')).join('') : ''
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @throws {Unreadable} for an entity that only a document type could have declared, and an `&` that is none. */
function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined && Object.hasOwn(NAMED, name)) return NAMED[name]!
    const code = hex === undefined ? Number(decimal ?? NaN) : Number.parseInt(hex, 16)
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\0'
    if (FORBIDDEN.test(character)) throw new Unreadable('unknown_entity')
    return character
  }) // prettier-ignore
}

/** The first element down a path of names. */
export function within(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element)
}

/** The text at the end of a path, blank ends cut; '' where there is none. */
export const textAt = (element: Element | undefined, ...path: readonly string[]): string =>
  within(element, ...path)?.text.trim() ?? ''

export const each = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? []
