import { describe, expect, test } from 'vitest'
import { each, parseXml, textAt } from './xml.ts'

const codeOf = (text: string): string => {
  try {
    parseXml(text)
    return 'read'
  } catch (error) {
    return (error as Error).message
  }
}

describe('a file that could reach out or blow up is refused', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>`
  test.each([
    ['an entity from elsewhere', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', 'document_type'],
    ['entities within entities', laughs, 'document_type'],
    ['a document type in lower case', '<!doctype x SYSTEM "http://example.com/x.dtd"><x/>', 'document_type'],
    ['an entity nobody declared', '<x>&nbsp;</x>', 'unknown_entity'],
    ['a name of JavaScript for an entity', '<x>&constructor;</x>', 'unknown_entity'],
    ['a bare ampersand', '<x>a & b</x>', 'malformed'],
    ['a character number that is none', '<x>&#0;</x>', 'unknown_entity'],
    ['a character number past the last', '<x>&#x110000;</x>', 'unknown_entity'],
    ['a control character', '<x>\u0001</x>', 'forbidden_character'],
    ['a hundred elements in each other', '<a>'.repeat(100) + '</a>'.repeat(100), 'too_deep'],
    ['a hundred thousand of them', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), 'too_deep'],
    ['an element that does not end', '<x><y></x>', 'malformed'],
    ['two roots', '<x/><y/>', 'malformed'],
    ['a name that is JavaScript’s', '<x><__proto__>1</__proto__></x>', 'malformed'],
    ['no XML', 'Date;Amount', 'malformed'],
  ])('%s', (_what, text, code) => expect(codeOf(text)).toBe(code))
})

test('text is as it stands: entities once, CDATA never, line ends as one, blanks kept', () => {
  const root = parseXml('<x><t>a &amp;amp; &lt;b&gt; &#65;&#x1F600; </t><t><![CDATA[&amp; <b>]]> c</t></x>')
  expect(each(root, 't').map(({ text }) => text)).toEqual(['a &amp; <b> A😀 ', '&amp; <b> c'])
})

test('prefixes carry no meaning, and what stands in attributes is read too', () => {
  const root = parseXml('<?xml version="1.0"?><n:x xmlns:n="u"><n:Amt Ccy="E&amp;R"> 1 </n:Amt></n:x>')
  expect(root.name).toBe('x')
  expect(textAt(root, 'Amt')).toBe('1')
  expect(each(root, 'Amt')[0]?.attributes).toEqual({ Ccy: 'E&R' })
})
