/**
 * The post: webhooks that the sandbox really sends, to this machine only, with retries, and what the dial does to them.
 * One letter is one event; a wing signs it, the post delivers it.
 */
import type { Subject } from './wing.ts'

export interface Letter {
  readonly wing: string
  /** What the dial and the journal call it: `consent_authorised`, `pf_categorized_checking_l3`, `update`. */
  readonly name: string
  /** Whose; read late, as its tag may not be known yet. */
  readonly subject: Subject
  readonly url: string
  readonly body: string
  /** Asked at every try with the body that is really sent: signature, time. */
  readonly headers: (body: string) => Readonly<Record<string, string>>
  /** The same event with another truth, for `lie`; without it such letters go out as they are. */
  readonly lie?: () => string
}

/**
 * `hold` keeps letters back until `release`; `reverse` holds them too and releases the newest first; `drop` loses them;
 * `twice` sends each two times; `late` after half a minute; `unsigned` spoils the signature; `lie` sends the other truth.
 */
export const POST_ORDERS = ['hold', 'reverse', 'drop', 'twice', 'late', 'unsigned', 'lie'] as const
export type PostOrder = (typeof POST_ORDERS)[number]

export interface PostEntry {
  readonly at: string
  readonly wing: string
  readonly name: string
  readonly url: string
  readonly attempt: number
  /** Null where nobody answered, or the letter was dropped. */
  readonly status: number | null
  readonly order: PostOrder | null
}

export interface PostParts {
  readonly now: (tag: string | null) => Date
  readonly pause: (milliseconds: number) => Promise<void>
  readonly send?: typeof fetch
}

export interface Post {
  send(letter: Letter): void
  /** From now on, for letters of a tag (null: of everybody without an order of their own) whose name begins with `name`. */
  order(order: PostOrder, which: { readonly tag: string | null; readonly name: string }): void
  /** Sends what was held, and takes the orders back. @returns how many letters were held. */
  release(tag: string | null): number
  /** Sends the last letters of a tag once more, in one of the ways. @returns how many */
  again(tag: string | null, way: PostOrder | null): number
  entries(tag?: string): readonly PostEntry[]
  /** Resolves when nothing is on its way; letters held do not count. */
  idle(): Promise<void>
  reset(tag?: string): void
}

/** As long as the providers that publish nothing are taken to try: 30 s, 2 min, 10 min, 1 h, 6 h. @see contracts/klavi.md 8.4 */
const RETRIES_MS = [30_000, 120_000, 600_000, 3_600_000, 21_600_000]
const LATE_MS = 30_000
const REMEMBERED = 500
const AGAIN = 5
const PATIENCE_MS = 10_000

interface Standing {
  readonly order: PostOrder
  readonly tag: string | null
  readonly name: string
}

export function createPost({ now, pause, send = fetch }: PostParts): Post {
  let standing: Standing[] = []
  let held: { readonly letter: Letter; readonly order: PostOrder }[] = []
  let lines: { readonly entry: PostEntry; readonly subject: Subject }[] = []
  /** The last that went out, oldest first. */
  let sent: Letter[] = []
  const underway = new Set<Promise<void>>()

  const orderFor = ({ name, subject }: Letter): PostOrder | null => {
    const fits = standing.filter((one) => name.startsWith(one.name) && (one.tag === subject.tag || one.tag === null))
    return (fits.find(({ tag }) => tag !== null) ?? fits[0])?.order ?? null
  }

  function note(letter: Letter, attempt: number, status: number | null, order: PostOrder | null): void {
    const { wing, name, url, subject } = letter
    lines.push({ entry: { at: now(subject.tag).toISOString(), wing, name, url, attempt, status, order }, subject })
  }

  async function tried(letter: Letter, attempt: number, order: PostOrder | null): Promise<boolean> {
    const body = order === 'lie' ? (letter.lie?.() ?? letter.body) : letter.body
    const headers = { 'content-type': 'application/json', ...letter.headers(body) }
    // Signed like everything else, but of another text.
    const wrong = order === 'unsigned' ? { ...headers, ...letter.headers(`${body} `) } : headers
    let status: number | null = null
    try {
      const answer = await send(letter.url, { method: 'POST', headers: wrong, body, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) }) // prettier-ignore
      status = answer.status
    } catch {
      status = null
    }
    note(letter, attempt, status, order)
    return status !== null && status >= 200 && status < 300
  }

  async function deliver(letter: Letter, order: PostOrder | null): Promise<void> {
    if (order === 'late') await pause(LATE_MS)
    const copies = order === 'twice' ? [tried(letter, 1, order), tried(letter, 1, order)] : [tried(letter, 1, order)]
    if ((await Promise.all(copies)).every(Boolean)) return
    for (const [at, wait] of RETRIES_MS.entries()) {
      await pause(wait)
      if (await tried(letter, at + 2, order)) return
    }
  }

  function put(letter: Letter, order: PostOrder | null): void {
    const way = deliver(letter, order)
    underway.add(way)
    void way.finally(() => underway.delete(way))
  }

  return {
    send(letter) {
      if (!isHere(letter.url)) return note(letter, 0, null, null) // the sandbox reaches nobody else
      sent = [...sent.slice(1 - REMEMBERED), letter]
      const order = orderFor(letter)
      if (order === 'drop') note(letter, 0, null, order)
      else if (order === 'hold' || order === 'reverse') held.push({ letter, order })
      else put(letter, order)
    },
    order: (order, { tag, name }) => void standing.unshift({ order, tag, name }),
    release(tag) {
      const mine = held.filter(({ letter }) => tag === null || letter.subject.tag === tag)
      held = held.filter((one) => !mine.includes(one))
      standing = standing.filter((one) => tag !== null && one.tag !== tag)
      const reversed = mine.some(({ order }) => order === 'reverse')
      const letters = (reversed ? mine.toReversed() : mine).map(({ letter }) => letter)
      // One after the other: an order that was asked for must be kept on the way.
      const way = letters.reduce((before, letter) => before.then(() => deliver(letter, null)), Promise.resolve())
      underway.add(way)
      void way.finally(() => underway.delete(way))
      return letters.length
    },
    again(tag, way) {
      const mine = sent.filter(({ subject }) => subject.tag === tag).slice(-AGAIN)
      // Backwards is a way of sending several, and none of sending one.
      for (const letter of way === 'reverse' ? mine.toReversed() : mine) put(letter, way === 'reverse' ? null : way)
      return mine.length
    },
    entries: (tag) => lines.filter(({ subject }) => tag === undefined || subject.tag === tag).map(({ entry }) => entry),
    async idle() {
      while (underway.size > 0) await Promise.all(underway)
    },
    reset(tag) {
      standing = tag === undefined ? [] : standing.filter((one) => one.tag !== tag)
      held = tag === undefined ? [] : held.filter(({ letter }) => letter.subject.tag !== tag)
      sent = tag === undefined ? [] : sent.filter(({ subject }) => subject.tag !== tag)
      lines = tag === undefined ? [] : lines.filter(({ subject }) => subject.tag !== tag)
    },
  }
}

function isHere(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.')
}
