/** The product's frame for a viewer: around every page of theirs, and around the help when they are signed in. */
import type { ReactNode } from 'react'
import { DemoBanner } from '@/components/demo/banner'
import { Shell } from '@/components/shell/shell'
import type { Viewer } from '@/lib/model/ids'
import { product } from './_server/banking'
import { whoOf } from './_server/session'
import { setAmounts, setLocale, setTheme, signIn, signOut } from './actions'
import { moveDemo, resetDemo } from './actions/demo'
import { shortcuts, theme } from './preferences'

const actions = { setAmounts, setLocale, setTheme, signIn, signOut }

export async function ProductShell({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const { demo } = await product()
  const visit = (await demo?.view(viewer)) ?? null
  return (
    <Shell who={whoOf(viewer)} theme={await theme()} letters={await shortcuts()} sample={visit !== null} {...actions}>
      {visit && <DemoBanner demo={visit} move={moveDemo} reset={resetDemo} />}
      {children}
    </Shell>
  )
}
