import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import Palette from './palette'

const LABELS = { title: 'Search and go', field: 'Page or action', failed: 'The list did not load.', loading: 'Loading', close: 'Close' } // prettier-ignore

afterEach(() => vi.unstubAllGlobals())

/** An answer whose head is here and whose body breaks off with the request, or at once. */
function answering(breaks: 'at once' | 'when closed') {
  const asked: AbortSignal[] = []
  vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
    asked.push(signal)
    const json = () =>
      new Promise((_, reject) => {
        if (breaks === 'at once') reject(new TypeError('cut off'))
        signal.addEventListener('abort', () => reject(signal.reason as Error))
      })
    return Promise.resolve({ ok: true, json })
  })
  return asked
}

const palette = () => render(<Palette labels={LABELS} typed="" onRun={() => {}} onClose={() => {}} />)

test('a list that breaks off on its way has not loaded, and the palette says so', async () => {
  answering('at once')
  palette()
  expect(await screen.findByText(LABELS.failed)).toBeVisible()
})

test('closed while the list is on its way, the palette lets go of it without a word', async () => {
  const asked = answering('when closed')
  const lost: unknown[] = []
  const onLost = (reason: unknown) => lost.push(reason)
  process.on('unhandledRejection', onLost)
  const { unmount } = palette()
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  await Promise.resolve() // its head was read
  unmount()
  expect(asked[0]!.aborted).toBe(true)
  await new Promise((resolve) => setTimeout(resolve))
  process.off('unhandledRejection', onLost)
  expect(lost).toEqual([])
})
