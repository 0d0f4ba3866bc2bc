/** What a rule looks for, in words. Server components only. */
import { useTranslations } from 'next-intl'
import type { RuleTest } from '@/lib/model/rule'
import type { AccountView } from '@/lib/model/view'

/** The parts of a test as phrases: `contains REWE`, `money out`. */
export function useTestWords(accounts: readonly AccountView[]): (test: RuleTest) => readonly string[] {
  const t = useTranslations('rules.test')
  const nameOf = new Map(accounts.map(({ id, name }) => [id, name]))
  return ({ q, account, accounts: some, direction, currency, min, max }) => {
    const named = [...(account ? [account] : []), ...(some ?? [])].map((id) => nameOf.get(id) ?? '–')
    const amount = min !== undefined && max !== undefined ? t('range', { min, max }) : min !== undefined ? t('min', { value: min }) : max !== undefined ? t('max', { value: max }) : null // prettier-ignore
    return [
      q !== undefined && t('q', { value: q.replaceAll('"', '') }),
      direction && t(direction),
      amount,
      currency && t('currency', { value: currency }),
      named.length > 0 && t('account', { value: named.join(', ') }),
    ].filter((part) => typeof part === 'string')
  }
}
