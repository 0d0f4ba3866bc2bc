'use client'
/** A searchable, grouped list of categories by the combobox pattern: the focus stays in the search, the arrows move the choice. */
import clsx from 'clsx'
import { Check, Search } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { OwnIcon } from '@/lib/model/taxonomy/own'
import { CategoryMark } from '../category-mark'
import { controlStyles } from '../ui/control'

export interface CategoryChoice {
  id: CategoryId
  label: string
  icon?: OwnIcon | undefined
  /** Why it is offered, where it is not simply one of all. */
  reason?: string | undefined
}

export interface CategoryGroup {
  id: string
  label: string
  details: readonly CategoryChoice[]
  /** Not offered; entries may still be there. */
  hidden?: readonly CategoryChoice[]
}

interface PickerProps {
  groups: readonly CategoryGroup[]
  /** Shortcuts above the groups while nothing is searched for: suggestions, recent choices. */
  tops?: readonly CategoryGroup[]
  current: CategoryId | null
  onPick: (id: CategoryId) => void
  labels: { search: string; none: string; current: string }
}

/** `Cafés` is found by "cafe", `Opłaty` by "oplaty" (NFD leaves the ł whole), and a no-break blank by a plain one. */
const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replace(/\s+/g, ' ')

const keyOf = (group: string, detail: CategoryId): string => `${group}-${detail}`

/** Details whose name holds the text; a group whose own name holds it is kept whole. */
export function search(groups: readonly CategoryGroup[], text: string): readonly CategoryGroup[] {
  const wanted = fold(text.trim())
  if (!wanted) return groups
  return groups
    .map((group) =>
      fold(group.label).includes(wanted)
        ? group
        : { ...group, details: group.details.filter((detail) => fold(detail.label).includes(wanted)) },
    )
    .filter((group) => group.details.length > 0)
}

/** What Enter takes: the detail of exactly that name, else one that begins with it, else the first. */
function best(found: readonly CategoryGroup[], text: string): CategoryId | null {
  const wanted = fold(text.trim())
  const details = found.flatMap((group) => group.details)
  const hit =
    details.find((detail) => fold(detail.label) === wanted) ??
    details.find((detail) => fold(detail.label).startsWith(wanted)) ??
    details[0]
  return hit?.id ?? null
}

const NONE: readonly CategoryGroup[] = []

export function CategoryPicker({ groups, tops = NONE, current, onPick, labels }: PickerProps) {
  const id = useId()
  const [text, setText] = useState('')
  const found = useMemo(() => (text.trim() ? search(groups, text) : [...tops, ...groups]), [groups, tops, text])
  // A category may stand twice, as a shortcut and in its group: an option is known by both.
  const flat = useMemo(
    () =>
      found.flatMap((group) => group.details.map(({ id: detail }) => ({ id: detail, key: keyOf(group.id, detail) }))),
    [found],
  )
  const inGroup = (detail: CategoryId | null) =>
    detail && keyOf(groups.find((group) => group.details.some((one) => one.id === detail))?.id ?? '', detail)
  const [active, setActive] = useState<string | null>(() => inGroup(current))
  const at = flat.findIndex((option) => option.key === active)
  const list = useRef<HTMLDivElement>(null)
  const optionId = (option: string) => `${id}-${option}`

  const shown = useRef(false)
  useEffect(() => {
    const option = active && list.current?.querySelector(`[id="${CSS.escape(`${id}-${active}`)}"]`)
    // With shortcuts the list begins at its top: they are what is likeliest.
    if (option && (shown.current || tops.length === 0))
      option.scrollIntoView({ block: shown.current ? 'nearest' : 'center' })
    shown.current = true
  }, [active, id, tops])

  function type(next: string) {
    setText(next)
    setActive(inGroup(next.trim() ? best(search(groups, next), next) : current))
  }

  function press(event: KeyboardEvent) {
    const last = flat.length - 1
    const goal = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[event.key]
    if (goal !== undefined && last >= 0) {
      event.preventDefault()
      setActive(flat[goal]!.key)
    }
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault()
      onPick(flat[at]!.id)
    }
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="relative border-b border-rule p-4 sm:px-6">
        <Search
          size={16}
          aria-hidden="true"
          className="absolute top-1/2 left-7 -translate-y-1/2 text-ink-soft sm:left-9"
        />
        {/* The dialog opens for this one task, so its search has the focus. */}
        <input
          type="text"
          role="combobox"
          aria-label={labels.search}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? optionId(flat[at]!.key) : undefined}
          autoComplete="off"
          data-autofocus
          placeholder={labels.search}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          className={clsx(controlStyles, 'ps-9')}
        />
      </div>
      {/* The list is driven from the search field; its options answer a pointer directly. */}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={labels.search}
        className="h-[min(44dvh,360px)] overflow-y-auto overscroll-contain py-2"
      >
        {found.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`} className="pb-2">
            <div
              id={`${id}-group-${group.id}`}
              className="flex items-center gap-2 px-4 py-1.5 text-12 font-medium text-ink-soft sm:px-6"
            >
              {!tops.includes(group) && <CategoryMark group={group.id} />}
              {group.label}
            </div>
            {group.details.map((detail) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={detail.id}
                id={optionId(keyOf(group.id, detail.id))}
                role="option"
                aria-selected={detail.id === current}
                onClick={() => onPick(detail.id)}
                onPointerMove={() => setActive(keyOf(group.id, detail.id))}
                className={clsx(
                  'flex min-h-11 items-center justify-between gap-4 ps-10 pe-4 sm:ps-12 sm:pe-6 md:min-h-9',
                  keyOf(group.id, detail.id) === active && 'bg-wash',
                )}
              >
                <span className="min-w-0">
                  <span className="inline-flex items-center gap-2">
                    {(detail.icon ?? detail.reason) && (
                      <CategoryMark group={detail.id.split('.')[0]!} icon={detail.icon} />
                    )}
                    {detail.label}
                  </span>
                  {detail.reason && <span className="block text-12 text-ink-soft">{detail.reason}</span>}
                </span>
                {detail.id === current && (
                  <span className="inline-flex items-center gap-1 text-12 text-ink-soft">
                    <Check size={16} aria-hidden="true" className="text-stamp" />
                    {labels.current}
                  </span>
                )}
              </div>
            ))}
          </div>
        ))}
        {found.length === 0 && <p className="px-4 py-6 text-ink-soft sm:px-6">{labels.none}</p>}
      </div>
    </div>
  )
}
