import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { DatabaseState } from '../lib/doctor/finding.ts'
import { as, type ConnectionId, type ProviderId, type UserId } from '../lib/model/ids.ts'
import { surgeryOf } from '../app/_server/surgery.ts'
import { inspectDatabase } from './inspect.ts'
import { openDatabase } from './open.ts'
import { connectionPlace } from './connection-columns.ts'
import { createVault } from './vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'passbook-inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))
const KEY = Buffer.alloc(32, 3)

test('a database that is not there is not made by looking', async () => {
  expect(await inspectDatabase(`file:${folder}/none.db`)).toEqual({ is: 'absent' })
  expect(() => statSync(`${folder}/none.db`)).toThrow('ENOENT')
})

test('one that was just made is up to date, can be written, and has nothing sealed in it', async () => {
  const url = `file:${folder}/fresh.db`
  await (await openDatabase(url)).close()
  const before = readFileSync(`${folder}/fresh.db`)
  const state = await inspectDatabase(url)
  expect(state).toMatchObject({ is: 'there', writable: true, sample: null, freeBytes: expect.any(Number) as number })
  const { applied, known } = state as Extract<DatabaseState, { is: 'there' }> // as was just seen
  expect(applied).toBe(known)
  expect(readFileSync(`${folder}/fresh.db`).equals(before)).toBe(true)
})

test('what is sealed in it opens with its key, and with no other', async () => {
  const url = `file:${folder}/sealed.db`
  const { query, schema, close } = await openDatabase(url)
  const [id, userId, now] = [as<ConnectionId>('c1'), as<UserId>('u1'), new Date()]
  const sealed = createVault({ current: { id: 'k1', key: KEY } }).seal('{}', connectionPlace('access', id, userId))
  await query.insert(schema.users).values({ id: userId, email: 'a@x.test', name: 'A', passwordHash: null, demo: true, createdAt: now }) // prettier-ignore
  const row = { id, userId, providerId: as<ProviderId>('klarna'), country: 'DE', state: 'active', sealedAccess: sealed, createdAt: now, revision: 0, failures: 0, unattendedReads: [], scope: [] } // prettier-ignore
  await query.insert(schema.connections).values(row as unknown as (typeof schema.connections)['$inferInsert']) // the columns that must be there
  await close()
  const state = await inspectDatabase(url)
  const sample = state.is === 'there' ? state.sample : null
  expect(sample).toMatchObject({ row: 'c1', user: 'u1' })
  const { opens } = surgeryOf({})
  expect([opens(KEY, sample!), opens(Buffer.alloc(32, 4), sample!)]).toEqual([true, false])
})
