import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderIn } from '../in-language'
import { Widget } from './widget'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: vi.fn<() => void>() }) }))

const Broken = (): never => {
  throw Object.assign(new Error('CANARY'), { digest: '12345' })
}

test('a widget that fails says so under its name, with a reference, and leaves the others', () => {
  const told = vi.mocked(console.error).mockImplementation(() => {})
  renderIn(
    'en',
    <>
      <Widget title="Month so far">
        <Broken />
      </Widget>
      <Widget title="Latest entries">REWE</Widget>
    </>,
  )
  const failed = screen.getByRole('alert')
  expect(failed).toHaveTextContent('Month so far')
  expect(failed).toHaveTextContent('Reference 12345')
  expect(failed).not.toHaveTextContent('CANARY')
  expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled()
  expect(screen.getByText('REWE')).toBeVisible()
  told.mockClear() // React tells of every error that a boundary caught
})
