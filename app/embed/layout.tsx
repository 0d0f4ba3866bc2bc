/** Documents for other products' pages: one sheet on plain paper, without anything of a session. */
import type { ReactNode } from 'react'

export default function EmbedLayout({ children }: { children: ReactNode }) {
  return <main className="flex min-h-dvh flex-col items-center justify-center">{children}</main>
}
