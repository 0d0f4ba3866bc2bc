/** Every component test: the matchers, a clean document, no unexpected error on the console, and what jsdom does not do. */
import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  cleanup()
  const said = [...vi.mocked(console.error).mock.calls]
  vi.restoreAllMocks()
  if (said.length > 0) throw new Error(`unexpected console.error: ${String(said[0])}`)
})

// jsdom neither lays out nor shows dialogs; what it lacks is what the platform does, not what we test.
if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView() {} })
if (!('showModal' in HTMLDialogElement.prototype)) {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
      this.dispatchEvent(new Event('close'))
    },
  })
}
globalThis.CSS ??= { escape: (text: string) => text.replace(/["\\:.]/g, String.raw`\$&`) } as typeof CSS
