/** The little of XML that a writer needs. Written by hand so that a hundred thousand entries can be streamed. */
import { plainText } from '../statement.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'

/** A text for an element or an attribute; what XML forbids is left out, and `]]>` cannot arise. */
export const escapeXml = (text: string): string => plainText(text).replace(/[&<>"]/g, (one) => ESCAPES[one]!)

/** An element with a text in it; nothing where there is no text. */
export function leaf(name: string, text: string | null | undefined, attributes = ''): string {
  const escaped = escapeXml(text ?? '')
  return escaped === '' ? '' : `<${name}${attributes}>${escaped}</${name}>`
}

/** An element around elements; nothing where there are none. */
export function branch(name: string, ...inside: readonly string[]): string {
  const content = inside.join('')
  return content === '' ? '' : `<${name}>${content}</${name}>`
}
