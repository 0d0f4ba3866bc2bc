/** Posts a file to one of our own handlers. With XMLHttpRequest, because `fetch` does not say how much of a body is on its way. */
import type { ProblemView } from '@/lib/model/view'

interface Posting {
  readonly url: string
  readonly mediaType: string
  readonly file: File
  /** Beside those of every file. */
  readonly headers?: Readonly<Record<string, string>>
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** `error` is null where nobody answered. */
type Posted<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ProblemView | null }

/** An aborted one stays unanswered. */
export function postFile<T extends object>({
  url,
  mediaType,
  file,
  headers = {},
  onProgress,
  signal,
}: Posting): Promise<Posted<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('content-type', mediaType)
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onProgress(loaded / total))
    request.addEventListener('load', () => {
      const answer = request.response as T | { error: ProblemView } | null // our own handler's
      if (request.status === 201 && answer && !('error' in answer)) resolve({ ok: true, value: answer })
      else resolve({ ok: false, error: answer && 'error' in answer ? answer.error : null })
    })
    request.addEventListener('error', () => resolve({ ok: false, error: null }))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
