/** All rules of a person by stage, the strongest first: what each looks for, what it does, and what can be done about it. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { RuleId } from '@/lib/model/ids'
import { RULE_STAGES, type RuleView } from '@/lib/model/rule'
import { groupOf } from '@/lib/model/taxonomy'
import type { AccountView, Answer } from '@/lib/model/view'
import { useCategoryNames } from '../category-label'
import { CategoryMark } from '../category-mark'
import { buttonStyles } from '../ui/button'
import { Chip } from '../ui/chip'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import { ActButton } from './act-button'
import { likeRuleHref, ruleHref } from './rule-address'
import { useActionWords, useTestWords } from './rule-test'

interface RuleListProps {
  rules: readonly RuleView[]
  accounts: readonly AccountView[]
  switchRule: (input: { id: RuleId; active: boolean }) => Promise<Answer<number>>
  applyRule: (input: { id: RuleId }) => Promise<Answer<number>>
  removeRule: (input: { id: RuleId }) => Promise<Answer<void>>
}

export function RuleList({ rules, accounts, ...actions }: RuleListProps) {
  const t = useTranslations('rules')
  const stages = RULE_STAGES.toReversed().flatMap((stage) => {
    const theirs = rules.filter((rule) => rule.stage === stage)
    return theirs.length > 0 ? [{ stage, theirs }] : []
  })
  return (
    <Page>
      <PageHead
        title={t('title')}
        note={t('note')}
        action={
          <Link href="/rules/new" className={buttonStyles({ tone: 'plain' })}>
            {t('new.title')}
          </Link>
        }
      />
      {rules.length === 0 && (
        <Sheet aria-label={t('list')}>
          <Empty
            title={t('empty.title')}
            text={t('empty.text')}
            action={
              <Link href="/transactions" className={buttonStyles({ tone: 'primary' })}>
                {t('empty.action')}
              </Link>
            }
          />
        </Sheet>
      )}
      {stages.map(({ stage, theirs }) => (
        <Sheet key={stage} aria-labelledby={`stage-${stage}`}>
          <SheetHead id={`stage-${stage}`} title={t(`form.stages.${stage}`)} note={t(`stageNotes.${stage}`)} />
          <ol className="divide-y divide-rule border-t border-rule">
            {theirs.map((rule) => (
              <RuleRow key={rule.id} rule={rule} accounts={accounts} {...actions} />
            ))}
          </ol>
        </Sheet>
      ))}
    </Page>
  )
}

function RuleRow({
  rule,
  accounts,
  switchRule,
  applyRule,
  removeRule,
}: Omit<RuleListProps, 'rules'> & { rule: RuleView }) {
  const t = useTranslations('rules')
  const names = useCategoryNames()
  const test = useTestWords(accounts)(rule.test)
  const done = useActionWords()(rule.actions)
  const { id, active, reach, actions } = rule
  const failed = String(t.raw('failed'))
  return (
    <li data-testid="rule" className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
      <div className="min-w-0 flex-1 basis-72">
        <p className="[overflow-wrap:anywhere]">
          <Link href={ruleHref(id)} className="font-medium underline-offset-4 hover:underline">
            {test}
          </Link>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-2 text-13 text-ink-soft">
          {actions.categoryId && t('into')}
          <span className="inline-flex min-w-0 items-center gap-1.5 font-medium text-ink [overflow-wrap:anywhere]">
            {actions.categoryId && (
              <CategoryMark group={groupOf(actions.categoryId)} icon={names.icon(actions.categoryId)} />
            )}
            {done}
          </span>
          {reach === 'later' && <Chip>{t('later')}</Chip>}
          {!active && <Chip>{t('idle')}</Chip>}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Link href={ruleHref(id)} aria-label={t('editNamed', { test })} className={buttonStyles({ size: 'small' })}>
          {t('change')}
        </Link>
        <Link
          href={likeRuleHref(id)}
          aria-label={t('duplicateNamed', { test })}
          className={buttonStyles({ size: 'small' })}
        >
          {t('duplicate')}
        </Link>
        {reach === 'later' && (
          <ActButton
            act={applyRule}
            input={{ id }}
            label={t('apply')}
            named={t('applyNamed', { test })}
            failed={failed}
          />
        )}
        <ActButton
          act={switchRule}
          input={{ id, active: !active }}
          label={t(active ? 'pause' : 'resume')}
          named={t(active ? 'pauseNamed' : 'resumeNamed', { test })}
          failed={failed}
        />
        <ActButton
          act={removeRule}
          input={{ id }}
          label={t('remove')}
          named={t('removeNamed', { test })}
          failed={failed}
        />
      </div>
    </li>
  )
}
