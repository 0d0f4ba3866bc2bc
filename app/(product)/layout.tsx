import type { ReactNode } from 'react'
import { DemoBanner } from '@/components/demo/banner'
import { Shell } from '@/components/shell/shell'
import { product } from '../_server/banking'
import { requireViewer } from '../_server/session'
import { setLocale, setTheme, signOut } from '../actions'
import { moveDemo, resetDemo } from '../actions/demo'
import { theme } from '../theme'

export default async function ProductLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const { demo } = await product()
  const visit = (await demo?.view(viewer)) ?? null
  return (
    <Shell theme={await theme()} setTheme={setTheme} setLocale={setLocale} signOut={signOut}>
      {visit && <DemoBanner demo={visit} move={moveDemo} reset={resetDemo} />}
      {children}
    </Shell>
  )
}
