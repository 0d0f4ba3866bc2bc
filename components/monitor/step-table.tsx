/** How long each step takes, and how long it may. */
import { useTranslations } from 'next-intl'
import type { JourneyDetailView, StepView } from '@/lib/model/monitor'
import { Input } from '../ui/field'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { BudgetForm, type SetBudgets } from './budget-form'
import { formatTime } from './format'
import { useNames } from './names'
import { StepChip } from './state-chip'
import { Cell, Name, Table } from './table'

const FORM = 'budgets'
const SLOWEST = 60_000

export function StepTable({ journey, setBudgets }: { journey: JourneyDetailView; setBudgets: SetBudgets }) {
  const t = useTranslations('monitor.steps')
  const names = useNames()
  return (
    <Sheet aria-labelledby="steps">
      <SheetHead id="steps" title={t('title')} note={t('note')} />
      <Table
        label={t('scroll', { journey: names.journey(journey) })}
        head={[t('name'), 'p50', 'p95', t('runs'), t('failed'), t('budget')]}
      >
        {journey.steps.map((step, at) => (
          <Step key={step.id} step={step} number={at + 1} journey={journey} />
        ))}
      </Table>
      {journey.hasSchedule && (
        <BudgetForm
          id={FORM}
          journey={journey.id}
          setBudgets={setBudgets}
          labels={{ save: t('save'), saved: t('saved'), notSaved: String(t.raw('notSaved')) }}
        />
      )}
    </Sheet>
  )
}

function Step({ step, number, journey }: { step: StepView; number: number; journey: JourneyDetailView }) {
  const t = useTranslations('monitor.steps')
  const locale = useLanguage()
  const name = useNames().step(journey.id, step)
  return (
    <tr data-testid={`step-${step.id}`}>
      <Name>
        <span className="flex min-w-48 flex-wrap items-center gap-x-2 gap-y-1">
          <span className="w-5 flex-none text-ink-soft">{number}</span>
          {name}
          {step.p95 !== null && step.p95 > step.budget && <StepChip outcome="slow" />}
        </span>
      </Name>
      <Cell>{formatTime(step.p50, locale)}</Cell>
      <Cell>{formatTime(step.p95, locale)}</Cell>
      <Cell>{step.runs}</Cell>
      <Cell>{step.failed}</Cell>
      <Cell>
        {journey.hasSchedule ? (
          <Input
            key={step.budget}
            form={FORM}
            name={step.id}
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={SLOWEST}
            defaultValue={step.budget}
            aria-label={t('budgetOf', { step: name })}
            className="my-0.5 max-w-28 text-end"
          />
        ) : (
          formatTime(step.budget, locale)
        )}
      </Cell>
    </tr>
  )
}
