'use client'
/**
 * Where entries are put into other categories. It holds the one dialog of a list, shows a choice before the server has it, and
 * takes it back with a reference when the server refuses. Rows stay on the server; only their chips are here.
 */
import { useMutation } from '@tanstack/react-query'
import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { createContext, use, useMemo, useState, useTransition, type ReactNode } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { TransactionId } from '@/lib/model/ids'
import type { OwnIcon } from '@/lib/model/taxonomy/own'
import { CategoryMark } from '../category-mark'
import { fill } from '../fill'
import { Queries } from '../queries'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { CategoryPicker, type CategoryChoice, type CategoryGroup } from './category-picker'
import type { EditAction } from './edit-action'
import { RuleOffer, type RuleOfferLabels } from './rule-offer'

/** One entry as its dialog shows it; every text is finished. */
export interface Entry {
  id: TransactionId
  name: string
  categoryId: CategoryId
  label: string
  icon: OwnIcon | undefined
  why: string
  /** The rule that decided. */
  rule: Route | null
  /** The way back to what the provider said, where it is another category. */
  reset: { id: CategoryId; text: string } | null
  suggestions: readonly CategoryChoice[]
  /** Where a rule for entries like this one is made, without its category; null where nothing tells them apart. */
  ruleHref: Route | null
  facts: readonly { name: string; value: string }[]
}

interface DeskProps {
  groups: readonly CategoryGroup[]
  /** What the person chose last, for any entry. */
  recent: readonly CategoryChoice[]
  labels: {
    close: string
    why: string
    seeRule: string
    recent: string
    suggested: string
    search: string
    none: string
    current: string
    open: string
    failed: string
    offer: RuleOfferLabels
  }
  edit: EditAction
  children: ReactNode
}

interface Desk {
  chosen: (entry: Entry) => CategoryId
  labelOf: (id: CategoryId) => string
  iconOf: (id: CategoryId) => OwnIcon | undefined
  open: (entry: Entry) => void
  openLabel: string
}

const DeskContext = createContext<Desk | null>(null)

/** A refusal that carries the reference of its log line. */
class Refused extends Error {
  readonly reference: string
  constructor(reference: string) {
    super('refused')
    this.reference = reference
  }
}

export const CategoryDesk = (props: DeskProps) => (
  <Queries>
    <OpenDesk {...props} />
  </Queries>
)

