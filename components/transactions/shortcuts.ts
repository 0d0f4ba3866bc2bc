/**
 * The keys of the list: one table, read by what listens and by the help that lists them. They count only while the list has the
 * focus. Letters are apart, as they can be switched off (WCAG 2.1.4); the others are what a grid answers to anyway.
 */

/** What a key asks the list to do; each has a sentence in the help. */
export const ORDERS = [
  'down', 'up', 'first', 'last', 'pageDown', 'pageUp', 'into', 'outOf', 'select', 'range', 'open', 'clear',
  'category', 'tag', 'note', 'reviewed', 'exclude', 'rule', 'search', 'filters', 'help',
] as const // prettier-ignore
export type Order = (typeof ORDERS)[number]

interface Shortcut {
  readonly order: Order
  /** As `KeyboardEvent.key` says them. */
  readonly keys: readonly string[]
  readonly shift?: true
  readonly letter?: true
}

export const SHORTCUTS: readonly Shortcut[] = [
  { order: 'down', keys: ['ArrowDown'] },
  { order: 'up', keys: ['ArrowUp'] },
  { order: 'first', keys: ['Home'] },
  { order: 'last', keys: ['End'] },
  { order: 'pageDown', keys: ['PageDown'] },
  { order: 'pageUp', keys: ['PageUp'] },
  { order: 'into', keys: ['ArrowRight'] },
  { order: 'outOf', keys: ['ArrowLeft'] },
  { order: 'select', keys: [' '] },
  { order: 'range', keys: ['ArrowDown', 'ArrowUp'], shift: true },
  { order: 'open', keys: ['Enter'] },
  { order: 'clear', keys: ['Escape'] },
  { order: 'down', keys: ['j'], letter: true },
  { order: 'up', keys: ['k'], letter: true },
  { order: 'select', keys: ['x'], letter: true },
  { order: 'category', keys: ['c'], letter: true },
  { order: 'tag', keys: ['t'], letter: true },
  { order: 'note', keys: ['n'], letter: true },
  { order: 'reviewed', keys: ['m'], letter: true },
  { order: 'exclude', keys: ['e'], letter: true },
  { order: 'rule', keys: ['r'], letter: true },
  { order: 'search', keys: ['/'], letter: true },
  { order: 'filters', keys: ['f'], letter: true },
  { order: 'help', keys: ['?'], letter: true },
]

export interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a press asks for; null where it is not the list's. A sign that needs Shift, such as `?`, is itself. */
export function orderOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Press, letters: boolean): Order | null {
  if (ctrlKey || metaKey || altKey) return null
  const found = SHORTCUTS.find(
    ({ keys, shift = false, letter = false }) =>
      keys.includes(key) && (letter ? letters : shift === (shiftKey && key.startsWith('Arrow'))),
  )
  return found?.order ?? null
}
