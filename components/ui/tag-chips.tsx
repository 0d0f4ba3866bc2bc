/** Tags that can each be taken off again. */
import { X } from 'lucide-react'

interface TagChipsProps {
  tags: readonly string[]
  /** What the button beside a tag is called. */
  nameOf: (tag: string) => string
  remove: (tag: string) => void
}

export function TagChips({ tags, nameOf, remove }: TagChipsProps) {
  return (
    <ul className="flex flex-wrap gap-2">
      {tags.map((tag) => (
        <li
          key={tag}
          className="inline-flex max-w-full items-center gap-1 rounded-full border border-rule ps-2.5 text-13"
        >
          <span className="[overflow-wrap:anywhere]">{tag}</span>
          <button
            type="button"
            aria-label={nameOf(tag)}
            onClick={() => remove(tag)}
            className="inline-flex size-11 items-center justify-center rounded-full hover:bg-wash md:size-7"
          >
            <X size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}
