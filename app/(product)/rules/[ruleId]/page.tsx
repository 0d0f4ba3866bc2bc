import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { addRule, changeRule, previewRule, undoRun } from '@/app/actions/rules'
import { RuleEditor } from '@/components/rules/rule-editor'
import { as, type RuleId } from '@/lib/model/ids'
import { orNotFound } from '../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules.edit'))('title') }
}

export default async function RulePage({ params }: PageProps<'/rules/[ruleId]'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const id = as<RuleId>((await params).ruleId)
  const rule = await orNotFound(banking.rules.rule(viewer, id))
  const { stage, test, actions, reach } = rule
  const draft = { stage, test, actions, reach }
  const [preview, runs, accounts, choices, tags] = await Promise.all([
    orNotFound(banking.rules.preview(viewer, draft, id)),
    banking.rules.runs(viewer, id),
    banking.accounts(viewer),
    banking.rules.choices(viewer),
    banking.edits.tags(viewer),
  ])
  return (
    <RuleEditor
      id={id}
      draft={draft}
      preview={preview}
      runs={runs}
      accounts={accounts}
      choices={choices}
      tags={tags}
      previewRule={previewRule}
      addRule={addRule}
      changeRule={changeRule}
      undoRun={undoRun}
    />
  )
}
