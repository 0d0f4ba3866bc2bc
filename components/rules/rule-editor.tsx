/** The page of one rule, new or kept: the form with its words, and of a kept one what it did. */
import { useTranslations } from 'next-intl'
import type { RuleId } from '@/lib/model/ids'
import type { RuleChoices, RuleDraft, RulePreview, RuleRunView } from '@/lib/model/rule'
import type { AccountView } from '@/lib/model/view'
import { useCategoryGroups } from '../transactions/category-groups'
import { Alert } from '../ui/alert'
import { Page, PageHead } from '../ui/page'
import { useLanguage } from '../use-language'
import { RuleForm, type FormLabels, type SaveRule } from './rule-form'
import type { PreviewRule } from './rule-preview'
import { RuleRuns, type UndoRun } from './rule-runs'
import { useTestWords } from './rule-test'

interface RuleEditorProps extends SaveRule {
  /** Null for a new rule. */
  id: RuleId | null
  draft: RuleDraft
  preview: RulePreview | null
  runs?: readonly RuleRunView[]
  accounts: readonly AccountView[]
  choices: RuleChoices
  /** Every tag in use. */
  tags: readonly string[]
  /** The search that was to become a rule tells nothing apart. */
  wide?: boolean
  previewRule: PreviewRule
  undoRun?: UndoRun
}

export function RuleEditor({
  id,
  draft,
  preview,
  runs,
  accounts,
  choices,
  tags,
  wide,
  previewRule,
  undoRun,
  ...save
}: RuleEditorProps) {
  const t = useTranslations('rules')
  const words = useTestWords(accounts)
  const locale = useLanguage()
  const groups = useCategoryGroups()
  // Texts with blanks are filled in the browser.
  const labels = t.raw('form') as Omit<FormLabels, 'save'>
  return (
    <Page>
      <PageHead title={t(id === null ? 'new.title' : 'edit.title')} note={wide ? undefined : words(draft.test)} />
      {wide && <Alert kind="info">{t('new.wide')}</Alert>}
      <RuleForm
        id={id}
        draft={draft}
        preview={preview}
        groups={groups}
        choices={{
          ...choices,
          accounts: accounts.map((account) => ({ id: account.id, name: `${account.institution}: ${account.name}` })),
          currencies: [...new Set(accounts.map(({ currency }) => currency))].toSorted(),
        }}
        tags={tags}
        labels={{ ...labels, save: t(id === null ? 'new.create' : 'edit.save') }}
        locale={locale}
        previewRule={previewRule}
        {...save}
      />
      {runs && undoRun && <RuleRuns runs={runs} undoRun={undoRun} />}
    </Page>
  )
}
