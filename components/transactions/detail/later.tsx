'use client'
/** The panel's script, for who opens an entry: a list carries none of it. */
import { lazy, Suspense, type ComponentProps } from 'react'

const Opened = lazy(async () => ({ default: (await import('./panel')).Panel }))

export const Panel = (props: ComponentProps<typeof Opened>) => (
  <Suspense>
    <Opened {...props} />
  </Suspense>
)