function OpenDesk({ groups, recent, labels, edit, children }: DeskProps) {
  const router = useRouter()
  const [, startRefresh] = useTransition()
  const [entry, setEntry] = useState<Entry | null>(null)
  const [offered, setOffered] = useState<{ entry: Entry; categoryId: CategoryId } | null>(null)
  const [choices, setChoices] = useState<ReadonlyMap<TransactionId, CategoryId>>(new Map())

  const put = useMutation({
    mutationFn: async ({ id, categoryId }: { id: TransactionId; categoryId: CategoryId }) => {
      const answer = await edit({ target: { ids: [id] }, edit: { kind: 'category', categoryId } })
      if (!answer.ok) throw new Refused(answer.error.reference)
      return answer.value
    },
    onMutate: ({ id, categoryId }) => {
      const before = choices.get(id)
      setChoices((held) => new Map(held).set(id, categoryId))
      return { before }
    },
    onError: (_error, { id }, context) =>
      setChoices((held) => {
        const next = new Map(held)
        if (context?.before) next.set(id, context.before)
        else next.delete(id)
        return next
      }),
    // The reason shown and the sums of other pages come from the server.
    onSuccess: () => startRefresh(() => router.refresh()),
  })

  const desk = useMemo<Desk>(() => {
    const details = groups.flatMap((group) => group.details)
    const names = new Map(details.map((detail) => [detail.id, detail.label]))
    const icons = new Map(details.map((detail) => [detail.id, detail.icon]))
    return {
      chosen: ({ id, categoryId }) => choices.get(id) ?? categoryId,
      iconOf: (id) => icons.get(id),
      labelOf: (id) => names.get(id) ?? names.get('other.uncategorised') ?? id,
      open: setEntry,
      openLabel: labels.open,
    }
  }, [groups, choices, labels.open])

  const tops = useMemo(() => {
    const offered = entry ? entry.suggestions : []
    const others = recent.filter((one) => !offered.some(({ id }) => id === one.id))
    return [
      { id: 'suggested', label: labels.suggested, details: offered },
      { id: 'recent', label: labels.recent, details: others },
    ].filter(({ details }) => details.length > 0)
  }, [entry, recent, labels.suggested, labels.recent])

  function pick(categoryId: CategoryId) {
    if (entry && categoryId !== desk.chosen(entry)) {
      put.mutate({ id: entry.id, categoryId }, { onSuccess: () => setOffered({ entry, categoryId }) })
    }
    setEntry(null)
  }

  return (
    <DeskContext value={desk}>
      {put.error && (
        <Alert kind="alarm" live className="mb-4">
          {fill(labels.failed, { reference: put.error instanceof Refused ? put.error.reference : '–' })}
        </Alert>
      )}
      {children}
      {offered?.entry.ruleHref && (
        <RuleOffer
          href={`${offered.entry.ruleHref}&into=${offered.categoryId}` as Route}
          text={fill(labels.offer.text, { name: offered.entry.name, category: desk.labelOf(offered.categoryId) })}
          labels={labels.offer}
          onDismiss={() => setOffered(null)}
        />
      )}
      <Dialog open={entry !== null} onClose={() => setEntry(null)} title={entry?.name ?? ''} closeLabel={labels.close}>
        {entry && (
          <>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-rule px-4 py-3 text-13 sm:px-6">
              {entry.facts.map((fact) => (
                <div key={fact.name} className="contents">
                  <dt className="text-ink-soft">{fact.name}</dt>
                  <dd className="tabular-nums [overflow-wrap:anywhere]">{fact.value}</dd>
                </div>
              ))}
              <dt className="text-ink-soft">{labels.why}</dt>
              <dd>
                {entry.why}
                {entry.rule && (
                  <>
                    {' '}
                    <Link href={entry.rule} className="font-medium text-stamp underline-offset-4 hover:underline">
                      {labels.seeRule}
                    </Link>
                  </>
                )}
              </dd>
            </dl>
            {entry.reset && entry.reset.id !== desk.chosen(entry) && (
              <p className="border-b border-rule px-4 py-2 sm:px-6">
                <Button size="small" tone="quiet" className="-mx-2.5" onClick={() => pick(entry.reset!.id)}>
                  {entry.reset.text}
                </Button>
              </p>
            )}
            <CategoryPicker groups={groups} tops={tops} current={desk.chosen(entry)} onPick={pick} labels={labels} />
          </>
        )}
      </Dialog>
    </DeskContext>
  )
}

/** The chip of an entry's row: what it is now, and the way to change it. */
export function CategoryButton({ entry }: { entry: Entry }) {
  const desk = use(DeskContext)
  if (!desk) throw new Error('CategoryButton stands outside a CategoryDesk')
  const categoryId = desk.chosen(entry)
  const isAsRead = categoryId === entry.categoryId
  const label = isAsRead ? entry.label : desk.labelOf(categoryId)
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={fill(desk.openLabel, { name: entry.name, category: label })}
      data-category={categoryId}
      onClick={() => desk.open(entry)}
      className="-mx-2 inline-flex min-h-9 max-w-full items-center gap-2 rounded-full border border-transparent px-2 text-13 hover:border-edge hover:bg-sheet md:min-h-7"
    >
      <CategoryMark group={categoryId.split('.')[0]!} icon={isAsRead ? entry.icon : desk.iconOf(categoryId)} />
      <span className="truncate">{label}</span>
    </button>
  )
}
