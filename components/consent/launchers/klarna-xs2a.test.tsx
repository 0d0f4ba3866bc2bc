import { afterEach, expect, test, vi } from 'vitest'
import { klarnaXs2a } from './klarna-xs2a'

afterEach(() => {
  delete window.XS2A
  document.head.replaceChildren()
})

test.each([
  ['en', 'en'],
  ['pt-BR', 'pt'],
])('a person who reads %s gets Klarna’s app in %s: it knows no regions', async (language, told) => {
  const startFlow = vi.fn<NonNullable<Window['XS2A']>['startFlow']>()
  const nothing = () => {}
  const src = `https://klarna.test/${language}.js`
  const opened = klarnaXs2a({ src, clientToken: 'token', language, appearance: 'light', onOpen: nothing, onFinished: nothing, onCancelled: nothing, onFailed: nothing }) // prettier-ignore
  window.XS2A = { startFlow }
  document.head.querySelector(`script[src="${src}"]`)?.dispatchEvent(new Event('load'))
  await opened
  expect(startFlow).toHaveBeenCalledExactlyOnceWith('token', expect.objectContaining({ language: told }))
})
