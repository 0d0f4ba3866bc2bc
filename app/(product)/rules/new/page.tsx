import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { readAddress } from '@/app/_server/search'
import { requireViewer } from '@/app/_server/session'
import { addRule } from '@/app/actions'
import { RuleDraft } from '@/components/rules/rule-draft'
import { testOf } from '@/lib/model/rule'
import { isCategoryId } from '@/lib/model/taxonomy'
import { wordsOf } from '@/lib/model/words'
import { orNotFound } from '../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules.new'))('title') }
}

export default async function NewRulePage({ searchParams }: PageProps<'/rules/new'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const params = await searchParams
  // Categories are what a rule decides, so a search for one is left out of it.
  const { asked, accounts } = await readAddress(viewer, params, { without: 'categories' })
  const test = testOf(asked)
  const into = typeof params.into === 'string' && isCategoryId(params.into) ? params.into : 'other.uncategorised'
  const tells = test !== null && (test.q === undefined || wordsOf(test.q).length > 0)
  const draft = tells ? { test, categoryId: into } : null
  const preview = draft && (await orNotFound(banking.rules.preview(viewer, draft)))
  return <RuleDraft draft={draft && preview && { ...draft, preview }} accounts={accounts} addRule={addRule} />
}
