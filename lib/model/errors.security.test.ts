/** Next evaluates a module once per runtime, and errors travel between the copies: a refusal must not become a 500 on the way. */
import { expect, test, vi } from 'vitest'
import * as here from './errors.ts'

vi.resetModules()
const elsewhere = await import('./errors.ts')

const made = (errors: typeof here): readonly here.AppError[] => [
  new errors.ProviderUnavailableError('x', 'y'), new errors.ProviderRefusedError('x', 'y'), new errors.WireError('x', 'y', []),
  new errors.ConsentLapsedError('x', 'expired'), new errors.UnsignedDeliveryError('x'), new errors.NotFoundError('x'),
  new errors.ConflictError('x'), new errors.InvalidInputError({}), new errors.NotSignedInError(), new errors.RateLimitedError(1),
  new errors.IllegalTransitionError('x', 'y'),
] // prettier-ignore
const own = made(here)
const foreign = made(elsewhere)

test('there are two copies of the classes', () => {
  expect(elsewhere.AppError).not.toBe(here.AppError)
})

test.each(foreign.map((error, at) => [error.code, error, own[at]!.constructor as typeof here.NotFoundError] as const))(
  '%s of another copy is known here by its class, and is of no other',
  (_code, error, itsClass) => {
    expect(error).toBeInstanceOf(here.AppError)
    expect(error).toBeInstanceOf(itsClass)
    expect(own.filter(({ constructor }) => error instanceof (constructor as typeof here.NotFoundError))).toHaveLength(1)
  },
)

test.each([null, undefined, 'not_found', { code: 'not_found' }, new Error('x'), Object.assign(new Error('x'), { code: 'not_found' })])(
  '%o is none of our errors, whatever code it claims',
  (value) => {
    expect(value instanceof here.AppError || value instanceof here.NotFoundError).toBe(false)
  },
) // prettier-ignore

test('a class of this copy is told apart from another with the same code, as ever', () => {
  class Special extends here.WireError {}
  expect(new Special('x', 'y', [])).toBeInstanceOf(here.WireError)
  expect(new here.WireError('x', 'y', [])).not.toBeInstanceOf(Special)
})
