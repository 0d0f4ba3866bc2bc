import { createHmac } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createPost, type Letter, type Post } from './post.ts'

const KEY = 'post-key'
const sign = (body: string) => createHmac('sha256', KEY).update(body).digest('hex')
const arrived: { body: string; signature: string }[] = []
const pauses: number[] = []
let answers: number[] = []
let post: Post

beforeEach(() => {
  arrived.length = 0
  pauses.length = 0
  answers = []
  post = createPost({
    now: () => new Date('2026-11-20T09:00:00Z'),
    pause: async (milliseconds) => void pauses.push(milliseconds),
    send: async (_url, init) => {
      arrived.push({ body: init?.body as string, signature: new Headers(init?.headers).get('x-signature') ?? '' })
      return new Response(null, { status: answers.shift() ?? 200 })
    },
  })
})

const letter = (body: string, more: Partial<Letter> = {}): Letter => ({
  wing: 'acme', name: 'consent_given', subject: { tag: 'a' }, url: 'http://localhost:1/hook', body,
  headers: (text) => ({ 'x-signature': sign(text) }), lie: () => `lie of ${body}`, ...more,
}) // prettier-ignore
const bodies = () => arrived.map(({ body }) => body)

test('a letter goes out once, signed, and is written down', async () => {
  post.send(letter('1'))
  await post.idle()
  expect(arrived).toEqual([{ body: '1', signature: sign('1') }])
  expect(post.entries('a')).toMatchObject([{ name: 'consent_given', attempt: 1, status: 200, order: null }])
  expect(post.entries('b')).toEqual([])
})

test('a letter that is not taken is tried again, five times at most, with growing pauses', async () => {
  answers = [500, 503, 200]
  post.send(letter('1'))
  await post.idle()
  expect([arrived.length, pauses]).toEqual([3, [30_000, 120_000]])
  answers = Array.from({ length: 9 }, () => 500)
  post.send(letter('2'))
  await post.idle()
  expect(arrived).toHaveLength(3 + 6)
})

test('nothing leaves this machine', async () => {
  for (const url of ['https://klavi.example/hook', 'http://169.254.169.254/', 'http://localhost.evil.example/', 'nonsense']) post.send(letter('1', { url })) // prettier-ignore
  await post.idle()
  expect(arrived).toEqual([])
})

test.each([
  ['drop', []],
  ['twice', ['1', '1']],
  ['lie', ['lie of 1']],
] as const)('%s does what it says, for the tag it was ordered for', async (order, expected) => {
  post.order(order, { tag: 'a', name: '' })
  post.send(letter('1'))
  await post.idle()
  expect(bodies()).toEqual(expected)
  post.send(letter('2', { subject: { tag: 'b' } }))
  await post.idle()
  expect(bodies().at(-1)).toBe('2')
})

test('an order is for letters whose name begins as told', async () => {
  post.order('drop', { tag: 'a', name: 'product_' })
  post.send(letter('1', { name: 'product_generated' }))
  post.send(letter('2'))
  await post.idle()
  expect(bodies()).toEqual(['2'])
})

test('a spoiled signature is one of another text', async () => {
  post.order('unsigned', { tag: null, name: '' })
  post.send(letter('1'))
  await post.idle()
  expect(arrived[0]?.signature).not.toBe(sign('1'))
  expect(arrived[0]?.signature).toHaveLength(64)
})

test.each([
  ['hold', ['1', '2', '3']],
  ['reverse', ['3', '2', '1']],
] as const)(
  'what was kept back by %s comes at the release, in that order, and the order is over',
  async (order, expected) => {
    post.order(order, { tag: 'a', name: '' })
    for (const body of ['1', '2', '3']) post.send(letter(body))
    await post.idle()
    expect(arrived).toEqual([])
    expect(post.release('a')).toBe(3)
    await post.idle()
    expect(bodies()).toEqual(expected)
    post.send(letter('4'))
    await post.idle()
    expect(bodies().at(-1)).toBe('4')
  },
)

test('the last letters of a tag are sent once more, as they were or spoilt, and nobody else’s', async () => {
  post.send(letter('1'))
  post.send(letter('2'))
  post.send(letter('3', { subject: { tag: 'b' } }))
  await post.idle()
  arrived.length = 0
  expect(post.again('a', null)).toBe(2)
  await post.idle()
  expect(bodies()).toEqual(['1', '2'])
  arrived.length = 0
  expect(post.again('a', 'reverse')).toBe(2)
  await post.idle()
  expect(bodies()).toEqual(['2', '1'])
  arrived.length = 0
  post.again('a', 'unsigned')
  await post.idle()
  expect(arrived.map(({ body, signature }) => signature === sign(body))).toEqual([false, false])
  expect(post.again('nobody', null)).toBe(0)
})
