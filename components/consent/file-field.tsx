'use client'
/** A document: chosen, photographed or dropped, sent at once, shown with its name and size, and taken back as easily. */
import clsx from 'clsx'
import { FileCheck2, FileUp, FileWarning } from 'lucide-react'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import type { Field, MediaType } from '@/lib/model/conversation'
import type { ConnectionId, FileId } from '@/lib/model/ids'
import { numberFormat } from '../formats'
import { formatTag, wordsTag } from '../locale'
import { Button } from '../ui/button'
import { useHost } from './host'
import { faultOf, sendFile, UploadError, type FileFault, type KeptFile } from './upload'
import { useWords, type Words } from './words'

const TYPES: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/pdf': 'PDF',
}

/** What has become of the file. Nothing else of the form knows more than its id. */
type Sent =
  | { readonly phase: 'none' }
  | { readonly phase: 'sending'; readonly file: File; readonly share: number }
  | { readonly phase: 'kept'; readonly kept: KeptFile }
  | { readonly phase: 'failed'; readonly file: File; readonly fault: FileFault }

interface FileFieldProps {
  id: string
  field: Field
  label: string
  connectionId: ConnectionId
  /** What the form found wrong when it was sent. */
  error: string | undefined
  /** The file that stands in the form now: null for none, 'sending' while it is on its way. */
  onChange: (state: FileId | 'sending' | null) => void
  onDrop: (id: FileId) => void
}

export function sizeOf(bytes: number, { locale }: Words): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'] // prettier-ignore
  return numberFormat(formatTag(locale), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

export function FileField({ id, field, label, connectionId, error, onChange, onDrop }: FileFieldProps) {
  const words = useWords()
  const host = useHost()
  const { say, locale } = words
  const [sent, setSent] = useState<Sent>({ phase: 'none' })
  const [over, setOver] = useState(false)
  const stop = useRef<AbortController | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const put = (next: Sent) => {
    setSent(next)
    onChange(next.phase === 'kept' ? next.kept.id : next.phase === 'sending' ? 'sending' : null)
  }
  const clear = () => {
    stop.current?.abort()
    if (sent.phase === 'kept') onDrop(sent.kept.id)
  }
  const send = async (file: File) => {
    clear()
    const fault = faultOf(file, field)
    if (fault) return put({ phase: 'failed', file, fault })
    const control = new AbortController()
    stop.current = control
    put({ phase: 'sending', file, share: 0 })
    const onProgress = (share: number) => {
      if (!control.signal.aborted) setSent({ phase: 'sending', file, share })
    }
    try {
      const place = host.filePlace(connectionId, field.key)
      put({
        phase: 'kept',
        kept: await sendFile({ place, field: field.key, file, onProgress, signal: control.signal }),
      })
      host.tell('UPLOAD_ADDED')
    } catch (failure) {
      if (!(failure instanceof UploadError)) throw failure
      put({ phase: 'failed', file, fault: failure.fault })
    }
  }
  const remove = () => {
    clear()
    put({ phase: 'none' })
    input.current?.focus()
  }
  const onDropHere = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) void send(file)
  }

  const limit = field.mostBytes === undefined ? null : sizeOf(field.mostBytes, words)
  const types = new Intl.ListFormat(wordsTag(locale), { type: 'disjunction' }).format(
    (field.accept ?? []).map((type) => TYPES[type]),
  )
  const trouble = sent.phase === 'failed' ? say(`form.file.faults.${sent.fault}`, { types, limit: limit ?? '' }) : error
  const described = [`${id}-hint`, trouble && `${id}-error`].filter(Boolean).join(' ')
  const percent = sent.phase === 'sending' ? numberFormat(formatTag(locale), { style: 'percent' }).format(sent.share) : '' // prettier-ignore

  return (
    <div className="flex flex-col gap-1">
      <span id={`${id}-label`} className="text-13 font-medium">
        {label}
      </span>
      <div
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={onDropHere}
        data-phase={sent.phase}
        className={clsx(
          'flex flex-col gap-3 rounded-control border p-3',
          sent.phase === 'none' ? 'border-dashed' : 'border-solid',
          trouble ? 'border-alarm' : over ? 'border-stamp bg-wash' : 'border-edge',
        )}
      >
        {sent.phase !== 'none' && (
          <div className="flex items-start gap-3">
            <Sign phase={sent.phase} />
            <p className="min-w-0 flex-1">
              <span className="block font-medium [overflow-wrap:anywhere]">
                {sent.phase === 'kept' ? sent.kept.name : sent.file.name}
              </span>
              <span className="block text-13 text-ink-soft tabular-nums">
                {sizeOf(sent.phase === 'kept' ? sent.kept.bytes : sent.file.size, words)}
                {sent.phase === 'sending' && ` · ${say('form.file.sending', { percent })}`}
                {sent.phase === 'kept' && ` · ${say('form.file.kept')}`}
              </span>
            </p>
          </div>
        )}
        {sent.phase === 'sending' && (
          <progress
            value={sent.share}
            aria-label={say('form.file.progress', { name: sent.file.name })}
            className="h-[3px] w-full appearance-none overflow-hidden rounded-full bg-rule [&::-moz-progress-bar]:bg-stamp [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-stamp"
          />
        )}
        <div className="flex flex-wrap items-center gap-2">
          <input
            ref={input}
            id={id}
            type="file"
            accept={field.accept?.join(',')}
            aria-labelledby={`${id}-label ${id}-choose`}
            aria-describedby={described}
            aria-invalid={trouble ? true : undefined}
            className="peer sr-only"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              event.currentTarget.value = '' // so that the same file may be chosen again
              if (file) void send(file)
            }}
          />
          <label
            htmlFor={id}
            id={`${id}-choose`}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-control border border-edge bg-sheet px-4 font-medium select-none peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-stamp hover:bg-wash md:min-h-9 md:px-3.5"
          >
            {sent.phase === 'none' ? say('form.file.choose') : say('form.file.replace')}
          </label>
          {sent.phase === 'none' && (
            <span className="text-13 text-ink-soft pointer-coarse:hidden">{say('form.file.drop')}</span>
          )}
          {sent.phase === 'failed' && sent.fault === 'unsent' && (
            <Button onClick={() => void send(sent.file)}>{say('retry')}</Button>
          )}
          {sent.phase !== 'none' && (
            <Button tone="quiet" onClick={remove}>
              {sent.phase === 'sending' ? say('form.file.cancel') : say('form.file.remove')}
            </Button>
          )}
        </div>
      </div>
      <p id={`${id}-hint`} className="text-12 text-ink-soft">
        {limit ? say('form.file.limits', { types, limit }) : types}
      </p>
      {trouble && (
        <p id={`${id}-error`} className="text-13 font-medium text-alarm">
          {trouble}
        </p>
      )}
      <p role="status" className="sr-only">
        {sent.phase === 'kept'
          ? say('form.file.arrived', { name: sent.kept.name })
          : sent.phase === 'failed'
            ? trouble
            : ''}
      </p>
    </div>
  )
}

function Sign({ phase }: { phase: 'sending' | 'kept' | 'failed' }) {
  const common = { size: 20, 'aria-hidden': true, className: 'mt-0.5 flex-none' } as const
  if (phase === 'kept') return <FileCheck2 {...common} className={`${common.className} text-credit`} />
  if (phase === 'failed') return <FileWarning {...common} className={`${common.className} text-alarm`} />
  return <FileUp {...common} className={`${common.className} text-stamp`} />
}
