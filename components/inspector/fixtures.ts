/** An exchange and a delivery for tests of the inspector. */
import type { ArrivalView, ExchangeView } from '@/lib/model/inspection'

export const exchange = (over: Partial<ExchangeView> = {}): ExchangeView => ({
  no: 1,
  connectionId: 'c1',
  provider: 'klarna',
  step: 'flow.read',
  method: 'GET',
  path: 'api.bank.test/xs2a/v1/flows/{id}',
  status: 200,
  startedAt: '2026-11-21T09:00:00.000Z',
  milliseconds: 34,
  bytes: 512,
  tries: 1,
  failure: null,
  reference: 'AB12CD34EF',
  origin: 'action',
  request: { headers: { accept: 'application/json', authorization: 'Token ‹secret›' }, body: null },
  response: {
    headers: { 'content-type': 'application/json' },
    body: { data: { state: 'FINISHED', client_token: '‹text 40›' } },
  },
  ...over,
})

export const arrival = (over: Partial<ArrivalView> = {}): ArrivalView => ({
  no: 1,
  connectionId: 'c1',
  provider: 'klarna',
  at: '2026-11-21T09:00:01.000Z',
  outcome: 'kept',
  says: 'authorised',
  bytes: 120,
  milliseconds: 3,
  ...over,
})
