import { describe, expect, test } from 'vitest'
import { findCommands, type CommandList } from './command'

const LIST: CommandList = {
  recent: 'Lately',
  find: 'Search for {text}',
  groups: [
    {
      label: 'Pages',
      items: [
        { id: '/overview', label: 'Overview', go: { href: '/overview' } },
        { id: '/settings', label: 'Settings', go: { href: '/settings' } },
        { id: '/cash-flow', label: 'Przepływ pieniędzy', go: { href: '/cash-flow' } },
      ],
    },
    {
      label: 'Accounts',
      items: [
        { id: 'a1', label: 'Giro', hint: 'Nordlicht Bank', go: { href: '/accounts/a1' } },
        { id: 'a2', label: 'Poupança', hint: 'Banco Ipê', go: { href: '/accounts/a2' } },
      ],
    },
  ],
}
const ids = (text: string, recent: readonly string[] = []) =>
  findCommands(LIST, text, recent).map(({ items }) => items.map(({ id }) => id))

describe('what is found', () => {
  test('without a text is everything, what was used lately first and not twice', () => {
    expect(ids('', ['a2', 'gone', '/settings'])).toEqual([['a2', '/settings'], ['/overview', '/cash-flow'], ['a1']])
    expect(findCommands(LIST, '', ['a2'])[0]?.label).toBe('Lately')
  })

  test('a search used lately can be made again', () => {
    expect(findCommands(LIST, ' ', ['find:rewe'])[0]?.items[0]).toMatchObject({
      label: 'Search for rewe',
      go: { href: '/transactions?q=rewe' },
    })
  })

  test.each([
    ['POUPANCA', 'a2'],
    ['ipe', 'a2'],
    ['przeplyw', '/cash-flow'],
    ['nord gi', 'a1'],
    ['stngs', '/settings'],
  ])('"%s" finds %s', (text, id) => {
    expect(ids(text)[0]).toEqual([id])
  })

  test('the group with the best match comes first', () => {
    // "o" in order of letters fits Overview by its beginning and Nordlicht by its inside.
    expect(ids('over')[0]).toEqual(['/overview'])
    expect(ids('gi')[0]).toEqual(['a1'])
  })

  test('every word must fit', () => {
    expect(ids('giro ipe')).toEqual([['find:giro ipe']])
  })

  test('the transactions can always be searched, with any text', () => {
    const last = findCommands(LIST, ' a&b=c ', []).at(-1)
    expect(last?.items[0]?.go).toEqual({ href: '/transactions?q=a%26b%3Dc' })
  })
})
