/** The widget's own document: one sheet on plain paper, the only place that may load a provider's script (`proxy.ts`). */
import type { ReactNode } from 'react'
import { Inspector } from '@/components/inspector/inspector'
import { ClickTraces } from '@/components/shell/click-traces'
import { Guard } from '@/components/shell/guard'
import { isDeveloper } from '../_server/developer'
import { env } from '../_server/env'
import { viewer, whoOf } from '../_server/session'
import { signIn } from '../actions'
import { shortcuts } from '../preferences'

export default async function ConnectLayout({ children }: { children: ReactNode }) {
  const someone = await viewer()
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center sm:p-6">
      {children}
      {someone && env().traces && <ClickTraces />}
      {someone && <Guard who={whoOf(someone)} signIn={signIn} />}
      {someone && (await isDeveloper(someone)) && <Inspector listens={await shortcuts()} />}
    </main>
  )
}
