/** The widget's own document: one sheet on plain paper, the only place that may load a provider's script (`proxy.ts`). */
import type { ReactNode } from 'react'

export default function ConnectLayout({ children }: { children: ReactNode }) {
  return <main className="flex min-h-dvh flex-col items-center justify-center sm:p-6">{children}</main>
}
