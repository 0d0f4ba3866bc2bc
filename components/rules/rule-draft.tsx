/** A rule before it is one: what it looks for, where it would put it, and what it finds among the entries that are here. */
import { useTranslations } from 'next-intl'
import type { CategoryId } from '@/lib/model/category'
import type { RulePreview, RuleTest } from '@/lib/model/rule'
import type { AccountView } from '@/lib/model/view'
import { useCategoryNames } from '../category-label'
import { CategoryMark } from '../category-mark'
import { Alert } from '../ui/alert'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import { useCategoryGroups } from '../transactions/category-groups'
import { Ledger } from '../transactions/ledger'
import { RuleForm, type AddRule } from './rule-form'
import { useTestWords } from './rule-test'

interface RuleDraftProps {
  /** Null where the search tells nothing apart; then there is nothing to make a rule of. */
  draft: { readonly test: RuleTest; readonly categoryId: CategoryId; readonly preview: RulePreview } | null
  accounts: readonly AccountView[]
  addRule: AddRule
}

export function RuleDraft({ draft, accounts, addRule }: RuleDraftProps) {
  const t = useTranslations('rules.new')
  const words = useTestWords(accounts)
  const groups = useCategoryGroups()
  const names = useCategoryNames()
  if (!draft) {
    return (
      <Page>
        <PageHead title={t('title')} />
        <Alert kind="info">{t('wide')}</Alert>
      </Page>
    )
  }
  const { test, categoryId, preview } = draft
  const { found, changes } = preview
  return (
    <Page>
      <PageHead title={t('title')} note={words(test).join(', ')} />
      <Sheet className="p-4 sm:p-6">
        <RuleForm
          test={test}
          categoryId={categoryId}
          groups={groups}
          changes={changes}
          labels={{
            category: t('category'),
            found: `${t('found', { found })} ${found > 0 ? t('changes', { changes }) : ''}`,
            now: t('now'),
            create: t('create'),
            cancel: t('cancel'),
            failed: String(t.raw('failed')),
          }}
          addRule={addRule}
        />
      </Sheet>
      {preview.rows.length > 0 && (
        <Sheet aria-labelledby="newest" className="overflow-x-clip">
          <SheetHead id="newest" title={t('newest')} />
          <div className="border-t border-rule">
            <Ledger
              rows={preview.rows}
              renderChip={({ category }) => (
                <span className="inline-flex items-center gap-2 text-13">
                  <CategoryMark group={category.id.split('.')[0]!} />
                  {names.detail(category.id)}
                </span>
              )}
            />
          </div>
        </Sheet>
      )}
    </Page>
  )
}
