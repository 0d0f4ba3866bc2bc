import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { requireViewer } from '../_server/session'
import { setLocale, setTheme, signOut } from '../actions'
import { theme } from '../theme'

export default async function ProductLayout({ children }: { children: ReactNode }) {
  await requireViewer()
  return (
    <Shell theme={await theme()} setTheme={setTheme} setLocale={setLocale} signOut={signOut}>
      {children}
    </Shell>
  )
}
