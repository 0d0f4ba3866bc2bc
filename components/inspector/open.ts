/** How whoever has the key or the button asks the drawer to open: they know nothing else of each other. */

const EVENT = 'passbook:inspector'

/** Opens the inspector where there is one, and closes an open one. */
export const toggleInspector = (): boolean => window.dispatchEvent(new Event(EVENT))

/** @returns the way to stop listening */
export function onInspector(toggle: () => void): () => void {
  window.addEventListener(EVENT, toggle)
  return () => window.removeEventListener(EVENT, toggle)
}
