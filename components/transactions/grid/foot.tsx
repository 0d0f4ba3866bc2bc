'use client'
/** The end of the list, or what stands in its way; as high as the end, so nothing moves. Without script: a link to the next page. */
import type { Route } from 'next'
import Link from 'next/link'
import { useWords } from '../../consent/words'
import { Button } from '../../ui/button'
import { sheetLink } from '../../ui/sheet'

interface FootProps {
  complete: boolean
  failed: boolean
  loading: boolean
  retry: () => void
  whole: Route
}

export function Foot({ complete, failed, loading, retry, whole }: FootProps) {
  const { say } = useWords()
  return (
    <div className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-rule px-4 py-3 text-13 text-ink-soft sm:px-6">
      <div role="status" className="flex items-center gap-3">
        {failed ? (
          <>
            {say('foot.failed')}
            <Button size="small" onClick={retry}>
              {say('retry')}
            </Button>
          </>
        ) : complete ? (
          say('end')
        ) : (
          loading && <span className="appear-late">{say('foot.loading')}</span>
        )}
      </div>
      <Link href={whole} prefetch={false} className={sheetLink}>
        {say('foot.whole')}
      </Link>
    </div>
  )
}
