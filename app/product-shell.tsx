/** The product's frame for a viewer: around every page of theirs, and around the help when they are signed in. */
import { Suspense, type ReactNode } from 'react'
import { DemoBanner } from '@/components/demo/banner'
import { CriticalCount } from '@/components/shell/critical-count'
import { ClickTraces } from '@/components/shell/click-traces'
import { Shell } from '@/components/shell/shell'
import type { Viewer } from '@/lib/model/ids'
import { product } from './_server/banking'
import { isDeveloper } from './_server/developer'
import { env } from './_server/env'
import { whoOf } from './_server/session'
import { setAmounts, setLocale, setTheme, signIn, signOut } from './actions'
import { moveDemo, resetDemo } from './actions/demo'
import { shortcuts, theme } from './preferences'

const actions = { setAmounts, setLocale, setTheme, signIn, signOut }

/** After the frame: nobody waits for it. */
async function Critical({ viewer }: { viewer: Viewer }) {
  const { banking } = await product()
  return <CriticalCount count={await banking.critical(viewer)} />
}

export async function ProductShell({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const { demo } = await product()
  const visit = (await demo?.view(viewer)) ?? null
  return (
    <Shell
      who={whoOf(viewer)}
      theme={await theme()}
      letters={await shortcuts()}
      sample={visit !== null}
      developer={await isDeveloper(viewer)}
      critical={
        <Suspense fallback={null}>
          <Critical viewer={viewer} />
        </Suspense>
      }
      {...actions}
    >
      {env().traces && <ClickTraces />}
      {visit && <DemoBanner demo={visit} move={moveDemo} reset={resetDemo} />}
      {children}
    </Shell>
  )
}
