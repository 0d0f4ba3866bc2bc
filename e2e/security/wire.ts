/** HTTP as an attacker speaks it: any path byte for byte, any header, no redirect followed, cookies only where asked. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { E2E } from '../servers.ts'
import { actionId } from './build.ts'

export interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Another server than the journeys' own. */
  readonly at?: string
}

export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** Name and value of the cookies that were set. */
  readonly setCookies: readonly string[]
}

const app = new URL(E2E.app)

export function send(path: string, { method = 'GET', headers = {}, body, at = E2E.app }: Sent = {}): Promise<Received> {
  const app = new URL(at)
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { host: app.hostname, port: app.port, method, path, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
            setCookies: response.headers['set-cookie'] ?? [],
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Bytes to the app's port and what came back, until it closes or says a whole head. */
export function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(app.port), app.hostname, () => socket.write(bytes, 'latin1'))
    let said = ''
    const done = (): void => {
      socket.destroy()
      resolve(said)
    }
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      if (said.includes('\r\n\r\n')) done()
    })
    socket.on('end', done)
    socket.on('close', done)
    // A reset is an answer too: the server would not hear it.
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? done() : reject(error)))
    socket.setTimeout(8_000, done)
  })
}

/** What an action of ours answers. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly error: { readonly code: string; readonly fields?: Readonly<Record<string, string>> }
    }

export interface Called extends Received {
  /** Null where the action was never reached. */
  readonly answer: Answer | null
}

/** Where actions are posted to; any page has them all. */
const PAGE = '/sign-in'
const ownHeaders = (origin: string) => ({
  origin,
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
})

interface Call {
  readonly cookie?: string
  /** In place of the headers of our own page. */
  readonly headers?: Readonly<Record<string, string>>
  /** More headers, beside those. */
  readonly also?: Readonly<Record<string, string>>
  readonly page?: string
  readonly at?: string
}

/** Calls a server action as React's client does: plain JSON arguments, named by the action's id. */
export async function call(name: string, args: readonly unknown[], how: Call = {}): Promise<Called> {
  return callRaw(actionId(name), JSON.stringify(args), how)
}

export async function callRaw(id: string, body: string, how: Call = {}): Promise<Called> {
  const received = await send(how.page ?? PAGE, {
    method: 'POST',
    ...(how.at !== undefined && { at: how.at }),
    headers: {
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': id,
      ...(how.headers ?? ownHeaders(how.at ?? E2E.app)),
      ...how.also,
      ...(how.cookie !== undefined && { cookie: how.cookie }),
    },
    body,
  })
  return { ...received, answer: answerIn(received.text) }
}

/** The action's own row of the component stream. */
function answerIn(stream: string): Answer | null {
  const head = /^0:(\{.*)$/m.exec(stream)?.[1]
  const row = head && /"a":"\$@([0-9a-f]+)"/.exec(head)?.[1]
  const line = row && stream.split('\n').find((each) => each.startsWith(`${row}:{`))
  return line ? (JSON.parse(line.slice(line.indexOf(':') + 1)) as Answer) : null // `act` answers nothing else
}
