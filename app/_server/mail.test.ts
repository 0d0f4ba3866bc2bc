// @vitest-environment node
/** Letters all the way: due by the product's clock, put into words, and handed to a mail server that speaks SMTP. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openHouse, type House } from '@/lib/banking/testing/house'
import { granted } from '@/lib/banking/testing/scripted-provider'
import { DAY, HOUR } from '@/lib/banking/schedule'
import { ProviderUnavailableError } from '@/lib/model/errors'
import { createNotices, type Notices } from '@/lib/notices/notices'
import { LOCALES } from '@/components/locale'
import { postOffice, writeMail } from './mail'

vi.mock('./env', () => ({ env: () => ({ appUrl: 'https://passbook.test' }) }))

const received: { readonly to: string; readonly raw: string }[] = []
let isOpen = true
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (!isOpen) return done(new Error('full'))
      const to = session.envelope.rcptTo.map(({ address }) => address).join()
      received.push({ to, raw: Buffer.concat(chunks).toString() })
      done()
    })
  },
})

let house: House
let notices: Notices
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
})
afterAll(() => new Promise<void>((done) => server.close(done)))
beforeEach(async () => {
  received.length = 0
  isOpen = true
  house = await openHouse()
  const { port } = server.server.address() as AddressInfo
  const send = postOffice({ url: `smtp://127.0.0.1:${port}`, from: 'Passbook <book@passbook.test>' })
  notices = createNotices({ ...house.parts, write: writeMail, send })
  house.provider.script.advance = [granted(undefined, new Date(house.parts.now().getTime() + 90 * DAY))]
})
afterEach(() => house.close())

/** Subjects, decoded. */
const subjects = (): string[] =>
  received.map(({ raw }) => {
    const subject = /^Subject: ((?:.|\r\n )*)$/m.exec(raw)?.[1] ?? ''
    return subject.replaceAll('\r\n ', '').replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/g, (_whole, text: string) =>
      decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%')),
    )
  }) // prettier-ignore

async function wait(ms: number): Promise<void> {
  house.later(ms)
  await house.tick()
  await notices.runDue()
}

test('an end is announced 14, 7 and 1 day ahead and when it has come, each once', async () => {
  await house.link()
  await wait(0)
  await wait(75 * DAY)
  expect(subjects()).toEqual([])
  for (let day = 76; day <= 92; day++) await wait(DAY)
  expect(subjects()).toEqual([
    ...Array.from({ length: 3 }, () => 'Nordlicht Bank: access ends on 19 Feb 2027'),
    'Nordlicht Bank: access has ended',
  ])
  expect(new Set(received.map(({ to }) => to))).toEqual(new Set(['ana@x.test']))
})

test('a letter is plain text and HTML, says where it leads, and how to have no more of them', async () => {
  const id = await house.link()
  await wait(0)
  await wait(85 * DAY)
  const raw = received[0]?.raw ?? ''
  expect(raw).toMatch(/multipart\/alternative/)
  expect(raw).toContain('Auto-Submitted: auto-generated')
  const plain = raw.replaceAll(/=\r\n/g, '')
  expect(plain).toContain(`https://passbook.test/connections/${id}`)
  expect(plain).toContain('https://passbook.test/settings/data')
})

test('who wants none gets none, and a demo person never does', async () => {
  await house.link()
  await house.store.people.prefer(house.ana.userId, { noticesOffAt: house.parts.now() })
  await wait(0)
  await wait(85 * DAY)
  await notices.farewell({ email: 'x@demo.invalid', demo: true }, 'en')
  expect(received).toEqual([])
})

test('what the mail server does not take is tried again', async () => {
  await house.link()
  await wait(0)
  isOpen = false
  await wait(85 * DAY)
  isOpen = true
  await wait(HOUR)
  await wait(HOUR)
  expect(received).toHaveLength(1)
})

test('a deletion is reported when the provider has ended the consent, and not before', async () => {
  const id = await house.link()
  await wait(0)
  house.provider.script.revoke = [new ProviderUnavailableError('scripted', 'down'), undefined]
  await house.banking.stop(house.ana, id, 'erase')
  await notices.runDue()
  expect(received).toEqual([])
  await wait(HOUR)
  await wait(HOUR)
  expect(subjects()).toEqual(['Nordlicht Bank: deletion finished'])
})

test('a bank that wants the person is said so once', async () => {
  const id = await house.link()
  await wait(0)
  const held = (await house.store.connections.claim(id, house.parts.now(), house.parts.now()))!
  const problem = { code: 'USER_ACTION_NEEDED' as const, at: house.parts.now(), reference: 'R' }
  await house.store.connections.move({ connectionId: id, revision: held.revision }, { problem, dueAt: null })
  await notices.runDue()
  house.later(HOUR)
  await notices.runDue()
  expect(subjects()).toEqual(['Nordlicht Bank needs you'])
})

describe.each(LOCALES)('in %s', (locale) => {
  test.each(['expiring', 'expired', 'needs_user', 'deleted', 'farewell'] as const)('%s has its words', async (kind) => {
    const letter = { kind, bank: '<b>Bank & Söhne</b>', validUntil: house.parts.now(), connectionId: null }
    const { subject, text, html } = await writeMail(letter, locale)
    expect(subject).not.toMatch(/[{}]|notices\./)
    expect(text).not.toMatch(/[{}]|notices\./)
    expect(html).not.toContain('<b>')
    expect(html).toContain(`lang="${locale}"`)
  })
})

test('a language that is not ours is written to in English', async () => {
  const letter = { kind: 'expired', bank: null, validUntil: null, connectionId: null } as const
  expect((await writeMail(letter, 'xx')).subject).toBe('your bank: access has ended')
  expect((await writeMail(letter, null)).subject).toBe('your bank: access has ended')
})
