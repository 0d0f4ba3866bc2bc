/** Both languages say everything, with the same blanks to fill, and no component says anything of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../components/locale'
import { preferred } from './locale'

const here = import.meta.dirname
const root = join(here, '../..')
const files = readdirSync(join(here, 'messages/en')).filter((name) => name.endsWith('.json'))

type Tree = { readonly [key: string]: string | Tree }
const read = (locale: string, file: string): Tree =>
  JSON.parse(readFileSync(join(here, 'messages', locale, file), 'utf8'))
const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  )
/** The names in a message: `{date}`, `{count, plural, …}`, `<when>`. */
const blanks = (text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(/(?<!(?:=\d+|zero|one|two|few|many|other) )\{(\w+)[,}]|<(\w+)>/g)].map(
        (match) => match[1] ?? match[2]!,
      ),
    ),
  ].toSorted()

describe.each(files)('%s', (file) => {
  const texts = Object.fromEntries(LOCALES.map((locale) => [locale, new Map(flatten(read(locale, file)))]))

  test('has the same keys in every language', () => {
    for (const locale of LOCALES)
      expect([...texts[locale]!.keys()].toSorted()).toEqual([...texts.en!.keys()].toSorted())
  })

  test('has the same blanks in every language, and no empty text', () => {
    for (const locale of LOCALES) {
      for (const [key, text] of texts[locale]!) {
        expect(text.trim(), `${locale} ${key}`).not.toBe('')
        expect(blanks(text), `${locale} ${key}`).toEqual(blanks(texts.en!.get(key) ?? ''))
      }
    }
  })

  test('is part of what the request config hands out', () => {
    for (const locale of LOCALES) {
      expect(readFileSync(join(here, 'messages', locale, 'index.ts'), 'utf8')).toContain(`'./${file}'`)
    }
  })
})

/** Text between tags, and text in attributes that are read out or shown. */
function spoken(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const between = [
    ...code.matchAll(/(?<!\w)<\/?[A-Za-z][^<>{}]*>\s*([^<>{}]*\p{L}{2,}[^<>{}]*?)\s*<\/?[A-Za-z]/gu),
  ].map((match) => match[1]!)
  const attributes = [...code.matchAll(/\b(?:aria-label|alt|title|placeholder|label|text|hint)="([^"]*\p{L}[^"]*)"/gu)]
  return [...between, ...attributes.map((match) => match[1]!)].filter((text) => !/[=;()]/.test(text))
}

const components = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => join('components', name))
const pages = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
  // The floors of the page benchmarks: nobody reads them.
  .filter((name) => name.endsWith('.tsx') && !name.startsWith('bench/'))
  .map((name) => join('app', name))

test('the scanner finds a text that was written into a component', () => {
  expect(spoken('<p className="a">Hello there</p>')).toEqual(['Hello there'])
  expect(spoken('<img alt="A bank" />')).toEqual(['A bank'])
  expect(spoken("<p>{t('hello')}</p>")).toEqual([])
})

test.each([...components, ...pages])('%s says nothing that is not in messages', (file) => {
  expect(spoken(readFileSync(join(root, file), 'utf8'))).toEqual([])
})

describe('the language of a browser', () => {
  test.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR,en-GB;q=0.5,de;q=0.7', 'de'],
    ['de;q=0,en', 'en'],
    ['ja', undefined],
    ['', undefined],
  ])('%s gives %s', (header, language) => {
    expect(preferred(header)).toBe(language)
  })
})
