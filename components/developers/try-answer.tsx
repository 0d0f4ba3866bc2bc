/** An answer of a provider: what became of it, what was expected, and its fields as rows. */
import { CircleCheck, CircleX } from 'lucide-react'
import { fill } from '../fill'
import { Chip } from '../ui/chip'
import { Fact, Facts } from '../ui/facts'
import { Sheet, SheetHead } from '../ui/sheet'

export interface TriedView {
  readonly id: string
  readonly method: string
  readonly address: string
  readonly status: number | null
  readonly failure: string | null
  readonly held: readonly { readonly says: string; readonly held: boolean }[]
  readonly milliseconds: number
  readonly bytes: number
  readonly rows: readonly { readonly path: string; readonly value: string }[]
  readonly request: string
  readonly response: string | null
}

export type TryLabels = Readonly<Record<'passed' | 'failed' | 'address' | 'status' | 'noAnswer' | 'time' | 'size' | 'milliseconds' | 'bytes' | 'expected' | 'held' | 'notHeld' | 'asTable' | 'field' | 'value' | 'requestJson' | 'response' | 'empty', string>> // prettier-ignore

export function TryAnswer({ tried, labels }: { tried: TriedView; labels: TryLabels }) {
  const { failure, status, rows, response } = tried
  const isGood = failure === null
  return (
    <Sheet aria-labelledby="tried" data-testid="tried">
      <SheetHead
        id="tried"
        title={tried.id}
        action={
          <Chip tone={isGood ? 'good' : 'alarm'} icon={isGood ? CircleCheck : CircleX}>
            {isGood ? labels.passed : `${labels.failed} (${failure})`}
          </Chip>
        }
      />
      <div className="flex flex-col gap-5 px-4 pb-5 sm:px-6">
        <Facts>
          <Fact name={labels.address}>
            <code className="font-mono text-13 break-all">
              {tried.method} {tried.address}
            </code>
          </Fact>
          <Fact name={labels.status}>{status ?? labels.noAnswer}</Fact>
          <Fact name={labels.time}>{fill(labels.milliseconds, { n: tried.milliseconds })}</Fact>
          <Fact name={labels.size}>{fill(labels.bytes, { n: tried.bytes })}</Fact>
        </Facts>
        <section>
          <h3 className="text-13 font-medium">{labels.expected}</h3>
          <ul className="mt-1 text-13">
            {tried.held.map(({ says, held }) => (
              <li key={says} className="flex items-baseline gap-2 py-0.5">
                <span className={held ? 'text-ink-soft' : 'font-medium text-alarm'}>
                  {held ? labels.held : labels.notHeld}
                </span>
                <code className="font-mono break-all">{says}</code>
              </li>
            ))}
          </ul>
        </section>
        {rows.length === 0 ? <p className="text-ink-soft">{labels.empty}</p> : <Rows rows={rows} labels={labels} />}
        <Json title={labels.requestJson} text={tried.request} />
        {response !== null && <Json title={labels.response} text={response} />}
      </div>
    </Sheet>
  )
}

const Rows = ({ rows, labels }: { rows: TriedView['rows']; labels: TryLabels }) => (
  // It scrolls sideways, so the keyboard must reach it.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className="overflow-x-auto" role="region" aria-label={labels.asTable} tabIndex={0}>
    <table className="w-full text-13">
      <caption className="pb-1 text-start font-medium">{labels.asTable}</caption>
      <thead>
        <tr className="border-b border-rule text-start text-ink-soft">
          <th scope="col" className="py-1.5 pe-4 text-start font-medium">
            {labels.field}
          </th>
          <th scope="col" className="py-1.5 text-start font-medium">
            {labels.value}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-rule font-mono">
        {rows.map(({ path, value }) => (
          <tr key={path}>
            <th scope="row" className="py-1.5 pe-4 text-start font-normal">
              {path}
            </th>
            <td className="py-1.5">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Json = ({ title, text }: { title: string; text: string }) => (
  <details>
    <summary className="flex min-h-11 cursor-pointer items-center text-13 font-medium md:min-h-7">{title}</summary>
    <pre
      className="mt-1 max-h-96 overflow-auto rounded-control border border-rule bg-wash p-3 font-mono text-12"
      role="region"
      aria-label={title}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      {text}
    </pre>
  </details>
)
