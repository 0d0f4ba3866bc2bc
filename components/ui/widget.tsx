'use client'
/** Around one part of a page: what fails inside is told there, and the rest of the page stays. */
import { catchError, type ErrorInfo } from 'next/error'
import { Button } from './button'

export interface WidgetTexts {
  /** What could not be shown, by its name. */
  readonly failed: string
  /** With `{reference}`. */
  readonly reference: string
  readonly retry: string
}

interface WidgetProps {
  title: string
  texts: WidgetTexts
}

function Failed({ title, texts }: WidgetProps, { error, retry }: ErrorInfo) {
  // What failed on the server has a reference, and is asked for again; what failed here, such as code that did not arrive, comes with the page.
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <div role="alert" className="flex flex-col items-start gap-3 px-4 py-6 sm:px-6">
      <h2 className="text-16">{title}</h2>
      <p className="max-w-[52ch] text-ink-soft">{texts.failed}</p>
      {digest && <p className="text-13 text-ink-soft">{texts.reference.replace('{reference}', digest)}</p>}
      <Button size="small" onClick={digest ? retry : () => window.location.reload()}>
        {texts.retry}
      </Button>
    </div>
  )
}

export const WidgetBoundary = catchError(Failed)
