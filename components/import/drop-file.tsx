'use client'
/** A file of entries: chosen or dropped anywhere on the sheet, sent at once, and read while one waits. */
import clsx from 'clsx'
import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import type { ImportId } from '@/lib/model/ids'
import { MOST_IMPORT_BYTES } from '@/lib/model/imports'
import { numberFormat } from '../formats'
import { formatTag, type Locale } from '../locale'
import { oneImportHref } from '../places'
import { postFile } from '../post-file'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

export interface DropLabels {
  choose: string
  or: string
  limits: string
  /** With `{name}`. */
  progress: string
  reading: string
  cancel: string
  sealed: string
  /** By the code of what is wrong; `unsent` and `limited` beside those of the file itself. */
  faults: Readonly<Record<string, string>>
}

const ACCEPTED = '.csv,.tsv,.txt,.xml,.camt,.ofx,.qfx,.json'

/** `share` is null once everything is sent and the file is being read. */
interface Sending {
  readonly name: string
  readonly share: number | null
}

export function DropFile({ labels, locale }: { labels: DropLabels; locale: Locale }) {
  const router = useRouter()
  const [sending, setSending] = useState<Sending | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const stop = useRef<AbortController | null>(null)
  const trouble = useRef<HTMLDivElement>(null)
  useEffect(() => () => stop.current?.abort(), [])
  useEffect(() => {
    if (fault) trouble.current?.focus()
  }, [fault])

  const send = async (file: File) => {
    stop.current?.abort()
    setFault(null)
    if (file.size > MOST_IMPORT_BYTES) return setFault('too_big')
    if (file.size === 0) return setFault('empty')
    const control = new AbortController()
    stop.current = control
    setSending({ name: file.name, share: 0 })
    const posted = await postFile<{ id: ImportId }>({
      url: '/api/imports',
      mediaType: 'application/octet-stream', // what it is, its content says
      file,
      signal: control.signal,
      onProgress: (share) => {
        if (!control.signal.aborted) setSending({ name: file.name, share: share < 1 ? share : null })
      },
    })
    if (posted.ok) return router.push(oneImportHref(posted.value.id))
    setSending(null)
    setFault(posted.error?.code === 'rate_limited' ? 'limited' : (posted.error?.fields?.file ?? 'unsent'))
  }
  const cancel = () => {
    stop.current?.abort()
    setSending(null)
  }
  const onDropHere = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) void send(file)
  }
  const percent = (share: number): string =>
    numberFormat(formatTag(locale), { style: 'percent', maximumFractionDigits: 0 }).format(share)

  return (
    <div
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={onDropHere}
      data-testid="drop-file"
      className={clsx(
        'flex min-h-44 flex-col items-start justify-center gap-4 rounded-control border border-dashed p-4 sm:p-6',
        over ? 'border-stamp bg-wash' : 'border-edge',
      )}
    >
      {fault && (
        <Alert kind="alarm" live ref={trouble} className="self-stretch">
          {labels.faults[fault] ?? labels.faults.not_a_statement}
        </Alert>
      )}
      {sending ? (
        <>
          <p className="flex max-w-full items-center gap-3">
            <FileUp size={20} aria-hidden="true" className="flex-none text-stamp" />
            <span className="min-w-0">
              <span className="block font-medium [overflow-wrap:anywhere]">{sending.name}</span>
              <span className="block text-13 text-ink-soft tabular-nums" role="status">
                {sending.share === null ? labels.reading : percent(sending.share)}
              </span>
            </span>
          </p>
          <progress
            value={sending.share ?? undefined}
            aria-label={labels.progress.replace('{name}', sending.name)}
            className="h-[3px] w-full max-w-md appearance-none overflow-hidden rounded-full bg-rule [&::-moz-progress-bar]:bg-stamp [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-stamp"
          />
          <Button tone="quiet" onClick={cancel}>
            {labels.cancel}
          </Button>
        </>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <input
              id="import-file"
              type="file"
              accept={ACCEPTED}
              aria-describedby="import-limits"
              className="peer sr-only"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? []
                event.currentTarget.value = '' // so that the same file may be chosen again
                if (file) void send(file)
              }}
            />
            <label
              htmlFor="import-file"
              className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-control bg-stamp px-4 font-medium text-on-stamp select-none peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-stamp md:min-h-9"
            >
              {labels.choose}
            </label>
            <span className="text-ink-soft pointer-coarse:hidden">{labels.or}</span>
          </div>
          <p id="import-limits" className="text-13 text-ink-soft">
            {labels.limits} {labels.sealed}
          </p>
        </>
      )}
    </div>
  )
}
