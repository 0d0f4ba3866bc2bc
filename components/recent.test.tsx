import { expect, test } from 'vitest'
import { forgetRecent, keepRecent, recent, remembered } from './recent'

test('what was used comes first once, and five are kept', () => {
  expect(remembered(['a', 'b', 'c', 'd', 'e'], 'c')).toEqual(['c', 'a', 'b', 'd', 'e'])
  expect(remembered(['a', 'b', 'c', 'd', 'e'], 'f')).toEqual(['f', 'a', 'b', 'c', 'd'])
})

test('each kind has its own, and who leaves leaves none', () => {
  keepRecent('searches', 'rewe')
  keepRecent('commands', '/rules')
  expect(recent('searches')).toEqual(['rewe'])
  forgetRecent()
  expect([recent('searches'), recent('commands')]).toEqual([[], []])
})

test('what somebody else wrote there is nothing', () => {
  sessionStorage.setItem('searches', '{"a":')
  expect(recent('searches')).toEqual([])
})
