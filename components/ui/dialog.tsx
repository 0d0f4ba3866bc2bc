'use client'
/**
 * The platform's own modal dialog: it traps focus, makes the rest inert, closes on Escape and gives focus back, so no library
 * has to. A sheet in the middle on wide screens, from below on phones; or one along the side, which is a phone's whole page.
 */
import clsx from 'clsx'
import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  place?: keyof typeof PLACES
  className?: string
  children: ReactNode
}

const PLACES = {
  middle:
    'max-h-[85dvh] inset-x-0 top-auto bottom-0 rounded-t-sheet pb-[env(safe-area-inset-bottom)] sm:inset-0 sm:m-auto sm:h-fit sm:max-w-[480px] sm:rounded-sheet sm:pb-0',
  side: 'h-dvh max-h-dvh inset-y-0 start-auto end-0 pb-[env(safe-area-inset-bottom)] sm:max-w-[480px] sm:border-y-0 sm:border-e-0',
} as const

/** Focus goes to the element marked `data-autofocus`, else to the first that takes it. */
export function Dialog({ open, onClose, title, closeLabel, place = 'middle', className, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && dialog && !dialog.open) {
      dialog.showModal()
      // React's own autoFocus runs before the dialog is shown, when nothing in it can be focused yet.
      dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    }
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    // A press on the backdrop lands on the dialog itself; Escape does the same from the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={clsx(
        'rise fixed m-0 w-full max-w-none overflow-hidden border border-rule bg-sheet p-0 text-ink shadow-lifted',
        PLACES[place],
        className,
      )}
    >
      {open && (
        <div className="flex max-h-[inherit] flex-col">
          <header className="flex items-center justify-between gap-4 border-b border-rule py-2 ps-4 pe-2 sm:ps-6">
            <h2 id={heading} className="min-w-0 text-16 [overflow-wrap:anywhere]">
              {title}
            </h2>
            <button
              type="button"
              aria-label={closeLabel}
              onClick={onClose}
              className="inline-flex size-11 flex-none items-center justify-center rounded-control hover:bg-wash md:size-9"
            >
              <X size={20} aria-hidden="true" />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  )
}
