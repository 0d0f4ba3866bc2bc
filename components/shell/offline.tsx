'use client'
/** Says that the connection is gone, for as long as it is. What is on the page stays. */
import { useSyncExternalStore } from 'react'
import { Alert } from '../ui/alert'

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

export function Offline({ labels }: { labels: { title: string; text: string } }) {
  const online = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  )
  return (
    // The region stands from the start, so that what appears in it is announced. It lies over the page and moves nothing.
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-4 bottom-[calc(72px+env(safe-area-inset-bottom))] z-30 mx-auto max-w-[440px] lg:bottom-6"
    >
      {!online && (
        <Alert kind="caution" title={labels.title} className="shadow-lifted">
          {labels.text}
        </Alert>
      )}
    </div>
  )
}
