import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createHealth, reach } from './health.ts'

function made(over: Partial<Parameters<typeof createHealth>[0]> = {}) {
  const asked: string[] = []
  let at = 0
  const probe = (name: string) => async () => void asked.push(name)
  const health = createHealth({
    now: () => at,
    ready: { database: probe('database'), keys: probe('keys') },
    deep: () => ({ klarna: probe('klarna') }),
    ...over,
  })
  return { health, asked, later: (ms: number) => void (at += ms) }
}

test('the process alone answers for being alive', async () => {
  const { health, asked } = made()
  expect(await health('live')).toEqual({ tier: 'live', status: 'ok', parts: {} })
  expect(asked).toEqual([])
})

test('it is ready when its database answers and its keys open what they sealed', async () => {
  const { health, asked } = made()
  expect(await health('ready')).toMatchObject({ status: 'ok', parts: { database: { status: 'ok' }, keys: { status: 'ok' } } }) // prettier-ignore
  expect(asked).toEqual(['database', 'keys'])
  const broken = made({ ready: { database: () => Promise.reject(new Error('postgres://user:password@host')) } })
  const told = await broken.health('ready')
  expect(told).toMatchObject({ status: 'failing', parts: { database: { status: 'failing' } } })
  expect(JSON.stringify(told)).not.toContain('password')
})

test('however many ask, a provider is called once a minute', async () => {
  const { health, asked, later } = made()
  await Promise.all([health('deep'), health('deep'), health('deep')])
  later(59_000)
  expect((await health('deep')).parts.klarna).toEqual({ status: 'ok', ageSeconds: 59 })
  expect(asked.filter((one) => one === 'klarna')).toHaveLength(1)
  later(1_000)
  expect((await health('deep')).parts.klarna?.ageSeconds).toBe(0)
  expect(asked.filter((one) => one === 'klarna')).toHaveLength(2)
})

test('a provider that answers anything is there; one in trouble, or that nobody answers for, is not', async () => {
  let status = 404
  const server = createServer((_request, response) => response.writeHead(status).end('x'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  await reach(url)
  status = 503
  await expect(reach(url)).rejects.toThrow('503')
  server.close()
  server.closeAllConnections()
  await expect(reach(url)).rejects.toThrow('fetch failed')
})
