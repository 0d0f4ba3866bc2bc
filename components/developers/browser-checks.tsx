'use client'
/** What only the browser knows: cookies, a secure page, windows, the content policy as it arrived, and its clock. */
import { useEffect, useState } from 'react'
import { fill } from '../fill'
import { Button } from '../ui/button'
import { FindingLine, type FindingLabels, type FindingState } from './finding-line'

type Said = 'cookiesOn' | 'cookiesOff' | 'secureOn' | 'secureOff' | 'popupUnknown' | 'popupOn' | 'popupOff' | 'policyOn' | 'policyOff' | 'timeFine' | 'timeApart' // prettier-ignore

interface Told {
  readonly says: Said
  readonly state: FindingState
  readonly gaps?: Readonly<Record<string, string>>
  readonly line?: string
}

interface BrowserChecksProps {
  appUrl: string
  scripts: readonly string[]
  labels: FindingLabels & { readonly tryPopup: string; readonly says: Readonly<Record<Said, string>> }
}

const MOST_APART_S = 30

/** The policy that the widget's page really came with, whatever stands in between. */
async function ofPolicy(scripts: readonly string[]): Promise<readonly Told[]> {
  if (scripts.length === 0) return []
  const { headers } = await fetch('/connect', { redirect: 'manual' })
  const policy = headers.get('content-security-policy') ?? ''
  const allowed = policy.split(';').find((one) => one.trim().startsWith('script-src ')) ?? ''
  return scripts.map((origin) => {
    const gaps = { host: new URL(origin).host }
    return allowed.split(' ').includes(origin)
      ? { says: 'policyOn', state: 'fine', gaps }
      : { says: 'policyOff', state: 'wrong', gaps, line: `script-src ${origin}; frame-src ${origin}` }
  })
}

async function ofClock(): Promise<readonly Told[]> {
  const { headers } = await fetch('/api/health')
  const theirs = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(theirs)) return []
  const apart = Math.round(Math.abs(Date.now() - theirs) / 1_000)
  return [apart < MOST_APART_S ? { says: 'timeFine', state: 'fine' } : { says: 'timeApart', state: 'warning', gaps: { seconds: String(apart) } }] // prettier-ignore
}

const atOnce = (): readonly Told[] => [
  navigator.cookieEnabled ? { says: 'cookiesOn', state: 'fine' } : { says: 'cookiesOff', state: 'wrong' },
  window.isSecureContext ? { says: 'secureOn', state: 'fine' } : { says: 'secureOff', state: 'warning' },
]

/** A window of a bank's size, opened by a press as the widget opens its own, and closed again. */
function tryWindow(url: string): Told {
  const opened = window.open('about:blank', '', 'popup,width=480,height=320')
  opened?.close()
  return opened ? { says: 'popupOn', state: 'fine' } : { says: 'popupOff', state: 'wrong', gaps: { url }, line: url }
}

export function BrowserChecks({ appUrl, scripts, labels }: BrowserChecksProps) {
  const [told, tell] = useState<readonly Told[]>([])
  const [popup, setPopup] = useState<Told>({ says: 'popupUnknown', state: 'warning' })
  useEffect(() => {
    let left = false
    async function look(): Promise<void> {
      const found = await Promise.all([ofPolicy(scripts), ofClock()].map((one) => one.catch(() => [])))
      if (!left) tell([...atOnce(), ...found.flat()])
    }
    void look()
    return () => {
      left = true
    }
  }, [scripts])
  return (
    <>
      <ul className="divide-y divide-rule border-t border-rule" aria-live="polite">
        {[...told, popup].map(({ says, state, gaps = {}, line = null }) => (
          <FindingLine key={says} state={state} sentence={fill(labels.says[says], gaps)} line={line} labels={labels} />
        ))}
      </ul>
      <p className="border-t border-rule px-4 py-3 sm:px-6">
        <Button onClick={() => setPopup(tryWindow(appUrl))}>{labels.tryPopup}</Button>
      </p>
    </>
  )
}
