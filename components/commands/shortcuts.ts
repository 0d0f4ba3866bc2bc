/** The keys of the whole product. Single letters count only while nobody is typing, and not at all for who switched them off (WCAG 2.1.4). */

export const SHORTCUTS = ['on', 'off'] as const
export type Shortcuts = (typeof SHORTCUTS)[number]

/** After `g`. */
export const GO = {
  o: '/overview',
  t: '/transactions',
  a: '/accounts',
  c: '/cash-flow',
  n: '/net-worth',
} as const

export type Order =
  { readonly kind: 'palette' | 'amounts' | 'inspector' | 'help' } | { readonly kind: 'go'; readonly href: string }

/** What a key press says of itself, as far as it matters here. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const PATIENCE_MS = 1_500

const isGo = (key: string): key is keyof typeof GO => Object.hasOwn(GO, key)

/**
 * Reads presses one after the other, as `g` waits for its second letter.
 * @param now milliseconds, of a clock that never goes back
 */
export function readKeys(now: () => number): (press: Press, letters: boolean) => Order | null {
  let waitingSince = Number.NEGATIVE_INFINITY
  return ({ key, ctrlKey, metaKey, altKey }, letters) => {
    const waiting = now() - waitingSince < PATIENCE_MS
    waitingSince = Number.NEGATIVE_INFINITY
    const pressed = key.toLowerCase()
    if ((ctrlKey || metaKey) && !altKey && pressed === 'k') return { kind: 'palette' }
    if (!letters || ctrlKey || metaKey || altKey) return null
    if (waiting && isGo(pressed)) return { kind: 'go', href: GO[pressed] }
    if (pressed === 'g') waitingSince = now()
    if (pressed === 'h') return { kind: 'amounts' }
    if (pressed === 'i') return { kind: 'inspector' }
    return key === '?' ? { kind: 'help' } : null
  }
}

/** Whether the press belongs to what has the focus: a field, a list one types in, anything within an open dialog. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [role=listbox], dialog[open]') !==
      null)
