/** Every request seen, without bodies, queries or headers: what tests and the curious ask "what was really sent?" */
import type { Subject } from './wing.ts'

export interface JournalEntry {
  readonly at: string
  readonly wing: string
  readonly method: string
  readonly path: string
  /** Null where no answer was given. */
  readonly status: number | null
  readonly fault: string | null
}

export interface Journal {
  add(entry: JournalEntry, subject: Subject | null): void
  /** Oldest first. Tags are looked up now, so calls made before the login was typed are found under it. */
  entries(tag?: string): JournalEntry[]
  reset(tag?: string): void
}

const KEPT = 50_000

export function createJournal(): Journal {
  let lines: { entry: JournalEntry; subject: Subject | null }[] = []
  return {
    add(entry, subject) {
      lines.push({ entry, subject })
      if (lines.length > KEPT) lines = lines.slice(KEPT / 2)
    },
    entries: (tag) => lines.filter((l) => tag === undefined || l.subject?.tag === tag).map((line) => line.entry),
    reset(tag) {
      lines = tag === undefined ? [] : lines.filter((line) => line.subject?.tag !== tag)
    },
  }
}
