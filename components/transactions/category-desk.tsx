'use client'
/**
 * Where entries are put into other categories. It holds the one dialog of a list, shows a choice before the server has it, and
 * takes it back with a reference when the server refuses. Rows stay on the server; only their chips are here.
 */
import { useMutation } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { createContext, use, useMemo, useState, useTransition, type ReactNode } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { TransactionId } from '@/lib/model/ids'
import { CategoryMark } from '../category-mark'
import { fill } from '../fill'
import { Queries } from '../queries'
import { Alert } from '../ui/alert'
import { CategoryDialog } from './category-dialog'
import type { CategoryChoice, CategoryGroup } from './category-picker'
import type { EditAction } from './edit-action'
import type { Entry } from './entry'
import { RuleOffer, type RuleOfferLabels } from './rule-offer'

export interface DeskLabels {
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

interface DeskProps {
  groups: readonly CategoryGroup[]
  /** What the person chose last, for any entry. */
  recent: readonly CategoryId[]
  labels: DeskLabels
  edit: EditAction
  children: ReactNode
}

export interface Desk {
  chosen: (entry: Entry) => CategoryId
  choiceOf: (id: CategoryId) => CategoryChoice
  open: (entry: Entry) => void
  openLabel: string
}

export const DeskContext = createContext<Desk | null>(null)

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
    return {
      chosen: ({ id, categoryId }) => choices.get(id) ?? categoryId,
      choiceOf: categoryChoices(groups),
      open: setEntry,
      openLabel: labels.open,
    }
  }, [groups, choices, labels.open])

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
          text={fill(labels.offer.text, {
            name: offered.entry.name,
            category: desk.choiceOf(offered.categoryId).label,
          })}
          labels={labels.offer}
          onDismiss={() => setOffered(null)}
        />
      )}
      <CategoryDialog
        open={entry !== null}
        title={entry?.name ?? ''}
        entry={entry}
        current={entry && desk.chosen(entry)}
        groups={groups}
        recent={recent}
        labels={labels}
        onPick={pick}
        onClose={() => setEntry(null)}
      />
    </DeskContext>
  )
}

/** What a category is called and shown by; one that nobody knows is uncategorised. */
export function categoryChoices(groups: readonly CategoryGroup[]): (id: CategoryId) => CategoryChoice {
  const all = groups.flatMap(({ details, hidden = [] }) => [...details, ...hidden])
  const known = new Map(all.map((choice) => [choice.id, choice]))
  return (id) => known.get(id) ?? { id, label: known.get('other.uncategorised')?.label ?? id }
}

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('there is no CategoryDesk around this')
  return desk
}

/** The chip of an entry's row: what it is now, and the way to change it. */
export function CategoryButton({ entry, tabIndex }: { entry: Entry; tabIndex?: number }) {
  const desk = useDesk()
  const categoryId = desk.chosen(entry)
  const { label, icon } = desk.choiceOf(categoryId)
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      aria-label={fill(desk.openLabel, { name: entry.name, category: label })}
      data-category={categoryId}
      onClick={() => desk.open(entry)}
      className="-mx-2 inline-flex min-h-9 max-w-full items-center gap-2 rounded-full border border-transparent px-2 text-13 hover:border-edge hover:bg-sheet md:min-h-7"
    >
      <CategoryMark group={categoryId.split('.')[0]!} icon={icon} />
      <span className="truncate">{label}</span>
    </button>
  )
}
