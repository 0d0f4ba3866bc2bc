import { fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ClickTraces } from './click-traces'

const plain = vi.fn<typeof fetch>(async () => new Response(null))
beforeEach(() => {
  window.fetch = plain
})
afterEach(() => plain.mockClear())

const sent = () => plain.mock.calls.map(([url, init]) => ({ url: url as string, headers: new Headers(init?.headers), body: init?.body as string | undefined })) // prettier-ignore

test('a request that a click caused carries a trace, and how long it took is told afterwards', async () => {
  const { unmount } = render(<ClickTraces />)
  fireEvent.click(document.body)
  await fetch('/overview', { method: 'POST', headers: { 'next-action': '7f' } })
  const [action, beacon] = sent()
  const traceparent = action?.headers.get('traceparent')
  expect(traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
  expect(action?.headers.get('next-action')).toBe('7f')
  expect(beacon?.url).toBe('/api/trace')
  expect(JSON.parse(beacon?.body ?? '')).toMatchObject({ traceparent, kind: 'click' })
  expect(Object.keys(JSON.parse(beacon?.body ?? '') as object).toSorted()).toEqual(['ago', 'kind', 'milliseconds', 'traceparent']) // prettier-ignore
  unmount()
})

test('what goes to others, and what no door of ours answers, is left as it is', async () => {
  const { unmount } = render(<ClickTraces />)
  await fetch('https://bank.example/api/x')
  await fetch('/overview', { headers: { rsc: '1' } })
  expect(sent().map(({ headers }) => headers.get('traceparent'))).toEqual([null, null])
  unmount()
  expect(window.fetch).toBe(plain)
})
