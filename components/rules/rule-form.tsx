'use client'
/** A rule being written: its conditions, what it does, when it speaks; and beside it what it finds, counted as it is typed. */
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { RuleId } from '@/lib/model/ids'
import { RULE_STAGES, type RuleDraft, type RulePreview } from '@/lib/model/rule'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import type { Locale } from '../locale'
import type { CategoryGroup } from '../transactions/category-picker'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Select } from '../ui/field'
import { SelectField } from '../ui/select-field'
import { Sheet } from '../ui/sheet'
import { ActionFields, type ActionLabels } from './action-fields'
import { ConditionLine, type LineChoices, type LineLabels } from './condition-line'
import { blankLine, draftOf, fieldsOf, type Fields } from './draft'
import { Preview, type PreviewLabels, type PreviewRule } from './rule-preview'
import { rulesHref } from './rule-address'

export interface FormLabels extends ActionLabels {
  when: string
  match: string
  all: string
  any: string
  add: string
  then: string
  stage: string
  stages: Readonly<Record<(typeof RULE_STAGES)[number], string>>
  stageHint: string
  now: string
  save: string
  cancel: string
  failed: string
  line: LineLabels
  preview: PreviewLabels
}

export interface SaveRule {
  addRule: (input: { draft: RuleDraft }) => Promise<Answer<number>>
  changeRule: (input: { id: RuleId; draft: RuleDraft }) => Promise<Answer<number>>
}

export interface RuleFormProps extends SaveRule {
  /** Of the rule that is changed; null for a new one. */
  id: RuleId | null
  draft: RuleDraft
  /** What the draft finds as the page is read; null where it says nothing yet. */
  preview: RulePreview | null
  groups: readonly CategoryGroup[]
  choices: LineChoices
  /** Every tag in use. */
  tags: readonly string[]
  labels: FormLabels
  locale: Locale
  previewRule: PreviewRule
}

export function RuleForm({
  id,
  draft,
  preview,
  groups,
  choices,
  tags,
  labels,
  locale,
  previewRule,
  addRule,
  changeRule,
}: RuleFormProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [fields, setFields] = useState<Fields>(() => fieldsOf(draft))
  const [next, setNext] = useState(draft.test.conditions.length)
  const [failed, setFailed] = useState<string | null>(null)
  const set = (part: Partial<Fields>) => setFields((held) => ({ ...held, ...part }))
  const ready = draftOf(fields)

  const submit = () =>
    start(async () => {
      if (!ready) return
      const answer = await (id === null ? addRule({ draft: ready }) : changeRule({ id, draft: ready }))
      if (answer.ok) router.push(rulesHref)
      else setFailed(answer.error.reference)
    })

  return (
    <>
      <Sheet className="p-4 sm:p-6" aria-busy={busy}>
        <form
          className="flex flex-col gap-6"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          {failed && (
            <Alert kind="alarm" live>
              {fill(labels.failed, { reference: failed })}
            </Alert>
          )}
          <fieldset className="flex min-w-0 flex-col gap-3">
            <legend className="mb-3 text-16 font-semibold">{labels.when}</legend>
            {fields.lines.length > 1 && (
              <Select
                aria-label={labels.match}
                value={fields.match}
                className="sm:max-w-72"
                onChange={(event) => set({ match: event.target.value === 'any' ? 'any' : 'all' })}
              >
                <option value="all">{labels.all}</option>
                <option value="any">{labels.any}</option>
              </Select>
            )}
            <ul className="flex flex-col gap-3">
              {fields.lines.map((line, at) => (
                <ConditionLine
                  key={line.key}
                  line={line}
                  place={at + 1}
                  labels={labels.line}
                  choices={choices}
                  onChange={(changed) => set({ lines: fields.lines.with(at, changed) })}
                  onDrop={fields.lines.length > 1 ? () => set({ lines: fields.lines.toSpliced(at, 1) }) : undefined}
                />
              ))}
            </ul>
            <div>
              <Button
                size="small"
                tone="quiet"
                onClick={() => {
                  set({ lines: [...fields.lines, blankLine(next, 'words')] })
                  setNext(next + 1)
                }}
              >
                <Plus size={16} aria-hidden="true" />
                {labels.add}
              </Button>
            </div>
          </fieldset>
          <fieldset className="grid min-w-0 gap-4 sm:grid-cols-2">
            <legend className="mb-3 text-16 font-semibold">{labels.then}</legend>
            <ActionFields {...{ fields, groups, tags, labels, set }} />
            <SelectField
              id="rule-stage"
              label={labels.stage}
              hint={labels.stageHint}
              value={fields.stage}
              options={RULE_STAGES.map((stage) => ({ value: stage, text: labels.stages[stage] }))}
              onChoose={(stage) => set({ stage })}
            />
          </fieldset>
          <label className="flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              checked={fields.reach === 'all'}
              onChange={(event) => set({ reach: event.target.checked ? 'all' : 'later' })}
              className="size-4 accent-stamp"
            />
            {labels.now}
          </label>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" tone="primary" disabled={busy || !ready}>
              {labels.save}
            </Button>
            <Button tone="quiet" disabled={busy} onClick={() => router.back()}>
              {labels.cancel}
            </Button>
          </div>
        </form>
      </Sheet>
      <Preview
        id={id}
        draft={ready}
        first={preview}
        groups={groups}
        labels={labels.preview}
        locale={locale}
        previewRule={previewRule}
      />
    </>
  )
}
