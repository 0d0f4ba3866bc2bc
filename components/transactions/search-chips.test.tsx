import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { readSearch, SEARCH_STATES } from '@/lib/model/search'
import { MESSAGES, renderIn } from '../in-language'
import { LOCALES } from '../locale'
import { SearchChips } from './search-chips'

test.each(LOCALES)('whatever a search may ask for is said in words in %s', (locale) => {
  const { grid, search } = MESSAGES[locale]
  const { keys, states, note } = grid.suggest
  const asked = [...SEARCH_STATES.map((state) => `${keys.is}:${states[state]}`), `${keys.has}:${note}`]
  const { understood } = readSearch(asked.join(' '), { categories: [], accounts: [] })
  renderIn(locale, <SearchChips filter={{}} arrangement={{ order: 'newest', group: 'day' }} understood={understood} />)

  const chips = screen.getAllByRole('link').map((chip) => chip.firstChild?.textContent)
  expect(chips).toEqual([...SEARCH_STATES.map((state) => search.is[state]), search.has.note])
})
