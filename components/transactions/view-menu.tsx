'use client'
/** How the list is shown: its density and columns, kept for the person; its order and what stands together, kept in the address. */
import { SlidersHorizontal } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useOptimistic, useTransition, type ReactNode } from 'react'
import { FEED_ORDERS, type Answer, type FeedFilter, type FeedOrder } from '@/lib/model/view'
import { Choices } from '../shell/choices'
import { Button } from '../ui/button'
import { Select } from '../ui/field'
import { GROUPINGS, isDated, listHref, type Arrangement, type Grouping } from './arrangement'
import { ListMenu } from './list-menu'
import { COLUMNS, DENSITIES, type Column, type Density, type LedgerLook } from './look'
import { SELECT_EVENT } from './grid/use-choice'

export interface ViewLabels {
  open: string
  density: string
  densities: Record<Density, string>
  columns: string
  column: Record<Column, string>
  order: string
  orders: Record<FeedOrder, string>
  group: string
  groups: Record<Grouping, string>
  select: string
}

interface MenuProps {
  filter: FeedFilter
  arrangement: Arrangement
  look: LedgerLook
  labels: ViewLabels
  setLook: (look: LedgerLook) => Promise<Answer<void>>
}

export function ViewMenu({ filter, arrangement, look: kept, labels, setLook }: MenuProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [look, showLook] = useOptimistic(kept)
  const arrange = (next: Arrangement) => start(() => router.replace(listHref(filter, next), { scroll: false }))
  const change = (next: LedgerLook) =>
    start(async () => {
      showLook(next)
      await setLook(next)
    })
  const { order, group } = arrangement
  return (
    <ListMenu
      label={labels.open}
      icon={<SlidersHorizontal size={16} aria-hidden="true" />}
      busy={busy}
      className="flex w-80 flex-col gap-4 p-4"
    >
      <Titled title={labels.order}>
        <Select
          aria-label={labels.order}
          value={order}
          onChange={(event) => {
            const next = FEED_ORDERS.find((one) => one === event.target.value) ?? order
            arrange({ order: next, group: isDated(next) ? (isDated(order) ? group : 'day') : 'none' })
          }}
        >
          {FEED_ORDERS.map((one) => (
            <option key={one} value={one}>
              {labels.orders[one]}
            </option>
          ))}
        </Select>
      </Titled>
      {isDated(order) && (
        <Choices
          name="group"
          legend={labels.group}
          value={group}
          options={GROUPINGS.map((value) => ({ value, label: labels.groups[value] }))}
          onChoose={(next) => arrange({ order, group: next })}
        />
      )}
      <Choices
        name="density"
        legend={labels.density}
        value={look.density}
        options={DENSITIES.map((value) => ({ value, label: labels.densities[value] }))}
        onChoose={(density) => change({ ...look, density })}
      />
      <fieldset>
        <legend className="mb-1 text-12 text-ink-soft">{labels.columns}</legend>
        {COLUMNS.map((column) => (
          <Tick
            key={column}
            checked={look.columns.includes(column)}
            onChange={(shown) =>
              change({
                ...look,
                columns: COLUMNS.filter((each) => (each === column ? shown : look.columns.includes(each))),
              })
            }
          >
            {labels.column[column]}
          </Tick>
        ))}
      </fieldset>
      <Button tone="plain" wide onClick={() => window.dispatchEvent(new Event(SELECT_EVENT))}>
        {labels.select}
      </Button>
    </ListMenu>
  )
}

const Titled = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <p className="mb-1.5 text-12 text-ink-soft">{title}</p>
    {children}
  </div>
)

interface TickProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}

const Tick = ({ checked, onChange, children }: TickProps) => (
  <label className="flex min-h-11 cursor-pointer items-center gap-3 md:min-h-8">
    <input
      type="checkbox"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      className="size-5 accent-stamp md:size-4"
    />
    {children}
  </label>
)
