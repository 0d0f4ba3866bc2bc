import { describe, expect, test } from 'vitest'
import { isTyping, readKeys } from './shortcuts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})
const reader = () => {
  let at = 0
  const read = readKeys(() => at)
  return { read, wait: (ms: number) => void (at += ms) }
}

describe('keys', () => {
  test('g and a letter go somewhere, within a moment', () => {
    const { read, wait } = reader()
    expect(read(press('g'), true)).toBeNull()
    wait(400)
    expect(read(press('t'), true)).toEqual({ kind: 'go', href: '/transactions' })
    read(press('g'), true)
    wait(2_000)
    expect(read(press('t'), true)).toBeNull()
  })

  test('another letter ends the waiting', () => {
    const { read } = reader()
    read(press('g'), true)
    expect(read(press('x'), true)).toBeNull()
    expect(read(press('t'), true)).toBeNull()
  })

  test('g and then a name every object has goes nowhere', () => {
    const { read } = reader()
    read(press('g'), true)
    expect(read(press('constructor'), true)).toBeNull()
  })

  test('Ctrl K and ⌘ K open the palette even while somebody types, letters do nothing then', () => {
    const { read } = reader()
    expect(read(press('k', { ctrlKey: true }), false)).toEqual({ kind: 'palette' })
    expect(read(press('K', { metaKey: true }), false)).toEqual({ kind: 'palette' })
    expect(read(press('h'), false)).toBeNull()
  })

  test('a letter with a modifier is the browser’s', () => {
    const { read } = reader()
    expect(read(press('h', { ctrlKey: true }), true)).toBeNull()
    expect(read(press('k', { ctrlKey: true, altKey: true }), true)).toBeNull()
  })
})

test('fields and open dialogs keep their letters; buttons and check boxes need none', () => {
  document.body.innerHTML = `<input id="text"><input id="tick" type="checkbox"><select id="list"></select>
    <button id="button"></button><dialog open><button id="inside"></button></dialog>`
  const typing = (id: string) => isTyping(document.getElementById(id))
  expect(['text', 'list', 'inside'].map(typing)).toEqual([true, true, true])
  expect(['tick', 'button'].map(typing)).toEqual([false, false])
})
