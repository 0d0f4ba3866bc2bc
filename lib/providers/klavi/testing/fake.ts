/** A Klavi of the contract page's words alone, for this wing's own tests: what it holds is set and looked at from outside. */
import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createKlavi, readKlaviSettings } from '../index.ts'

export interface FakeConsent {
  readonly consentId: string
  readonly linkId: string
  readonly externalTrackId: string
  readonly personalTaxId: string
  readonly institutionCode: string
  status: string
  permissionsGranted: readonly string[]
  readonly createdAt: string
}

export interface Order {
  readonly path: string
  readonly requestId: string
  readonly products: readonly string[]
}

type Body = Readonly<Record<string, unknown>>
/** A refusal that a test plans for the next calls of a route: a status, a business code, or an answer that gets lost. */
type Fault = number | 'lost'

export class FakeKlavi {
  now = new Date('2026-11-20T14:00:00Z')
  origin = ''
  institutions = [{ institutionCode: '901', name: 'Banco Emulado', isOutage: false, organizationName: 'Emulado S.A.' }]
  redirectUrl = 'https://bank.example/authorize'
  readonly consents: FakeConsent[] = []
  readonly orders: Order[] = []
  readonly calls: string[] = []
  readonly faults = new Map<string, Fault[]>()
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(([status, body]) => {
      if (status === 0) return response.destroy()
      return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })

  async open(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}` // it listens on TCP
    return this
  }

  close(): void {
    this.#server.close()
  }

  provider(more: Readonly<Record<string, string>> = {}) {
    const read = readKlaviSettings({
      KLAVI_API_URL: this.origin,
      KLAVI_ACCESS_KEY: 'k',
      KLAVI_SECRET_KEY: 's',
      ...more,
    })
    if (!read) throw new Error('no settings')
    return createKlavi(read, { now: () => this.now, record: () => undefined, appUrl: 'http://localhost:3000' })
  }

  async #answer(request: IncomingMessage): Promise<readonly [number, unknown]> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.origin)
    const raw = await text(request)
    const body = (raw === '' ? {} : JSON.parse(raw)) as Body // whatever the wing under test sends
    const route = `${request.method} ${pathname.replace('/data/v1', '').replace(/\/c\d+/, '/:id')}`
    this.calls.push(route)
    const fault = this.faults.get(route)?.shift()
    if (typeof fault === 'number') return fault >= 4000 ? [416, { statusCode: fault }] : [fault, { statusCode: fault }]
    const answer = this.#route(route, pathname, searchParams, body)
    const wanted = /links\/institutions|POST \/consents/.test(route) ? 'Bearer link' : 'Bearer access'
    if (route !== 'POST /auth' && request.headers.authorization !== wanted) return [401, {}]
    return fault === 'lost' ? [0, null] : answer
  }

  #route(route: string, path: string, query: URLSearchParams, body: Body): readonly [number, unknown] {
    const id = /\/(c\d+)/.exec(path)?.[1]
    const consent = this.consents.find(({ consentId }) => consentId === id)
    switch (route) {
      case 'POST /auth':
        return [200, { accessToken: 'access', expireIn: '1800' }]
      case 'POST /links':
        return [200, { linkId: 'link-1', linkUrl: `${this.origin}/path?v=link`, linkToken: 'link', expireIn: 1800 }]
      case 'GET /links/institutions':
        return [200, this.institutions]
      case 'POST /consents': {
        const consentId = `c${this.consents.length + 1}`
        if (this.consents.some((one) => one.externalTrackId === body['externalTrackId'])) return [409, {}]
        const { externalTrackId, personalTaxId, institutionCode } = body as Record<string, string> // of this route
        this.consents.push({
          consentId, linkId: 'link-1', externalTrackId: externalTrackId ?? '', personalTaxId: personalTaxId ?? '', institutionCode: institutionCode ?? '',
          status: 'AWAITING_AUTHORISATION', permissionsGranted: [], createdAt: this.now.toISOString(),
        }) // prettier-ignore
        return [200, { consentId, consentRedirectUrl: this.redirectUrl, expireAt: '2027-11-20T23:59:59Z' }]
      }
      case 'GET /consents':
        return [200, this.consents.filter((one) => [one.linkId, one.personalTaxId].includes(query.get('linkId') ?? query.get('personalTaxId') ?? ''))] // prettier-ignore
      case 'GET /consents/:id':
        return consent ? [200, { ...consent, expireAt: '2027-11-20T23:59:59.999Z' }] : [404, {}]
      case 'DELETE /consents/:id/revoke':
        if (consent) consent.status = 'REVOKED'
        return [consent ? 200 : 404, { message: 'ok' }]
      case 'POST /personal/institution-data':
      case 'POST /business/institution-data': {
        const requestId = `rq-${this.orders.length + 1}`
        this.orders.push({ path: path.replace('/data/v1', ''), requestId, products: body['products'] as string[] }) // of this route
        return [200, { requestId, message: 'OK' }]
      }
      default:
        return [404, {}]
    }
  }
}
