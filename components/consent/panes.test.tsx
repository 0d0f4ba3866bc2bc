import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { as, type ConnectionId, type CountryCode, type PlainDate } from '@/lib/model/ids'
import { aConnection } from '../fixtures'
import { ConsentPane } from './consent-pane'
import { CountryPane } from './country-pane'
import { FetchingPane } from './fetching-pane'
import { awoken, inWords } from '../in-language'

afterEach(() => vi.useRealTimers())

const nothing = () => {}
const consent = (more: { product?: boolean; identifies?: boolean }) =>
  inWords(
    <ConsentPane
      bank="Carpat Credit"
      provider="Finqware"
      validUntil={as<PlainDate>('2027-05-20')}
      days={180}
      product={false}
      identifies={false}
      busy={false}
      step={{ current: 3, total: 5 }}
      onAgree={nothing}
      onBack={nothing}
      onClose={nothing}
      {...more}
    />,
  )
const fetching = (more: Parameters<typeof aConnection>[3]) =>
  inWords(
    <FetchingPane
      connection={aConnection(as<ConnectionId>('c1'), 'Banco Ipê', 'syncing', {
        accounts: 0,
        transactions: 0,
        awaitingFirstData: true,
        ...more,
      })}
      bank="Banco Ipê"
      step={{ current: 5, total: 5 }}
      leaveHref="/connections"
      onClose={nothing}
    />,
  )

test('name and tax number are named in the consent exactly where the provider tells them', () => {
  consent({ identifies: true })
  expect(screen.getByText('Your name and tax number')).toBeVisible()
})

test('a provider that does not identify anybody asks for no identity', () => {
  consent({})
  expect(screen.queryByText('Your name and tax number')).toBeNull()
})

test('applying for a product speaks of answers and documents, not of accounts, and of no end', () => {
  consent({ product: true })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('You apply at Carpat Credit through Passbook')
  expect(screen.getByText('What you fill in goes to Carpat Credit')).toBeVisible()
  expect(screen.queryByText('Balances')).toBeNull()
  expect(screen.queryByText('Until')).toBeNull()
})

test('a bank that prepares its data says so at once, how long it takes, and that nobody has to wait', () => {
  fetching({ preparing: true })
  expect(screen.getByText('Banco Ipê is preparing your data')).toBeVisible()
  expect(screen.getByText(/a few minutes, sometimes up to an hour/)).toBeVisible()
  expect(screen.getByText(/We will go on without you/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Continue in the background' })).toHaveAttribute('href', '/connections')
})

test('no wait lasts without a word and a way out', () => {
  vi.useFakeTimers()
  fetching({})
  expect(screen.queryByRole('link', { name: 'Continue in the background' })).toBeNull()
  act(() => void vi.advanceTimersByTime(15_000))
  expect(screen.getByRole('link', { name: 'Continue in the background' })).toBeVisible()
})

test('countries stand in the order of their names in the reader’s language', () => {
  const countries = ['PL', 'GB', 'DE', 'CZ', 'RO', 'BR'].map((code) => as<CountryCode>(code))
  inWords(
    <CountryPane
      countries={countries}
      suggested={countries[0]!}
      step={{ current: 1, total: 5 }}
      onChoose={nothing}
      onClose={nothing}
    />,
  )
  expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['BR', 'CZ', 'DE', 'PL', 'RO', 'GB']) // prettier-ignore
})

test('a country pressed before the script was there is the one that is chosen', () => {
  const chosen = vi.fn<(country: CountryCode) => void>()
  const countries = ['DE', 'PL'].map((code) => as<CountryCode>(code))
  awoken(
    <CountryPane
      countries={countries}
      suggested={countries[0]!}
      step={{ current: 1, total: 5 }}
      onChoose={chosen}
      onClose={nothing}
    />,
    (page) => page.querySelector<HTMLInputElement>('[value=PL]')!.click(),
  )
  expect(screen.getByRole('radio', { name: 'Poland' })).toBeChecked()
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(chosen).toHaveBeenCalledWith('PL')
})
