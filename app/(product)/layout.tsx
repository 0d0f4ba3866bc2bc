import { Suspense, type ReactNode } from 'react'
import { CriticalCount } from '@/components/shell/critical-count'
import { Shell } from '@/components/shell/shell'
import type { Viewer } from '@/lib/model/ids'
import { product } from '../_server/banking'
import { requireViewer } from '../_server/session'
import { setLocale, setTheme, signOut } from '../actions'
import { theme } from '../theme'

/** After the frame: nobody waits for it. */
async function Critical({ viewer }: { viewer: Viewer }) {
  const { banking } = await product()
  return <CriticalCount count={await banking.critical(viewer)} />
}

export default async function ProductLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  return (
    <Shell
      theme={await theme()}
      critical={
        <Suspense fallback={null}>
          <Critical viewer={viewer} />
        </Suspense>
      }
      setTheme={setTheme}
      setLocale={setLocale}
      signOut={signOut}
    >
      {children}
    </Shell>
  )
}
