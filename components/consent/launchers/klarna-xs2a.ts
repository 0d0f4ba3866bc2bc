/** Klarna's XS2A App. The one place that knows `window.XS2A`. Its callbacks are hints: the server reads the flow itself. */
import { LauncherBlockedError, loadScript, type Launcher } from './launcher'

interface Xs2aOptions {
  readonly autoClose: boolean
  readonly hideTransitionOnFlowEnd: boolean
  readonly unfoldConsentDetails: boolean
  readonly language: string
  readonly appearanceMode: 'light' | 'dark'
  readonly onReady: () => void
  readonly onFinished: () => void
  readonly onAbort: () => void
  readonly onError: () => void
}

declare global {
  interface Window {
    XS2A?: { startFlow(clientToken: string, options: Xs2aOptions): void }
  }
}

export const klarnaXs2a: Launcher = async (launch) => {
  await loadScript(launch.src)
  const app = window.XS2A
  if (!app) throw new LauncherBlockedError('the script brought no XS2A')
  try {
    app.startFlow(launch.clientToken, {
      autoClose: true,
      hideTransitionOnFlowEnd: true,
      unfoldConsentDetails: true,
      // Two letters: the app knows languages, not their regions.
      language: launch.language.split('-')[0] ?? 'en',
      appearanceMode: launch.appearance,
      onReady: launch.onOpen,
      onFinished: launch.onFinished,
      onAbort: launch.onCancelled,
      onError: launch.onFailed,
    })
  } catch {
    // `startFlow` throws for a token it does not like; what became of the flow is the server's to find out.
    launch.onFailed()
  }
}
