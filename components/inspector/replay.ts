/** Reads a recorded file: a HAR of ours or of anybody. Nothing of it leaves the browser, and nothing in it is trusted. */
import {
  ARRIVAL_OUTCOMES,
  ORIGINS,
  type ArrivalView,
  type ExchangeView,
  type Said,
  type ShownJson,
} from '@/lib/model/inspection'

export const MOST_REPLAYED_BYTES = 20 * 1024 * 1024
const MOST_ENTRIES = 5_000
const LONGEST = 300

export interface Replay {
  readonly exchanges: readonly ExchangeView[]
  readonly arrivals: readonly ArrivalView[]
}

type Bag = Readonly<Record<string, unknown>>
const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {}) // prettier-ignore
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '')
const textOrNull = (value: unknown): string | null => text(value) || null
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.round(value)) : 0) // prettier-ignore
const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value)

/** Without its query, whatever the file holds of one. */
function pathOf(url: string): string {
  if (!URL.canParse(url)) return text(url.split('?')[0])
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`.replaceAll('%7B', '{').replaceAll('%7D', '}').slice(0, LONGEST)
}

function bodyOf(raw: unknown): ShownJson {
  if (typeof raw !== 'string' || raw === '') return null
  try {
    return JSON.parse(raw) as ShownJson // what the JSON parser gives, which the tree shows as it is
  } catch {
    return `${raw.slice(0, LONGEST)}${raw.length > LONGEST ? ' …' : ''}`
  }
}

function saidOf(message: Bag, body: unknown): Said {
  const headers = list(message.headers).map((one): [string, string] => [text(bag(one).name).toLowerCase(), text(bag(one).value)])
  return { headers: Object.fromEntries(headers.filter(([name]) => name !== '')), body: bodyOf(body) }
} // prettier-ignore

function exchangeOf(entry: Bag, no: number, startedAt: string): ExchangeView {
  const [request, response, ours] = [bag(entry.request), bag(entry.response), bag(entry._passbook)]
  const status = number(response.status)
  const [method, path] = [text(request.method).toUpperCase(), pathOf(typeof request.url === 'string' ? request.url : '')]
  return {
    no, startedAt, method, path,
    connectionId: null,
    provider: text(ours.provider) || (path.split('/')[0] ?? ''),
    step: text(ours.step) || (path.split('/').at(-1) ?? ''),
    status: status === 0 ? null : status,
    milliseconds: number(entry.time),
    bytes: number(bag(response.content).size),
    tries: number(ours.tries) || 1,
    failure: textOrNull(ours.failure),
    reference: textOrNull(ours.reference),
    origin: oneOf(ORIGINS, ours.origin) ?? 'page',
    request: saidOf(request, bag(request.postData).text),
    response: status === 0 ? null : saidOf(response, bag(response.content).text),
  }
} // prettier-ignore

function arrivalOf(entry: Bag, no: number, at: string): ArrivalView {
  const ours = bag(entry._passbook)
  return {
    no,
    at,
    connectionId: null,
    provider: text(ours.provider),
    outcome: oneOf(ARRIVAL_OUTCOMES, ours.outcome) ?? 'kept',
    says: textOrNull(ours.says),
    bytes: number(bag(entry.request).bodySize),
    milliseconds: number(entry.time),
  }
}

/** @returns null for a text that is no HAR file, or one without an entry */
export function replayOf(json: string): Replay | null {
  let entries: readonly unknown[]
  try {
    entries = list(bag(bag(JSON.parse(json)).log).entries).slice(0, MOST_ENTRIES)
  } catch {
    return null
  }
  const exchanges: ExchangeView[] = []
  const arrivals: ArrivalView[] = []
  for (const [at, one] of entries.entries()) {
    const entry = bag(one)
    const instant = Date.parse(text(entry.startedDateTime))
    const startedAt = new Date(Number.isNaN(instant) ? 0 : instant).toISOString()
    if (bag(entry._passbook).kind === 'delivery') arrivals.push(arrivalOf(entry, at + 1, startedAt))
    else exchanges.push(exchangeOf(entry, at + 1, startedAt))
  }
  return exchanges.length + arrivals.length > 0 ? { exchanges, arrivals } : null
}
