/**
 * How somebody is told: by e-mail, by a webhook that is signed, by the webhook of a chat, by the HTTP API of whoever rings a phone.
 * Addresses are an operator's own settings. None of them learns more than the alert: no address of a provider, nothing of an exchange.
 */
import { createHmac } from 'node:crypto'
import type { Alert } from './policy.ts'

/** An alert in words. */
export interface Told {
  readonly subject: string
  readonly text: string
}

export interface Notice extends Told {
  /** The same for every try of a delivery, so that a receiver may know it again. */
  readonly id: string
  readonly journey: string
  readonly alert: Alert
}

export interface Channel {
  readonly id: 'email' | 'webhook' | 'chat' | 'phone'
  /** @throws {ChannelError} or whatever the transport throws */
  readonly send: (notice: Notice) => Promise<void>
}

/** A notice that was not taken. `code` says in a word why, and holds nothing of the answer. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError'
  readonly code: string

  constructor(code: string, options?: ErrorOptions) {
    super(`not delivered: ${code}`, options)
    this.code = code
  }
}

export interface ChannelSettings {
  readonly email: { readonly to: string } | null
  readonly webhook: { readonly url: string; readonly secret: string } | null
  readonly chat: { readonly url: string } | null
  readonly phone: PhoneSettings | null
}
export interface PhoneSettings {
  readonly url: string
  readonly to: string
  /** Sent as it is. */
  readonly authorization: string | null
  /** In it `{to}` and `{text}` stand for what they say, written as the type wants it. */
  readonly body: string
  readonly type: 'application/json' | 'application/x-www-form-urlencoded'
}

export interface ChannelParts {
  readonly now: () => Date
  /** Null where no letters are sent. */
  readonly mail: ((to: string, told: Told) => Promise<void>) | null
  readonly fetch?: typeof fetch
  readonly timeout?: number
}

const TIMEOUT_MS = 10_000

export function createChannels(settings: ChannelSettings, parts: ChannelParts): readonly Channel[] {
  const { email, webhook, chat, phone } = settings
  const { mail } = parts
  return [
    ...(email && mail ? [{ id: 'email', send: (notice) => mail(email.to, notice) } satisfies Channel] : []), // prettier-ignore
    ...(webhook ? [{ id: 'webhook', send: (notice) => sendSigned(webhook, notice, parts) } satisfies Channel] : []),
    ...(chat ? [{ id: 'chat', send: (notice) => post(chat.url, JSON.stringify({ text: `*${notice.subject}*\n${notice.text}` }), {}, parts) } satisfies Channel] : []), // prettier-ignore
    ...(phone ? [{ id: 'phone', send: (notice) => ring(phone, notice, parts) } satisfies Channel] : []),
  ]
}

/** `t={seconds},v1={hex}`: HMAC-SHA256 over `{seconds}.{body}`, letter for letter. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

function sendSigned(
  { url, secret }: { readonly url: string; readonly secret: string },
  notice: Notice,
  parts: ChannelParts,
): Promise<void> {
  // prettier-ignore
  const { id, journey, alert, subject } = notice
  const { at, since, ...rest } = alert
  const body = JSON.stringify({ version: 1, id, journey, subject, ...rest, at: new Date(at).toISOString(), since: new Date(since).toISOString() }) // prettier-ignore
  const seconds = Math.floor(parts.now().getTime() / 1_000)
  return post(url, body, { 'passbook-signature': signatureOf(secret, seconds, body), 'passbook-delivery': id }, parts)
}

function ring(
  { url, to, authorization, body, type }: PhoneSettings,
  { subject }: Notice,
  parts: ChannelParts,
): Promise<void> {
  // prettier-ignore
  const written = (value: string): string => type === 'application/json' ? JSON.stringify(value).slice(1, -1) : encodeURIComponent(value) // prettier-ignore
  const filled = body.replaceAll(/\{(to|text)\}/g, (_, gap: string) => written(gap === 'to' ? to : subject))
  return post(url, filled, { 'content-type': type, ...(authorization !== null && { authorization }) }, parts)
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { fetch: fetchWith = fetch, timeout = TIMEOUT_MS }: ChannelParts,
): Promise<void> {
  let answer: Response
  try {
    answer = await fetchWith(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Passbook monitor', ...headers },
      body,
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    })
    await answer.body?.cancel()
  } catch (cause) {
    throw new ChannelError(cause instanceof DOMException && cause.name === 'TimeoutError' ? 'timeout' : 'unreachable', { cause }) // prettier-ignore
  }
  if (!answer.ok) throw new ChannelError(`http_${answer.status}`)
}
