/** Every language says everything, in its own words and by its own rules, and no component says anything of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGE_NAMES, LOCALES, wordsTag, type Language } from '../../components/locale'

const here = import.meta.dirname
const root = join(here, '../..')
const files = readdirSync(join(here, 'messages/en')).filter((name) => name.endsWith('.json'))

type Tree = { readonly [key: string]: string | Tree }
const read = (locale: string, file: string): Tree =>
  JSON.parse(readFileSync(join(here, 'messages', locale, file), 'utf8'))

const CATEGORY = /^(?:zero|one|two|few|many|other)$/
/** A node of the widget's catalogue whose children are the forms of one text: all of them categories, and `other` among them. */
const isPlural = (tree: Tree): boolean => 'other' in tree && Object.keys(tree).every((key) => CATEGORY.test(key))

/** Texts by their dotted key. The forms of a plural are one entry, as each language has as many as it needs. */
const flatten = (tree: Tree, prefix = ''): [string, readonly string[]][] =>
  Object.entries(tree).flatMap(([key, value]): [string, readonly string[]][] => {
    if (typeof value === 'string') return [[prefix + key, [value]]]
    return isPlural(value) ? [[prefix + key, Object.values(value) as string[]]] : flatten(value, `${prefix}${key}.`)
  })
const plurals = (tree: Tree, prefix = ''): [string, readonly string[]][] =>
  Object.entries(tree).flatMap(([key, value]): [string, readonly string[]][] => {
    if (typeof value !== 'string') return isPlural(value) ? [[prefix + key, Object.keys(value)]] : plurals(value, `${prefix}${key}.`) // prettier-ignore
    const forms = /\{\w+, plural, (.*)\}$/s.exec(value)
    return forms ? [[prefix + key, [...forms[1]!.matchAll(/(?<!\S)(\w+|=\d+) \{/g)].map((match) => match[1]!)]] : []
  })

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

  test('has the same blanks in every language, in every form of a plural, and no empty text', () => {
    for (const locale of LOCALES) {
      for (const [key, forms] of texts[locale]!) {
        for (const text of forms) {
          expect(text.trim(), `${locale} ${key}`).not.toBe('')
          expect(blanks(text), `${locale} ${key}`).toEqual(blanks(texts.en!.get(key)?.[0] ?? ''))
        }
      }
    }
  })

  test.each(LOCALES)('tells apart in a plural what %s tells apart, and nothing else', (locale) => {
    const needed = new Intl.PluralRules(wordsTag(locale)).resolvedOptions().pluralCategories.toSorted()
    for (const [key, forms] of plurals(read(locale, file)))
      expect([key, ...forms.filter((form) => !form.startsWith('=')).toSorted()]).toEqual([key, ...needed])
  })

  test('is part of what the request config hands out', () => {
    for (const locale of LOCALES) {
      expect(readFileSync(join(here, 'messages', locale, 'index.ts'), 'utf8')).toContain(`'./${file}'`)
    }
  })
})

test('plurals are found in both of their spellings', () => {
  expect(plurals({ a: { one: '1', other: 'n' }, b: '{n, plural, =0 {no} one {# x} other {# {y}}}' })).toEqual([
    ['a', ['one', 'other']],
    ['b', ['=0', 'one', 'other']],
  ])
})

/** Every text of a language by file and key. */
const said = (locale: Language): [string, string][] =>
  files.flatMap((file) =>
    flatten(read(locale, file)).flatMap(([key, forms]) =>
      forms.map((text): [string, string] => [`${file.replace('.json', '')}.${key}`, text]),
    ),
  )

/** Texts that may stand as they do in English. Whatever else does was forgotten. */
const SAME: Readonly<Record<string, readonly Language[]>> = {
  // Names.
  'common.app': ['de', 'pt-BR', 'ro', 'pl'],
  'consent.form.fields.cpf.label': ['de', 'pt-BR', 'ro', 'pl'],
  'consent.form.fields.cnpj.label': ['de', 'pt-BR', 'ro', 'pl'],
  'consent.form.fields.iban.label': ['de', 'pt-BR', 'ro', 'pl'],
  // Words the two languages share.
  'accounts.kind.card': ['ro'],
  'auth.landing.specimen': ['ro'],
  'categories.details.food.restaurants': ['de'],
  'charts.total': ['pt-BR', 'ro'],
  'categories.details.wellbeing.dentist': ['ro'],
  'categories.groups.transport': ['ro', 'pl'],
  'common.nav.monitor': ['pt-BR', 'ro', 'pl'],
  'common.theme.system': ['de'],
  'connections.identity.name': ['de'],
  'demo.banner.menu': ['pt-BR', 'pl'],
  'developers.cards.monitor.title': ['pt-BR', 'ro', 'pl'],
  'developers.try.milliseconds': ['de'],
  'notices.title': ['pt-BR'],
  'help.words.transfer': ['ro'],
  'grid.suggest.states.transfer': ['ro'],
  'overview.spending.total': ['pt-BR', 'ro'],
  'inspector.words.title': ['ro'],
  'inspector.words.columns.status': ['de'],
  'inspector.words.lanes.browser': ['de', 'ro'],
  'inspector.words.lanes.server': ['de', 'ro'],
  'inspector.words.lanes.webhook': ['de', 'ro', 'pl'],
  'inspector.words.origins.webhook': ['de', 'ro', 'pl'],
  'inspector.requests.filter.status': ['de'],
  'transactions.filter.status': ['de', 'pl'],
  // A key is called what is printed on it.
  'shell.commands.keys': ['pt-BR', 'ro', 'pl'],
}

