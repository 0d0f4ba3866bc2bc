'use client'
/** One exchange: where it went, how long it took, and what was said both ways as far as that is kept. */
import type { ReactNode } from 'react'
import type { ExchangeView, Said } from '@/lib/model/inspection'
import { useWords } from '../consent/words'
import { CopyButtons } from './copy-buttons'
import { durationOf, sizeOf } from './figures'
import { JsonTree } from './json-tree'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}

function Message({ title, said, nothing }: { title: string; said: Said | null; nothing: string }) {
  const { say } = useWords()
  const headers = Object.entries(said?.headers ?? {})
  return (
    <section className="min-w-0">
      <h4 className="text-13 font-semibold">{title}</h4>
      {headers.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer text-12 text-ink-soft">{say('detail.headers')}</summary>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 font-mono text-12">
            {headers.map(([name, value]) => (
              <Fact key={name} name={name}>
                {value}
              </Fact>
            ))}
          </dl>
        </details>
      )}
      {said === null || said.body === null ? (
        <p className="text-12 text-ink-soft">{said === null ? nothing : say('detail.noBody')}</p>
      ) : (
        <JsonTree value={said.body} />
      )}
    </section>
  )
}

export function ExchangeDetail({ exchange }: { exchange: ExchangeView }) {
  const { say, locale } = useWords()
  const { step, method, path, status, milliseconds, bytes, tries, origin, reference, failure } = exchange
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-13">
        <Fact name={say('columns.step')}>{step}</Fact>
        <Fact name={say('detail.address')}>
          <code className="text-12">{`${method} ${path}`}</code>
        </Fact>
        <Fact name={say('columns.status')}>{status ?? say('noAnswer')}</Fact>
        <Fact name={say('detail.timing')}>{`${durationOf(milliseconds, locale)}, ${sizeOf(bytes, locale)}`}</Fact>
        <Fact name={say('columns.tries')}>{tries}</Fact>
        <Fact name={say('detail.origin')}>{say(`origins.${origin}`)}</Fact>
        {reference && <Fact name={say('detail.reference')}>{reference}</Fact>}
        {failure && <Fact name={say('detail.failure')}>{failure}</Fact>}
      </dl>
      <CopyButtons exchange={exchange} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Message title={say('detail.request')} said={exchange.request} nothing={say('detail.noBody')} />
        <Message title={say('detail.response')} said={exchange.response} nothing={say('noAnswer')} />
      </div>
      <p className="text-12 text-ink-soft">{say('detail.hidden')}</p>
    </div>
  )
}
