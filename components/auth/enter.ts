'use client'
/** Where a person goes who has just signed in: to their book, or back to the bank that was being connected. */
import { useRouter } from 'next/navigation'

export function useEnter(resume: string | null): () => void {
  const router = useRouter()
  return () => {
    // A return is a handler, not a page, and counts once: the browser goes there, and nothing fetches it ahead of time.
    if (resume !== null) return window.location.replace(resume)
    router.replace('/overview')
    router.refresh()
  }
}
