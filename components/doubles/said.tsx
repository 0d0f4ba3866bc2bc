'use client'
/** What a word on a pair came to, with the way back. It stays until the next one, or until it is closed. */
import type { EditId } from '@/lib/model/ids'
import { useWords } from '../consent/words'
import { Button } from '../ui/button'

export type Notice =
  | { readonly kind: 'same' | 'apart'; readonly id: EditId }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly reference: string }

interface SaidProps {
  notice: Notice | null
  onUndo: (id: EditId) => void
  onClose: () => void
}

export function Said({ notice, onUndo, onClose }: SaidProps) {
  const { say } = useWords()
  return (
    // There from the start, so that what appears in it is read out.
    <div role="status" className="contents">
      {notice && (
        <div className="rise fixed inset-x-4 bottom-[calc(72px+env(safe-area-inset-bottom))] z-30 mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-3 rounded-sheet border border-rule bg-sheet px-4 py-3 shadow-lifted lg:bottom-6">
          <p className={`min-w-0 flex-1 basis-56 ${notice.kind === 'failed' ? 'font-medium text-alarm' : ''}`}>
            {say(`done.${notice.kind}`, notice.kind === 'failed' ? { reference: notice.reference } : {})}
          </p>
          <div className="flex gap-2">
            {'id' in notice && (
              <Button size="small" onClick={() => onUndo(notice.id)}>
                {say('done.undo')}
              </Button>
            )}
            <Button size="small" tone="quiet" onClick={onClose}>
              {say('close')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
