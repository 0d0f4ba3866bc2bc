import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CATEGORY_IDS, GROUP_IDS, detailsOf, groupOf, isCategoryId, kindOf } from './index.ts'
import { KEYWORDS_DE } from './keywords/de.ts'
import { KEYWORDS_EN } from './keywords/en.ts'
import { categoryOfMcc } from './mcc.ts'
import { categoryOfBankCode } from './mechanism.ts'
import { MERCHANTS_DE } from './merchants/de.ts'
import { MERCHANTS_GB } from './merchants/gb.ts'
import { fold, indexPhrases, words } from './phrases.ts'

interface Labels {
  readonly groups: Readonly<Record<string, string>>
  readonly details: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const languages = readdirSync(new URL('../../../app/_i18n/messages', import.meta.url))

test('there are 17 groups and 113 details, and each detail has its group', () => {
  expect(GROUP_IDS).toHaveLength(17)
  expect(CATEGORY_IDS).toHaveLength(113)
  expect(GROUP_IDS.flatMap((group) => detailsOf(group))).toEqual(CATEGORY_IDS)
})

test.each(languages)('every group and detail has a label in %s, and no label is left over', (locale) => {
  const file = new URL(`../../../app/_i18n/messages/${locale}/categories.json`, import.meta.url)
  const labels = JSON.parse(readFileSync(file, 'utf8')) as Labels
  expect(Object.keys(labels.groups)).toEqual(GROUP_IDS)
  const ids = Object.entries(labels.details).flatMap(([group, details]) =>
    Object.keys(details).map((id) => `${group}.${id}`),
  )
  expect(ids).toEqual(CATEGORY_IDS)
})

test('an id this version does not know is not a category, and belongs to other', () => {
  expect(isCategoryId('food.caviar')).toBe(false)
  expect(groupOf('caviar.black')).toBe('other')
  expect(groupOf('toString.x')).toBe('other')
  expect(kindOf('caviar.black')).toBe('neutral')
})

test('a loan received is neither income nor spending', () => {
  expect(kindOf('finance.loan_received')).toBe('neutral')
  expect(kindOf('finance.loan_repayment')).toBe('expense')
})

test('a merchant code that means one thing is not lost in its range', () => {
  expect(categoryOfMcc('5912')).toBe('wellbeing.pharmacy')
  expect(categoryOfMcc('3400')).toBe('transport.hire_micromobility')
  expect(categoryOfMcc('3600')).toBe('travel.lodging')
  expect(categoryOfMcc('1750')).toBe('housing.repairs_diy')
  expect(categoryOfMcc('9999')).toBeNull()
  expect(categoryOfMcc('abc')).toBeNull()
})

test('a code that says only how money moved settles nothing', () => {
  expect(categoryOfBankCode('105', false)).toBeNull()
  expect(categoryOfBankCode('153', true)).toBe('income.salary')
  expect(categoryOfBankCode('153', false)).toBeNull()
})

test('each country has more than two hundred merchants and as many words', () => {
  const count = (lexicon: object): number => Object.values(lexicon).join(',').split(',').length
  for (const lexicon of [MERCHANTS_DE, MERCHANTS_GB, KEYWORDS_DE, KEYWORDS_EN])
    expect(count(lexicon)).toBeGreaterThan(200)
})

test('folding makes the spellings of a name one', () => {
  expect(fold('ALDI SÜD')).toBe(fold('Aldi Sued'))
  expect(fold("Sainsbury's")).toBe('sainsburys')
  expect(fold('L’Oréal')).toBe('loreal')
})

test('the longest phrase wins, `^` holds the beginning and `*` stands for the rest of a word', () => {
  const index = indexPhrases([['a', 'tesco, ^next, *apotheke'], ['b', 'tesco pfs, zahnarzt*']]) // prettier-ignore
  const found = (text: string): string | undefined => index.find(words(text))?.value
  expect(found('TESCO PFS 12')).toBe('b')
  expect(found('TESCO STORES')).toBe('a')
  expect(found('rent for next month')).toBeUndefined()
  expect(found('Rosenapotheke')).toBe('a')
  expect(found('Zahnarztpraxis')).toBe('b')
})
