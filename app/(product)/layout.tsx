import type { ReactNode } from 'react'
import { requireViewer } from '../_server/session'
import { ProductShell } from '../product-shell'

export default async function ProductLayout({ children }: { children: ReactNode }) {
  return <ProductShell viewer={await requireViewer()}>{children}</ProductShell>
}
