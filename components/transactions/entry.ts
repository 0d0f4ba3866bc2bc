/** One entry as its dialog shows it: what the bank said of it, and why it has its category. Every text is finished. */
import type { Route } from 'next'
import type { CategoryId } from '@/lib/model/category'
import { as, type RuleId, type TransactionId } from '@/lib/model/ids'
import type { TransactionView } from '@/lib/model/view'
import { wordsOf } from '@/lib/model/words'
import { formatDay } from '../dates'
import { fill } from '../fill'
import type { Locale } from '../locale'
import { formatMoney } from '../money'
import { newRuleHref, ruleHref } from '../rules/rule-address'

export interface Entry {
  id: TransactionId
  name: string
  categoryId: CategoryId
  why: string
  /** The rule that decided. */
  rule: Route | null
  /** The way back to what the provider said, where it is another category. */
  reset: { id: CategoryId; text: string } | null
  /** What it may well be, and why. */
  suggestions: readonly { id: CategoryId; reason: string }[]
  /** Where a rule for entries like this one is made, without its category; null where nothing tells them apart. */
  ruleHref: Route | null
  facts: readonly { name: string; value: string }[]
}

const FACTS = ['booked', 'value', 'amount', 'original', 'account', 'reference'] as const
const OFFERS = ['reset', 'reasonName', 'reasonSaid'] as const
const REASONS = ['user', 'userSaid', 'rule', 'pair', 'mechanism', 'provider', 'providerOnly', 'merchant', 'mcc', 'keyword', 'default'] as const // prettier-ignore

/** The reasons have blanks, which are filled where the entry is known. */
export interface EntryWords {
  readonly pending: string
  readonly facts: Readonly<Record<(typeof FACTS)[number], string>>
  readonly why: Readonly<Record<(typeof REASONS)[number], string>>
  readonly offers: Readonly<Record<(typeof OFFERS)[number], string>>
}

/** @param texts the messages of `transactions`, unfilled */
export const entryWords = (texts: (key: string) => string, pending: string): EntryWords => ({
  pending,
  facts: named(FACTS, (key) => texts(`entry.${key}`)),
  why: named(REASONS, (key) => texts(`why.${key}`)),
  offers: named(OFFERS, (key) => texts(`entry.${key}`)),
})

const named = <K extends string>(keys: readonly K[], text: (key: K) => string): Record<K, string> =>
  Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<K, string>

export function whyOf({ category, said }: TransactionView, why: EntryWords['why']): string {
  const because = category.because ?? ''
  if (category.source === 'user') return said ? fill(why.userSaid, { ...said }) : why.user
  if (category.source === 'provider')
    return said ? fill(why.provider, { ...said }) : fill(why.providerOnly, { because })
  return fill(why[category.source], { because })
}

/** What the person chose for entries, by the entries' names: offered to others of the same name. */
export const choicesByName = (rows: readonly TransactionView[]): ReadonlyMap<string, CategoryId> =>
  new Map(rows.filter(({ category }) => category.source === 'user').map(({ name, category }) => [name, category.id]))

/** @param before see `choicesByName` */
export function entryOf(
  row: TransactionView,
  { facts, why, offers, pending }: EntryWords,
  locale: Locale,
  before: ReadonlyMap<string, CategoryId> = new Map(),
): Entry {
  const { said, category } = row
  const own = before.get(row.name)
  const saidId = said?.id && said.id !== category.id ? said.id : null
  const day = formatDay(row.date, locale, 'medium')
  const told = [
    { name: facts.booked, value: row.status === 'pending' ? `${day}, ${pending}` : day },
    row.valueDate && row.valueDate !== row.date && { name: facts.value, value: formatDay(row.valueDate, locale) },
    { name: facts.amount, value: formatMoney(row.amount, locale, 'always') },
    row.original && { name: facts.original, value: formatMoney(row.original, locale) },
    { name: facts.account, value: row.accountName },
    row.remittance && { name: facts.reference, value: row.remittance },
  ]
  return {
    id: row.id,
    name: row.name,
    categoryId: row.category.id,
    why: whyOf(row, why),
    rule: category.source === 'rule' && category.because ? ruleHref(as<RuleId>(category.because)) : null,
    reset: saidId && row.edited ? { id: saidId, text: fill(offers.reset, { ...said }) } : null,
    suggestions: [
      ...(own && own !== category.id ? [{ id: own, reason: fill(offers.reasonName, { name: row.name }) }] : []),
      ...(saidId && saidId !== own ? [{ id: saidId, reason: fill(offers.reasonSaid, { ...said }) }] : []),
    ],
    ruleHref: ruleHrefOf(row),
    facts: told.filter((fact) => typeof fact === 'object' && fact !== null),
  }
}

/** A rule's draft for entries of this name. */
export const ruleHrefOf = ({ name, amount }: TransactionView): Route | null =>
  wordsOf(name).length > 0
    ? newRuleHref({ q: `"${name.replaceAll('"', ' ')}"`, direction: amount.minor < 0 ? 'out' : 'in' })
    : null
