/** The page around the demo's own screens, which belong to nobody yet. */
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Wordmark } from '../shell/wordmark'

export const DemoFrame = ({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) => (
  <div className={`mx-auto flex min-h-dvh flex-col px-4 sm:px-6 ${narrow ? 'max-w-[640px]' : 'max-w-[1200px]'}`}>
    <header className="flex min-h-16 items-center">
      <Link href="/" className="rounded-control">
        <Wordmark />
      </Link>
    </header>
    <main className="flex flex-1 flex-col gap-8 pt-4 pb-12 lg:pt-8">{children}</main>
  </div>
)
