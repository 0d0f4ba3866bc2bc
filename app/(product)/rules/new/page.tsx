import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { readAddress } from '@/app/_server/search'
import { requireViewer } from '@/app/_server/session'
import { addRule, changeRule, previewRule } from '@/app/actions/rules'
import { RuleEditor } from '@/components/rules/rule-editor'
import { LONGEST_TAG, tagOf } from '@/lib/model/edit'
import { as, type RuleId } from '@/lib/model/ids'
import { testOf, type RuleDraft } from '@/lib/model/rule'
import { isFormedAsCategory } from '@/lib/model/taxonomy/own'
import { orNotFound } from '../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules.new'))('title') }
}

const BLANK: RuleDraft = { stage: 'main', test: { match: 'all', conditions: [{ kind: 'words', value: '' }] }, actions: {}, reach: 'all' } // prettier-ignore

export default async function NewRulePage({ searchParams }: PageProps<'/rules/new'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const params = await searchParams
  // Categories are what a rule decides, so a search for one is left out of it.
  const [{ asked: search, filter, accounts, tags }, choices] = await Promise.all([
    readAddress(viewer, params, { without: 'categories' }),
    banking.rules.choices(viewer),
  ])
  const like = typeof params.like === 'string' ? await orNotFound(banking.rules.rule(viewer, as<RuleId>(params.like))) : null // prettier-ignore
  const test = testOf(search)
  const into = typeof params.into === 'string' && isFormedAsCategory(params.into) ? params.into : undefined
  const tag = typeof params.tagged === 'string' ? tagOf(params.tagged).slice(0, LONGEST_TAG) : ''
  const actions = { ...(into && { categoryId: into }), ...(tag && { tags: [tag] }) }
  const draft = like ?? { ...BLANK, ...(test && { test }), actions }
  // What a rule finds does not wait for what it does with it.
  const asked = like || test ? { ...draft, actions: into || tag || like ? draft.actions : { categoryId: 'other.uncategorised' as const } } : null // prettier-ignore
  return (
    <RuleEditor
      id={null}
      draft={draft}
      preview={asked && (await orNotFound(banking.rules.preview(viewer, asked)))}
      accounts={accounts}
      choices={choices}
      tags={tags}
      wide={!like && !test && filter.q !== undefined}
      previewRule={previewRule}
      addRule={addRule}
      changeRule={changeRule}
    />
  )
}
