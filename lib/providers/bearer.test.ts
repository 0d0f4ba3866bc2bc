import { expect, test } from 'vitest'
import { ProviderRefusedError, ProviderUnavailableError } from '../model/errors.ts'
import { createBearer } from './bearer.ts'

function rig(lifetime = 1_800) {
  let time = Date.parse('2026-11-21T09:00:00Z')
  let made = 0
  const bearer = createBearer(
    () => new Date(time),
    async () => ({ token: `t${++made}`, expiresInSeconds: lifetime }),
  )
  return { bearer, later: (seconds: number) => void (time += seconds * 1_000), made: () => made }
}
const say = async (token: string): Promise<string> => token
const refused = new ProviderRefusedError('acme', 'http_401')

test('one token serves everybody who comes while it is fetched, and after', async () => {
  const { bearer, made } = rig()
  expect(await Promise.all([bearer.with(say), bearer.with(say), bearer.with(say)])).toEqual(['t1', 't1', 't1'])
  expect(await bearer.with(say)).toBe('t1')
  expect(made()).toBe(1)
})

test('it is renewed a minute before it ends', async () => {
  const { bearer, later } = rig()
  await bearer.with(say)
  later(1_739)
  expect(await bearer.with(say)).toBe('t1')
  later(1)
  expect(await bearer.with(say)).toBe('t2')
})

test('one that is refused is dropped, and the call made once more', async () => {
  const { bearer, made } = rig()
  const tried: string[] = []
  const answer = await bearer.with(async (token) => {
    tried.push(token)
    if (token === 't1') throw refused
    return 'good'
  })
  expect([answer, tried]).toEqual(['good', ['t1', 't2']])
  expect(await bearer.with(say)).toBe('t2')
  expect(made()).toBe(2)
})

test('a second refusal is told, and two that were refused together fetch one new token', async () => {
  const { bearer, made } = rig()
  const never = () => bearer.with(async () => Promise.reject(refused))
  await bearer.with(say)
  const outcomes = await Promise.allSettled([never(), never()])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(made()).toBe(2)
})

test('any other failure is not the token’s', async () => {
  const { bearer, made } = rig()
  await expect(bearer.with(async () => Promise.reject(new ProviderUnavailableError('acme', 'down')))).rejects.toThrow(ProviderUnavailableError) // prettier-ignore
  expect(made()).toBe(1)
})

test('a token that could not be fetched is asked for again by the next call', async () => {
  let tries = 0
  const bearer = createBearer(
    () => new Date(0),
    async () => {
      if (++tries === 1) throw new ProviderUnavailableError('acme', 'down')
      return { token: 't', expiresInSeconds: 600 }
    },
  )
  await expect(bearer.with(say)).rejects.toThrow(ProviderUnavailableError)
  expect(await bearer.with(say)).toBe('t')
})
