'use client'
/** The bank finder: a combobox over every bank we can reach, and a way on for a bank that is not among them. */
import { ChevronRight, Search } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import type { OfferedInstitution } from '@/lib/model/institution'
import type { FinderView } from '@/lib/model/view'
import { Button } from '../ui/button'
import { controlStyles } from '../ui/field'
import { Monogram } from '../ui/monogram'
import { Frame } from './frame'
import type { Target } from './screen'
import { indexOf, search } from './search'
import { useWords } from './words'

interface InstitutionPaneProps {
  /** Null while the list is on its way. */
  finder: FinderView | null
  failed: boolean
  step: { current: number; total: number }
  onChoose: (target: Target) => void
  onRetry: () => void
  onBack: () => void
  onClose: () => void
}

const keyOf = ({ providerId, ref }: OfferedInstitution): string => `${providerId}:${ref}`

export function InstitutionPane({ finder, failed, step, onChoose, onRetry, onBack, onClose }: InstitutionPaneProps) {
  const { say, count } = useWords()
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const entries = useMemo(() => indexOf(finder?.institutions ?? []), [finder])
  const wanted = useDeferredValue(query)
  const banks = useMemo(() => search(entries, wanted), [entries, wanted])
  const searcher = finder?.providers.find((provider) => provider.searchesItself)
  const current = banks[Math.min(active, banks.length - 1)]

  const currentId = current && `${id}-${keyOf(current)}`
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = banks.length - 1
    const to = { ArrowDown: Math.min(active + 1, last), ArrowUp: Math.max(active - 1, 0), PageDown: Math.min(active + 8, last), PageUp: Math.max(active - 8, 0) }[event.key] // prettier-ignore
    if (to !== undefined) {
      event.preventDefault()
      setActive(to)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // Whoever types and presses at once means what stands in the field, not the list that still lags behind.
      const meant = wanted === query ? current : search(entries, query)[0]
      if (meant) onChoose({ institution: meant })
    }
  }

  return (
    <Frame screen="institution" title={say('institution.title')} step={step} onBack={onBack} onClose={onClose}>
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
        {finder && wanted === query ? count('institution.found', banks.length) : ''}
      </p>
      {failed && (
        <p className="flex flex-wrap items-center justify-between gap-2">
          {say('institution.failed')}
          <Button onClick={onRetry}>{say('retry')}</Button>
        </p>
      )}
      {!finder && !failed && <p className="appear-late text-ink-soft">{say('institution.loading')}</p>}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={say('institution.list')}
        className="-mx-2 min-h-0 flex-1 overflow-y-auto border-y border-rule"
      >
        {banks.map((bank, index) => (
          // The keyboard works the list from the field above, as a combobox does.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={keyOf(bank)}
            id={`${id}-${keyOf(bank)}`}
            role="option"
            tabIndex={-1}
            aria-selected={bank === current}
            onClick={() => onChoose({ institution: bank })}
            onPointerMove={() => setActive(index)}
            className="flex min-h-14 items-center gap-3 rounded-control px-2 aria-selected:bg-wash"
          >
            <Monogram name={bank.name} size={36} />
            <span className="min-w-0 flex-1 truncate text-16">{bank.name}</span>
            <ChevronRight size={16} aria-hidden="true" className="text-ink-soft" />
          </div>
        ))}
      </div>
      {finder && banks.length === 0 && query !== '' && (
        <p className="flex flex-wrap items-center justify-between gap-2">
          {say('institution.none', { query })}
          <Button size="small" onClick={() => setQuery('')}>
            {say('institution.clear')}
          </Button>
        </p>
      )}
      {searcher && (
        <Button wide data-testid="cw-elsewhere" onClick={() => onChoose({ elsewhere: searcher.id })}>
          {say('institution.elsewhere')}
        </Button>
      )}
    </Frame>
  )
}
