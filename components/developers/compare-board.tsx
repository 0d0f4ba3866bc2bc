'use client'
/** The journeys side by side: numbers first, then each provider's steps as a lane. Walked anew on request. */
import clsx from 'clsx'
import { useState, useTransition } from 'react'
import type { ComparedView } from '@/lib/model/monitor'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Sheet, SheetHead } from '../ui/sheet'

export type Compare = (nothing: undefined) => Promise<Answer<readonly ComparedView[]>>

type Labels = Readonly<Record<'run' | 'working' | 'refused' | 'never' | 'caption' | 'provider' | 'state' | 'steps' | 'calls' | 'total' | 'atProvider' | 'atBank' | 'bytes' | 'fields' | 'lanes' | 'milliseconds' | 'byteCount', string>> & { readonly outcomes: Readonly<Record<ComparedView['outcome'], string>> } // prettier-ignore

interface CompareBoardProps {
  first: readonly ComparedView[]
  /** Null where the journeys may not be walked from here. */
  compare: Compare | null
  labels: Labels
}

export function CompareBoard({ first, compare, labels }: CompareBoardProps) {
  const [compared, show] = useState(first)
  const [reference, setReference] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const walk = (run: Compare) =>
    start(async () => {
      const answer = await run(undefined)
      setReference(answer.ok ? null : answer.error.reference)
      if (answer.ok) show(answer.value)
    })
  return (
    <>
      {compare && (
        <div className="flex flex-wrap items-center gap-4">
          <Button tone="primary" disabled={busy} onClick={() => walk(compare)}>
            {labels.run}
          </Button>
          <p role="status" className="text-13 text-ink-soft">
            {busy ? labels.working : ''}
          </p>
        </div>
      )}
      {reference !== null && (
        <Alert kind="alarm" live>
          {fill(labels.refused, { reference })}
        </Alert>
      )}
      {compared.length === 0 ? <p className="text-ink-soft">{labels.never}</p> : <Board compared={compared} labels={labels} />}
    </>
  )
} // prettier-ignore

function Board({ compared, labels }: { compared: readonly ComparedView[]; labels: Labels }) {
  const ms = (n: number) => fill(labels.milliseconds, { n })
  const rows: readonly (readonly [string, (one: ComparedView) => string | number, boolean?])[] = [
    [labels.state, ({ outcome }) => labels.outcomes[outcome]],
    [labels.steps, ({ steps }) => steps.length],
    [labels.calls, ({ calls }) => calls],
    [labels.total, ({ total }) => ms(total)],
    [labels.atProvider, ({ atProvider }) => ms(atProvider), true],
    [labels.atBank, ({ atBank }) => ms(atBank), true],
    [labels.bytes, ({ bytes }) => fill(labels.byteCount, { n: bytes })],
    [labels.fields, ({ fields }) => fields],
  ]
  const longest = Math.max(1, ...compared.flatMap(({ steps }) => steps.map(({ milliseconds }) => milliseconds)))
  return (
    <>
      <Sheet aria-labelledby="compared" data-testid="compared">
        <SheetHead id="compared" title={labels.caption} />
        {/* It scrolls sideways, so the keyboard must reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="overflow-x-auto border-t border-rule" role="region" aria-label={labels.caption} tabIndex={0}>
          <table className="w-full">
            <thead>
              <tr className="border-b border-rule text-13 text-ink-soft">
                <th scope="col" className="px-4 py-2 text-start font-medium sm:px-6">
                  {labels.provider}
                </th>
                {compared.map(({ id, name }) => (
                  <th key={id} scope="col" className="px-4 py-2 text-end font-medium whitespace-nowrap sm:px-6">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-rule">
              {rows.map(([label, of, isPart]) => (
                <tr key={label}>
                  <th scope="row" className={clsx('px-4 py-2 text-start font-normal sm:px-6', isPart && 'ps-8 text-ink-soft sm:ps-10')}>
                    {label}
                  </th>
                  {compared.map((one) => (
                    <td key={one.id} className="px-4 py-2 text-end whitespace-nowrap tabular-nums sm:px-6">
                      {of(one)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Sheet>
      <section aria-labelledby="lanes">
        <h2 id="lanes" className="text-16">
          {labels.lanes}
        </h2>
        <div className="mt-3 grid gap-4 md:grid-cols-2">
          {compared.map((one) => (
            <Lane key={one.id} compared={one} longest={longest} milliseconds={ms} />
          ))}
        </div>
      </section>
    </>
  )
} // prettier-ignore

/** A step is as long as it took; all lanes have one scale. */
const Lane = ({ compared: { id, name, steps }, longest, milliseconds }: { compared: ComparedView; longest: number; milliseconds: (n: number) => string }) => (
  <Sheet aria-labelledby={`lane-${id}`}>
    <SheetHead id={`lane-${id}`} title={name} />
    <ol className="border-t border-rule px-4 py-2 sm:px-6">
      {steps.map((step) => (
        <li key={step.name} className="py-1.5">
          <span className="flex justify-between gap-4 text-13">
            <span>{step.name}</span>
            <span className="flex-none text-ink-soft tabular-nums">{step.outcome === 'skipped' ? '–' : milliseconds(step.milliseconds)}</span>
          </span>
          <span className="mt-1 block h-1 rounded-full bg-wash" aria-hidden="true">
            <span className={clsx('block h-1 rounded-full', step.outcome === 'failed' ? 'bg-alarm' : 'bg-stamp')} style={{ width: `${Math.max(1, (step.milliseconds / longest) * 100)}%` }} />
          </span>
        </li>
      ))}
    </ol>
  </Sheet>
) // prettier-ignore
