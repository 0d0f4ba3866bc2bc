'use client'
/** The one list of banks: a combobox over all of them, and below them what a person may apply for instead of showing accounts. */
import { ChevronRight, Search } from 'lucide-react'
import { memo, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Institution } from '@/lib/model/institution'
import { importHref } from '../places'
import { Button } from '../ui/button'
import { controlStyles } from '../ui/control'
import { Monogram } from '../ui/monogram'
import { useHost } from './host'
import { indexOf, search } from './search'
import { useWords } from './words'

interface BankListProps<B extends Institution> {
  /** Null while the list is on its way. */
  banks: readonly B[] | null
  /** Two providers may call different banks by the same ref. */
  keyOf?: (bank: B) => string
  disabled?: boolean
  onChoose: (bank: B) => void
}

const byRef = ({ ref }: Institution): string => ref

export function BankList<B extends Institution>({
  banks,
  keyOf = byRef,
  disabled = false,
  onChoose,
}: BankListProps<B>) {
  const { say, count } = useWords()
  const { tell, frame } = useHost()
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const entries = useMemo(() => indexOf(banks ?? []), [banks])
  const wanted = useDeferredValue(query)
  const { found, products } = useMemo(() => arranged(search(entries, wanted)), [entries, wanted])
  const current = found[Math.min(active, found.length - 1)]

  // Only how long it is: what somebody searches for is theirs.
  useEffect(() => {
    if (wanted !== '') tell('SEARCH_INSTITUTION', { queryLength: wanted.length })
  }, [wanted, tell])

  const currentId = current && `${id}-${keyOf(current)}`
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const newest = useRef(onChoose)
  useEffect(() => void (newest.current = onChoose), [onChoose])
  const choose = useCallback((bank: B) => !disabled && newest.current(bank), [disabled])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = found.length - 1
    const to = { ArrowDown: Math.min(active + 1, last), ArrowUp: Math.max(active - 1, 0), PageDown: Math.min(active + 8, last), PageUp: Math.max(active - 8, 0) }[event.key] // prettier-ignore
    if (to !== undefined) {
      event.preventDefault()
      setActive(to)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // Whoever types and presses at once means what stands in the field, not the list that still lags behind.
      const meant = wanted === query ? current : arranged(search(entries, query)).found[0]
      if (meant) choose(meant)
    }
  }

  const option = (bank: B, index: number) => (
    <Option
      key={keyOf(bank)}
      id={`${id}-${keyOf(bank)}`}
      bank={bank}
      index={index}
      selected={bank === current}
      disabled={disabled}
      onPoint={setActive}
      onChoose={choose}
    />
  )

  const firstProduct = found.length - products
  return (
    <>
      <div className="relative">
        <Search
          size={18}
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-soft"
        />
        <input
          type="search"
          role="combobox"
          aria-label={say('institution.search')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={currentId}
          placeholder={say('institution.search')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          className={`${controlStyles} ps-10`}
        />
      </div>
      <p role="status" className="sr-only">
        {banks && wanted === query ? count('institution.found', found.length) : ''}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={say('institution.list')}
        className="-mx-2 min-h-0 flex-1 overflow-y-auto border-y border-rule"
      >
        {found.slice(0, firstProduct).map(option)}
        {products > 0 && (
          <div role="group" aria-labelledby={`${id}-products`} className="border-t border-rule first:border-0">
            <div id={`${id}-products`} role="presentation" className="px-2 pt-4 pb-1 text-13 font-medium text-ink-soft">
              {say('institution.products')}
            </div>
            {found.slice(firstProduct).map((bank, index) => option(bank, firstProduct + index))}
          </div>
        )}
      </div>
      {banks && found.length === 0 && query !== '' && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p>{say('institution.none', { query })}</p>
          <Button size="small" onClick={() => setQuery('')}>
            {say('institution.clear')}
          </Button>
          {!frame && (
            <a href={importHref} className="w-full text-stamp underline underline-offset-4">
              {say('institution.file')}
            </a>
          )}
        </div>
      )}
    </>
  )
}

/** Banks first, then products; each in the order in which they were found. */
function arranged<B extends Institution>(hits: readonly B[]): { found: readonly B[]; products: number } {
  const products = hits.filter(({ product }) => product)
  return { found: products.length ? [...hits.filter(({ product }) => !product), ...products] : hits, products: products.length } // prettier-ignore
}

interface OptionProps<B extends Institution> {
  id: string
  bank: B
  index: number
  selected: boolean
  disabled: boolean
  onPoint: (index: number) => void
  onChoose: (bank: B) => void
}

/** Remembered, and laid out only where it shows: there are hundreds, and a keystroke touches few. */
const Option = memo(OptionRow) as typeof OptionRow // memo forgets that it is generic

function OptionRow<B extends Institution>({ id, bank, index, selected, disabled, onPoint, onChoose }: OptionProps<B>) {
  return (
    // The keyboard works the list from the field above, as a combobox does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={disabled || undefined}
      onClick={() => onChoose(bank)}
      onPointerMove={() => onPoint(index)}
      className="flex min-h-14 items-center gap-3 rounded-control px-2 [contain-intrinsic-size:auto_56px] [content-visibility:auto] aria-disabled:opacity-55 aria-selected:bg-wash"
    >
      <Monogram name={bank.name} size={36} />
      <span className="min-w-0 flex-1 truncate text-16">{bank.name}</span>
      <ChevronRight size={16} aria-hidden="true" className="text-ink-soft" />
    </div>
  )
}
