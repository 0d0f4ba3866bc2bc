/** All rules of a person, newest first: what each looks for, where it puts it, and what can be done about it. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { RuleView } from '@/lib/model/rule'
import { groupOf } from '@/lib/model/taxonomy'
import type { AccountView } from '@/lib/model/view'
import { useCategoryNames } from '../category-label'
import { CategoryMark } from '../category-mark'
import { buttonStyles } from '../ui/button'
import { Chip } from '../ui/chip'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { RuleButtons, type RuleActions } from './rule-buttons'
import { useTestWords } from './rule-test'

interface RuleListProps extends RuleActions {
  rules: readonly RuleView[]
  accounts: readonly AccountView[]
}

export function RuleList({ rules, accounts, ...actions }: RuleListProps) {
  const t = useTranslations('rules')
  const names = useCategoryNames()
  const words = useTestWords(accounts)
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} />
      <Sheet aria-label={t('list')}>
        {rules.length === 0 ? (
          <Empty
            title={t('empty.title')}
            text={t('empty.text')}
            action={
              <Link href="/transactions" className={buttonStyles({ tone: 'primary' })}>
                {t('empty.action')}
              </Link>
            }
          />
        ) : (
          <ul className="divide-y divide-rule">
            {rules.map((rule) => {
              const test = words(rule.test).join(', ')
              return (
                <li
                  key={rule.id}
                  data-testid="rule"
                  className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6"
                >
                  <div className="min-w-0 flex-1 basis-64">
                    <p className="font-medium [overflow-wrap:anywhere]">{test}</p>
                    <p className="mt-0.5 flex flex-wrap items-center gap-2 text-13 text-ink-soft">
                      {t('into')}
                      <span className="inline-flex items-center gap-1.5 font-medium text-ink">
                        <CategoryMark group={groupOf(rule.categoryId)} />
                        {names.detail(rule.categoryId)}
                      </span>
                      {!rule.active && <Chip>{t('idle')}</Chip>}
                    </p>
                  </div>
                  <RuleButtons
                    id={rule.id}
                    active={rule.active}
                    labels={{
                      switch: t(rule.active ? 'pause' : 'resume'),
                      switchNamed: t(rule.active ? 'pauseNamed' : 'resumeNamed', { test }),
                      remove: t('remove'),
                      removeNamed: t('removeNamed', { test }),
                    }}
                    {...actions}
                  />
                </li>
              )
            })}
          </ul>
        )}
      </Sheet>
    </Page>
  )
}
