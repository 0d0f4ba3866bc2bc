/** What a rule looks for and what it does, in words. Server components only. */
import { useTranslations } from 'next-intl'
import type { Condition, RuleActions, RuleTest } from '@/lib/model/rule'
import type { AccountView } from '@/lib/model/view'
import { useCategoryNames } from '../category-label'

/** A test as one phrase: `contains REWE, money out`, or with "or" where one of them is enough. */
export function useTestWords(accounts: readonly AccountView[]): (test: RuleTest) => string {
  const t = useTranslations('rules.test')
  const nameOf = new Map(accounts.map(({ id, name }) => [id, name]))
  const phrase = (condition: Condition): string => {
    switch (condition.kind) {
      case 'words':
        return t('q', { value: condition.value.replaceAll('"', '') })
      case 'text':
        return t(condition.how, { value: condition.value })
      case 'merchant':
        return t('merchant', { value: condition.value })
      case 'counterparty':
        return t('counterparty', { value: condition.tail })
      case 'amount': {
        const { min, max } = condition
        if (min !== undefined && min === max) return t('exactly', { value: min })
        if (min !== undefined && max !== undefined) return t('range', { min, max })
        return min !== undefined ? t('min', { value: min }) : t('max', { value: max ?? '' })
      }
      case 'direction':
        return t(condition.value)
      case 'account':
        return t('account', { value: condition.values.map((id) => nameOf.get(id) ?? '–').join(', ') })
      case 'currency':
        return t('currency', { value: condition.value })
      case 'mcc':
        return t('mcc', { value: condition.value })
      case 'claim':
        return t('claim', { value: condition.value })
      case 'day':
        return condition.from === condition.to
          ? t('day', { day: condition.from })
          : t('days', { from: condition.from, to: condition.to })
    }
  }
  return ({ match, conditions }) => conditions.map(phrase).join(match === 'all' ? ', ' : ` ${t('or')} `)
}

/** What is done, in short: `Pets & vet, is called Rent, tagged with trip`. */
export function useActionWords(): (actions: RuleActions) => string {
  const t = useTranslations('rules.actions')
  const names = useCategoryNames()
  return ({ categoryId, name, tags, note, reviewed, excluded }) =>
    [
      ...(categoryId === undefined ? [] : [names.detail(categoryId)]),
      ...(name === undefined ? [] : [t('called', { name })]),
      ...(tags === undefined ? [] : [t('tagged', { tags: tags.join(', ') })]),
      ...(note === undefined ? [] : [t('noted', { note })]),
      ...(reviewed ? [t('reviewed')] : []),
      ...(excluded ? [t('excluded')] : []),
    ].join(', ')
}