const english = new Map(said('en'))
test.each(LOCALES.filter((locale) => locale !== 'en'))('nothing in %s was left in English', (locale) => {
  const isWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, '')) // blanks and marks alone are everybody's
  const same = said(locale).filter(([key, text]) => english.get(key) === text && isWords(text))
  const allowed = Object.keys(SAME).filter((key) => SAME[key]!.includes(locale))
  expect(same.map(([key]) => key).toSorted()).toEqual(allowed.toSorted())
})

/** The texts of a language that hold what they must not. */
const holding = (locale: Language, wrong: RegExp): [string, string][] =>
  said(locale).filter(([, text]) => wrong.test(text))

describe('typography', () => {
  test.each([
    ['en', /[“”]/, /“[^“”]+”/g],
    ['de', /[„“]/, /„[^„“]+“/g],
    ['pt-BR', /[“”]/, /“[^“”]+”/g],
    ['ro', /[„”]/, /„[^„”]+”/g],
    ['pl', /[„”]/, /„[^„”]+”/g],
  ] as const)('%s quotes with its own marks, in pairs', (locale, mark, pair) => {
    const left = said(locale).map(([key, text]): [string, string] => [key, text.replace(pair, '')])
    expect(said(locale).some(([, text]) => mark.test(text))).toBe(true)
    expect(left.filter(([, text]) => /[“„”»«]/.test(text))).toEqual([])
  })

  test.each(LOCALES)('%s has no straight quotes, and an ellipsis is one letter', (locale) => {
    expect(holding(locale, /["'`´]|\.\.\./)).toEqual([])
  })

  test.each(LOCALES)('an ellipsis stands apart in English and German only: %s', (locale) => {
    expect(holding(locale, locale === 'en' || locale === 'de' ? /\S…/ : /\s…/)).toEqual([])
  })

  test('Romanian has commas below its ș and ț, not cedillas', () => {
    expect(holding('ro', /[şţŞŢ]/)).toEqual([])
  })

  test.each(['pt-BR', 'ro', 'pl'] as const)('a number in %s does not lose its noun at the end of a line', (locale) => {
    expect(holding(locale, /(?:\d|#|\{n\}|\{seconds\}) \p{L}/u)).toEqual([])
  })

  test('a word of one letter does not end a line in Polish', () => {
    expect(holding('pl', /(?<![\p{L}{])[aiouwz] /iu)).toEqual([])
  })
})

/**
 * A bank that is not known yet is called "your bank", which German and Polish decline, so these sentences keep it a subject or an
 * object. The consent text has a form of its own; the rest is said of known banks only.
 */
test.each([
  ['de', /\b(?:an|aus|bei|mit|nach|von|zu) \{bank\}/i],
  ['pl', /(?<!\p{L})(?:banku|dla|do|od|o|w|we|z|za|ze)\s\{bank\}/iu],
] as const)('wherever a bank may have no name, the sentence in %s bears the words for one', (locale, declines) => {
  const named = /^consent\.(?:continueTo|text|applied|handoff\.text|form\.text)\b/
  const nameless = holding(locale, declines).filter(([key]) => /^(?:consent|overview)\./.test(key) && !named.test(key))
  expect(nameless).toEqual([])
})

/** What the widget's buttons say, out of their own source; those with a name in them are as long as the name. */
const buttons = [
  ...new Set(
    readdirSync(join(root, 'components/consent'))
      .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
      .map((name) => readFileSync(join(root, 'components/consent', name), 'utf8'))
      .flatMap((code) => [...code.matchAll(/<Button\b[\s\S]*?<\/Button>/g)].map(([element]) => element))
      .flatMap((element) => [...element.matchAll(/say\('([\w.]+)'\)/g)].map((match) => `consent.${match[1]}`)),
  ),
]
/** Those of pages, whose source names them by more than one function. */
const PAGE_BUTTONS =
  /^(?:common\.connectBank|connections\.actions\.(?:refresh|renew|stop|finish|remove)|connections\.(?:stop|remove)\.(?:confirm|cancel)|overview\.alerts\.(?:renew|look)|transactions\.filter\.(?:apply|clear)|auth\.landing\.(?:demo|signIn|signUp)|auth\.sign(?:In|Up)\.submit)$/
const LONGEST_BUTTON = 28
/** Five side by side at the bottom of a phone. */
const BAR = ['nav.overview', 'nav.transactions', 'nav.accounts', 'nav.connectionsShort', 'menu.open'].map(
  (key) => `common.${key}`,
)
const LONGEST_IN_BAR = 13

test('the widget has buttons', () => expect(buttons).toContain('consent.continue'))

test.each(LOCALES)('a button in %s fits a narrow phone', (locale) => {
  const isButton = (key: string) => buttons.includes(key) || PAGE_BUTTONS.test(key)
  expect(said(locale).filter(([key, text]) => isButton(key) && text.length > LONGEST_BUTTON)).toEqual([])
})

test.each(LOCALES)('the bar of places in %s is not cut off on a phone', (locale) => {
  const bar = said(locale).filter(([key]) => BAR.includes(key))
  expect(bar).toHaveLength(BAR.length)
  expect(bar.filter(([, text]) => text.length > LONGEST_IN_BAR)).toEqual([])
})

test.each(LOCALES)('a category in %s fits a line of the ledger', (locale) => {
  expect(said(locale).filter(([key, text]) => key.startsWith('categories.') && text.length > 36)).toEqual([])
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

test('every language has a name of its own, and a folder', () => {
  for (const locale of LOCALES) {
    const itself = new Intl.DisplayNames(locale, { type: 'language' }).of(locale)
    expect(LANGUAGE_NAMES[locale].toLocaleLowerCase(locale)).toBe(itself?.toLocaleLowerCase(locale))
  }
  expect(readdirSync(join(here, 'messages')).toSorted()).toEqual([...LOCALES].toSorted())
})
