/** The launchers by the key that a script ask names. */
import { klarnaXs2a } from './klarna-xs2a'
import type { Launcher } from './launcher'

export const LAUNCHERS: Readonly<Record<string, Launcher>> = { 'klarna-xs2a': klarnaXs2a }
export { LauncherBlockedError } from './launcher'
