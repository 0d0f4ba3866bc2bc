import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { applyRule, removeRule, switchRule } from '@/app/actions/rules'
import { RuleList } from '@/components/rules/rule-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') }
}

export default async function RulesPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  const [rules, accounts] = await Promise.all([banking.rules.list(viewer), banking.accounts(viewer)])
  return (
    <RuleList rules={rules} accounts={accounts} switchRule={switchRule} applyRule={applyRule} removeRule={removeRule} />
  )
}
