/** Requests to a page: one after the other, or at a fixed rate whether or not the last one was answered. */
import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

export interface Page {
  readonly url: string
  readonly cookie: string
  /** Only this page has it: an error page is quick too. */
  readonly has: string
}

/** Asks as a browser does, and reads the answer to its end. */
export function get({ url, cookie }: Pick<Page, 'url' | 'cookie'>, encoding = 'gzip'): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { agent, headers: { cookie, accept: 'text/html', 'accept-encoding': encoding } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => (answer.statusCode === 200 ? resolve(Buffer.concat(chunks)) : reject(new Error(`${url}: ${answer.statusCode}`)))) // prettier-ignore
        answer.on('error', reject)
      },
    )
    asking.on('error', (error: NodeJS.ErrnoException) => {
      // The server let go of an idle connection just as we took it up again.
      if (asking.reusedSocket && error.code === 'ECONNRESET') resolve(get({ url, cookie }, encoding))
      else reject(error)
    })
    asking.end()
  })
}

/** @throws when the page is not the one that is meant. */
export async function look(page: Page): Promise<void> {
  const html = (await get(page, 'identity')).toString('utf8')
  if (!html.includes(page.has)) throw new Error(`${page.url} is not the page it should be`)
}

/** One after the other. @returns milliseconds of each. */
export async function inTurn(page: Page, requests: number): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < requests; i++) {
    const start = performance.now()
    await get(page)
    times.push(performance.now() - start)
  }
  return times
}

/**
 * At `rate` requests a second, open loop: each is sent when it is due, and timed from then, so that waiting behind a slow one
 * counts. @returns milliseconds of each.
 */
export async function atRate(page: Page, rate: number, requests: number): Promise<number[]> {
  const start = performance.now() + 20
  return Promise.all(
    Array.from({ length: requests }, async (_, i) => {
      const due = start + (i * 1_000) / rate
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()))
      await get(page)
      return performance.now() - due
    }),
  )
}
