'use client'
/**
 * The one sheet every screen of the widget lies on: progress, heading, body, and the buttons at its foot, where a thumb finds them.
 * It keeps its height from screen to screen. A new screen takes the focus to its heading and is announced once.
 */
import { ArrowLeft, CircleHelp, X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { helpHref } from '../places'
import { Sheet } from '../ui/sheet'
import { Steps } from '../ui/steps'
import { useWords } from './words'

interface FrameProps {
  screen: string
  title: string
  /** Counted from 1; absent where nothing is left to count. */
  step?: { current: number; total: number }
  onBack?: () => void
  onClose: () => void
  /** The bank's own window is open: ours is there, but out of the way. */
  aside?: boolean
  foot?: ReactNode
  children: ReactNode
}

export function Frame({ screen, title, step, onBack, onClose, aside = false, foot, children }: FrameProps) {
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const progress = step && say('step', { current: step.current, total: step.total })
  // Every screen is a component of its own, so a new one mounts a new frame.
  useEffect(() => heading.current?.focus(), [])
  return (
    <Sheet
      perforated
      data-testid={`cw-${screen}`}
      aria-labelledby="cw-title"
      inert={aside}
      className="flex min-h-dvh w-full flex-col rounded-none border-x-0 sm:h-[min(720px,92vh)] sm:min-h-0 sm:w-[440px] sm:rounded-sheet sm:border-x"
    >
      <div className="flex min-h-14 items-center justify-between gap-3 px-3 pt-2">
        {/* As wide as the other side, so that the progress stands in the middle. */}
        <div className="w-22">
          <button
            type="button"
            onClick={onBack}
            aria-label={say('back')}
            className={`inline-flex size-11 items-center justify-center rounded-control hover:bg-wash ${onBack ? '' : 'invisible'}`}
          >
            <ArrowLeft size={20} aria-hidden="true" />
          </button>
        </div>
        {step && progress && <Steps {...step} label={progress} />}
        <div className="flex">
          {/* Beside the conversation, which goes on where it was. */}
          <a
            href={`${helpHref}#linking`}
            target="_blank"
            aria-label={say('help')}
            className="inline-flex size-11 items-center justify-center rounded-control hover:bg-wash"
          >
            <CircleHelp size={20} aria-hidden="true" />
          </a>
          <button
            type="button"
            onClick={onClose}
            aria-label={say('close')}
            className="inline-flex size-11 items-center justify-center rounded-control hover:bg-wash"
          >
            <X size={20} aria-hidden="true" />
          </button>
        </div>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-6 pt-4 pb-6">
        <h1 id="cw-title" ref={heading} tabIndex={-1} className="text-20 outline-none [overflow-wrap:anywhere]">
          {title}
        </h1>
        {children}
      </div>
      {foot && (
        <div className="sticky bottom-0 flex flex-col gap-2 rounded-b-[inherit] border-t border-rule bg-sheet px-6 pt-4 pb-[calc(16px+env(safe-area-inset-bottom))]">
          {foot}
        </div>
      )}
      <p role="status" className="sr-only">
        {progress ? `${title.replace(/[^?]$/, '$&.')} ${progress}.` : title}
      </p>
    </Sheet>
  )
}
