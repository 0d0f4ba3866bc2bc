/** What only the person knows of a file, asked in their words. */
import { useTranslations } from 'next-intl'
import type { ColumnsQuestion, ImportQuestion, ImportView } from '@/lib/model/imports'
import { NAMED_COLUMNS } from '@/lib/model/imports'
import { useLanguage } from '../use-language'
import { Sheet, SheetHead } from '../ui/sheet'
import type { AnswerImport, DropImport } from './answering'
import { QuestionForm, type AskedField } from './question-form'
import { Samples } from './samples'

interface AskingProps {
  view: Extract<ImportView, { phase: 'asking' }>
  answer: AnswerImport
  drop: DropImport
}

export function Asking({ view: { id, questions }, answer, drop }: AskingProps) {
  const t = useTranslations('import.ask')
  const fieldsOf = useFields()
  const columns = questions.find((question) => question.about === 'columns')
  return (
    <Sheet aria-labelledby="asking">
      <SheetHead id="asking" title={t('title')} note={t('text')} />
      <div className="flex flex-col gap-6 border-t border-rule p-4 sm:p-6">
        {columns && columns.samples.length > 0 && <Samples question={columns} title={t('samples')} />}
        <QuestionForm
          id={id}
          fields={questions.flatMap(fieldsOf)}
          labels={{
            submit: t('submit'),
            drop: t('drop'),
            failed: String(t.raw('failed')),
            amount: t('amountNeeded'),
          }}
          answer={answer}
          drop={drop}
        />
      </div>
    </Sheet>
  )
}

const SEPARATOR_WORDS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

function useFields(): (question: ImportQuestion) => readonly AskedField[] {
  const t = useTranslations('import.ask')
  const columns = useColumnFields()
  const names = new Intl.DisplayNames(useLanguage(), { type: 'currency' })
  return (question) => {
    switch (question.about) {
      case 'columns':
        return columns(question)
      case 'currency':
        return [{ name: 'currency', label: t('currency.label'), needed: true, value: '', options: currencies(names) }]
      case 'encoding':
        return [{ name: 'encoding', label: t('encoding.label'), needed: true, value: '', options: question.choices.map((value) => ({ value, text: t(`encoding.${value}`) })) }] // prettier-ignore
      case 'separator':
        return [{ name: 'separator', label: t('separator.label'), needed: true, value: '', options: question.choices.map((value) => ({ value, text: t(`separator.${SEPARATOR_WORDS[value]}`) })) }] // prettier-ignore
      case 'decimal':
        return [{ name: 'decimal', label: t('decimal.label'), hint: t('examples', { examples: question.examples.join(' · ') }), needed: true, value: '', options: question.choices.map((value) => ({ value, text: t(value === ',' ? 'decimal.comma' : 'decimal.point') })) }] // prettier-ignore
      case 'dateOrder':
        return [{ name: 'dateOrder', label: t('dateOrder.label'), hint: t('examples', { examples: question.examples.join(' · ') }), needed: true, value: '', options: question.choices.map((value) => ({ value, text: t(`dateOrder.${value}`) })) }] // prettier-ignore
    }
  }
}

function useColumnFields(): (question: ColumnsQuestion) => readonly AskedField[] {
  const t = useTranslations('import.ask')
  return ({ headers, found, missing }) => {
    const options = headers.map((header, place) => ({
      value: String(place),
      text: header.trim() ? `${place + 1}. ${header.trim()}` : t('columns.nth', { n: place + 1 }),
    }))
    return NAMED_COLUMNS.map((column) => ({
      name: `columns.${column}`,
      label: t(`columns.${column}`),
      needed: column === 'date' || (missing.includes(column) && column !== 'amount'),
      value: found[column] === undefined ? '' : String(found[column]),
      options,
      none: t('columns.none'),
    }))
  }
}

const currencies = (names: Intl.DisplayNames): AskedField['options'] =>
  Intl.supportedValuesOf('currency').map((value) => ({ value, text: `${value} · ${names.of(value) ?? value}` }))
