'use client'
/** Chooses a request and sends it; what came back is shown below as a table and as JSON. */
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'
import { TryAnswer, type TriedView, type TryLabels } from './try-answer'

export interface OfferView {
  readonly id: string
  readonly name: string
  readonly requests: readonly { readonly id: string; readonly label: string; readonly before: string }[]
}
export type TryRequest = (input: { provider: string; request: string }) => Promise<Answer<TriedView>>

interface TryFormProps {
  offers: readonly OfferView[]
  send: TryRequest
  labels: TryLabels & { readonly provider: string; readonly request: string; readonly send: string; readonly working: string; readonly refused: string } // prettier-ignore
}

export function TryForm({ offers, send, labels }: TryFormProps) {
  const [provider, setProvider] = useState(offers[0]?.id ?? '')
  const requests = offers.find(({ id }) => id === provider)?.requests ?? []
  const [request, setRequest] = useState(requests[0]?.id ?? '')
  const [answer, setAnswer] = useState<Answer<TriedView> | null>(null)
  const [busy, start] = useTransition()
  const chosen = requests.find(({ id }) => id === request)
  const choose = (id: string) => {
    setProvider(id)
    setRequest(offers.find((one) => one.id === id)?.requests[0]?.id ?? '')
    setAnswer(null)
  }
  const press = () =>
    start(async () => {
      setAnswer(await send({ provider, request }))
    })
  return (
    <>
      <div className="flex flex-wrap items-end gap-4">
        <SelectField
          id="try-provider"
          label={labels.provider}
          className="w-full sm:w-56"
          value={provider}
          options={offers.map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={choose}
        />
        <SelectField
          id="try-request"
          label={labels.request}
          className="w-full min-w-0 sm:w-96"
          value={request}
          options={requests.map(({ id, label }) => ({ value: id, text: label }))}
          onChoose={setRequest}
        />
        <Button tone="primary" disabled={busy} onClick={press}>
          {labels.send}
        </Button>
        <p role="status" className="min-h-5 basis-full text-13 text-ink-soft">
          {busy ? labels.working : chosen?.before}
        </p>
      </div>
      {answer && !answer.ok && (
        <Alert kind="alarm" live>
          {fill(labels.refused, { reference: answer.error.reference })}
        </Alert>
      )}
      {answer?.ok && <TryAnswer tried={answer.value} labels={labels} />}
    </>
  )
}
