'use client'
/**
 * The search field with what may be meant, by the combobox pattern: the focus stays in the field, the arrows move the choice. Without
 * script it is a plain field of its form; the text in it is the browser's own, so that chips and the form can change it.
 */
import clsx from 'clsx'
import { Search } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { keepRecent, recent } from '../recent'
import { controlStyles } from '../ui/control'
import { suggest, type Offers, type Suggestion } from './suggest'

interface BoxProps {
  defaultValue: string | undefined
  offers: Offers
  labels: { field: string; hint: string; list: string; recent: string }
}

export function SearchBox({ defaultValue, offers, labels }: BoxProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [list, setList] = useState<readonly Suggestion[]>([])
  const [at, setAt] = useState(-1)
  const open = list.length > 0

  function offer() {
    const { value = '', selectionStart } = field.current ?? {}
    setList(suggest(value, selectionStart ?? value.length, offers, recent('searches')))
    setAt(-1)
  }
  const close = () => setList([])

  function take({ kind, text, caret }: Suggestion) {
    const input = field.current
    if (!input) return
    input.value = text
    input.setSelectionRange(caret, caret)
    if (kind === 'key') return offer()
    close()
    input.form?.requestSubmit()
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      return close()
    }
    if (event.key === 'Enter' && open && list[at]) {
      event.preventDefault()
      return take(list[at])
    }
    if (event.key === 'Enter') return close()
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    if (!open) return offer()
    // Before the first is the field itself.
    const step = event.key === 'ArrowDown' ? 1 : -1
    setAt((now) => ((now + 1 + step + list.length + 1) % (list.length + 1)) - 1)
  }

  return (
    <div className="relative min-w-0 flex-1 basis-40">
      <Search size={16} aria-hidden="true" className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-soft" />
      <input
        ref={field}
        id="list-search"
        name="q"
        type="text"
        role="combobox"
        aria-label={labels.field}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={list[at] ? `${id}-${at}` : undefined}
        placeholder={labels.hint}
        defaultValue={defaultValue}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={100}
        onInput={offer}
        onClick={offer}
        onKeyDown={press}
        onBlur={(event) => {
          close()
          keepSearch(event.target.value)
        }}
        className={clsx(controlStyles, 'ps-9')}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={labels.list}
        hidden={!open}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-[min(60dvh,400px)] overflow-y-auto rounded-sheet border border-rule bg-sheet py-1 shadow-lifted"
      >
        {list.map((each, index) => (
          // The list is driven from the field; its options answer a pointer directly.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={`${each.kind} ${each.part}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(each)}
            onPointerMove={() => setAt(index)}
            className={clsx(
              'flex min-h-11 items-baseline gap-3 px-3 py-2 md:min-h-9 md:py-1.5',
              index === at && 'bg-wash',
            )}
          >
            <span className="min-w-0 truncate font-medium">{each.part.trimEnd()}</span>
            <span className="min-w-0 flex-1 truncate text-12 text-ink-soft">
              {each.kind === 'recent' ? labels.recent : each.hint}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

/** What is being typed when the field is left is a search from two letters on. */
function keepSearch(text: string): void {
  const search = text.trim()
  if (search.length > 1) keepRecent('searches', search)
}
