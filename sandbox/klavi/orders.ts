/** Requests for reports: acknowledged at once, delivered afterwards. @see contract 7 */
import type { Call } from '../wing.ts'
import { addressFor, readCallbacks } from './callbacks.ts'
import type { Callbacks } from './callbacks.ts'
import { GENERATION, SECOND } from './contract.ts'
import { business, malformed, Refusal, unacceptable } from './errors.ts'
import { portalAddress, post, tellProduct } from './events.ts'
import { newRequestId } from './ids.ts'
import { cnpjOrNull, cpfOrNull, fieldsOrNull, readFields, text, textOrNull, textsOrNull } from './input.ts'
import type { Fields } from './input.ts'
import { contracted } from './products.ts'
import type { Level, Party, Product } from './products.ts'
import { lieAbout, makeReport } from './reports.ts'
import { bankAt, nowFor } from './state.ts'
import type { Consent, KlaviState } from './state.ts'

interface Order {
  readonly requestId: string
  readonly products: readonly Product[]
  readonly consents: readonly [Consent, ...Consent[]]
  readonly callbacks: Callbacks | null
  readonly externalInfo: Fields | null
}

export async function orderReports(state: KlaviState, call: Call, { party, level }: { party: Party; level: Level }) {
  const fields = readFields(call)
  const names = textsOrNull(fields, 'products')
  if (names === null) throw malformed('products is required')
  if (names.length === 0) throw business(4005)
  const isAll = names.length === 1 && names[0] === 'all'
  const offered = contracted(party, level)
  const products = isAll ? offered : offered.filter(({ name }) => names.includes(name))
  if (!isAll && products.length !== new Set(names).size) throw business(4002)
  const callbacks = readCallbacks(fields)
  const externalInfo = fieldsOrNull(fields, 'externalInfo')
  const consents = scopeOf(state, fields, party, level)
  const granted = products.filter(({ needs }) => consents.some(({ permissions }) => permissions.includes(needs)))
  if (granted.length < (isAll ? 1 : products.length)) throw business(4008)
  checkQuota(state, consents)
  const order: Order = { requestId: newRequestId(), products: granted, consents, callbacks, externalInfo }
  for (const { name } of granted) tell(state, order, name, 'product_request_received', {})
  if (state.quirks.has('early-report', consents[0].tag)) {
    deliver(state, order)
    await Promise.race([state.post.idle(), state.pause(GENERATION)])
  } else void state.pause(GENERATION).then(() => deliver(state, order))
  return { requestId: order.requestId, message: 'OK' }
}

/** Automatic delivery: everything that was bought, without being asked. @see contract 7.2 */
export function deliverAll(state: KlaviState, consent: Consent): void {
  const party = consent.businessTaxId === null ? 'personal' : 'business'
  const products = contracted(party, 'institution').filter(({ needs }) => consent.permissions.includes(needs))
  const order: Order = { requestId: newRequestId(), products, consents: [consent], callbacks: null, externalInfo: null }
  void state.pause(GENERATION).then(() => deliver(state, order))
}

/**
 * The authorised consents that a request is about: all of a tax id, of one link, or the named ones.
 * @throws {Refusal} 416/4001 where there are none; 416/4002 where they are a person's and the path is a firm's, or the reverse
 */
function scopeOf(state: KlaviState, fields: Fields, party: Party, level: Level): Order['consents'] {
  const isPersonal = party === 'personal'
  const taxId = taxIdOf(fields, isPersonal)
  const code = level === 'institution' ? text(fields, 'institutionCode') : null
  if (code !== null && !bankAt(state, code)?.up) throw business(4004)
  const linkId = textOrNull(fields, 'linkId')
  const consentIds = textsOrNull(fields, 'consentIds')
  const named = [...state.consents.values()]
    .filter(({ link }) => linkId === null || link.id === linkId)
    .filter(({ id }) => consentIds === null || consentIds.includes(id))
    .filter(({ bank }) => code === null || bank.code === code)
  if (consentIds !== null && named.length < new Set(consentIds).size) throw business(4001)
  const isNamed = linkId !== null || consentIds !== null
  const fitting = named.filter(({ businessTaxId }) => (businessTaxId === null) === isPersonal)
  if (isNamed && named.length > 0 && fitting.length === 0) throw business(4002)
  const mine = fitting.filter((consent) => (isPersonal ? consent.personalTaxId : consent.businessTaxId) === taxId)
  const [first, ...others] = mine.filter(({ status }) => status === 'AUTHORISED').toReversed()
  if (!first || (consentIds !== null && others.length + 1 < new Set(consentIds).size)) throw business(4001)
  return [first, ...others]
}

function taxIdOf(fields: Fields, isPersonal: boolean): string {
  text(fields, 'taxId')
  const taxId = isPersonal ? cpfOrNull(fields, 'taxId') : cnpjOrNull(fields, 'taxId')
  if (taxId === null) throw unacceptable('taxId is not valid')
  return taxId
}

/** The bank's quota, used up by the dial. */
function checkQuota(state: KlaviState, consents: readonly Consent[]): void {
  const waits = consents.map((consent) => consent.limitedUntil - nowFor(state, consent))
  const wait = Math.ceil(Math.max(...waits) / SECOND)
  if (wait > 0) throw new Refusal(429, 'The institution allows no more requests today', { retryAfter: wait })
}

function deliver(state: KlaviState, order: Order): void {
  const [first, ...others] = order.consents.filter((consent) => state.consents.get(consent.id) === consent && consent.status === 'AUTHORISED') // prettier-ignore
  for (const product of order.products) {
    if (first) deliverOne(state, { ...order, consents: [first, ...others] }, product)
    else tell(state, order, product.name, 'product_generated_failed', { code: 4001, message: 'Authorization info is expired or does not exist' }) // prettier-ignore
  }
}

function deliverOne(state: KlaviState, order: Order, product: Product): void {
  const [first] = order.consents
  const { requestId, consents, externalInfo } = order
  const report = makeReport(state, { requestId, product, consents, externalInfo })
  const { name } = product
  const written = (value: unknown) =>
    JSON.stringify(state.quirks.has('wrapped-report', first.tag) ? { report: value } : value)
  const url = addressFor(name, [order.callbacks, first.link.callbacks], portalAddress(state))
  if (url !== null) {
    const letter = { name, url, body: written(report), lie: () => written(lieAbout(report)) }
    post(state, first, letter, first.login?.behaviour.webhooks)
  }
  tell(state, order, name, 'product_generated_success', { productReportId: report.productReportId })
}

function tell(
  state: KlaviState,
  { requestId, consents }: Order,
  productName: string,
  name: 'product_request_received' | 'product_generated_success' | 'product_generated_failed',
  more: { readonly productReportId?: string; readonly code?: number; readonly message?: string },
): void {
  const [first] = consents
  const tale = { requestId, productName, institutionCode: first.bank.code, consentIds: consents.map(({ id }) => id) }
  tellProduct(state, first, name, { ...tale, ...more })
}
