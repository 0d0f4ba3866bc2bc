/** What the widget needs of a provider's browser script, whoever it comes from. */

export interface Launch {
  /** Address of the provider's script. */
  readonly src: string
  readonly clientToken: string
  readonly language: string
  readonly appearance: 'light' | 'dark'
  /** The provider's own window is there: ours must step back. */
  readonly onOpen: () => void
  readonly onFinished: () => void
  readonly onCancelled: () => void
  /** The script says that it cannot go on. */
  readonly onFailed: () => void
}

/** Opens the provider's window. @throws {LauncherBlockedError} when its script does not load. */
export type Launcher = (launch: Launch) => Promise<void>

/** The script did not load in time: blocked by an extension or a network, or the provider is down. */
export class LauncherBlockedError extends Error {
  override readonly name = 'LauncherBlockedError'
}

const PATIENCE_MS = 10_000
const loading = new Map<string, Promise<void>>()

/** Loads a script once per page; one that failed may be asked for again. @throws {LauncherBlockedError} */
export function loadScript(src: string, patience: number = PATIENCE_MS): Promise<void> {
  const known = loading.get(src)
  if (known) return known
  const element = document.createElement('script')
  const loaded = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new LauncherBlockedError('the script did not load in time')), patience)
    element.addEventListener('load', () => (clearTimeout(timer), resolve()))
    element.addEventListener(
      'error',
      () => (clearTimeout(timer), reject(new LauncherBlockedError('the script was not loaded'))),
    )
  }).catch((error: unknown) => {
    loading.delete(src)
    element.remove()
    throw error
  })
  loading.set(src, loaded)
  element.src = src
  element.async = true
  document.head.append(element)
  return loaded
}
