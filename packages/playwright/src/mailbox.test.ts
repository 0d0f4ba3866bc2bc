/** The mailbox, spoken to by a mailer as an app has one. */
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openMailbox, type Mailbox } from './mailbox.ts'

let mailbox: Mailbox
beforeEach(async () => {
  mailbox = await openMailbox()
})
afterEach(() => mailbox.close())

const send = (to: string[], subject: string, text = 'Good morning.') =>
  createTransport(mailbox.url).sendMail({ from: 'Passbook <book@passbook.test>', to, subject, text })

test('a letter is kept with its sender, its readers, its subject and all of its text', async () => {
  await send(['ana@example.test', 'bob@example.test'], 'Access ends soon', 'In 7 days.\n.\nA lone dot ends nothing.')
  expect(mailbox.letters).toEqual([
    {
      from: 'book@passbook.test',
      to: ['ana@example.test', 'bob@example.test'],
      subject: 'Access ends soon',
      raw: expect.stringContaining('In 7 days.\r\n.\r\nA lone dot ends nothing.'),
    },
  ])
  expect(mailbox.letters[0]?.raw).toMatch(/^From: Passbook <book@passbook\.test>\r\n/)
})

test('the first letter to somebody is found when it came already, whoever else had one', async () => {
  await send(['ana@example.test'], 'first')
  await send(['bob@example.test'], 'to another')
  await send(['ana@example.test'], 'second')
  expect(await mailbox.letterTo('ana@example.test')).toMatchObject({ subject: 'first' })
})

test('who asks for a letter before it is sent waits for it, and for no other', async () => {
  const awaited = mailbox.letterTo('ana@example.test')
  await send(['bob@example.test'], 'to another')
  await send(['ana@example.test'], 'hers')
  expect(await awaited).toMatchObject({ subject: 'hers' })
})

test('each mailbox has letters of its own, and a closed one frees its port and takes none', async () => {
  const other = await openMailbox()
  await send(['ana@example.test'], 'here')
  expect(other.letters).toEqual([])

  const { url } = other
  await other.close()
  await expect(createTransport(url).sendMail({ from: 'a@a.test', to: 'b@b.test', text: '' })).rejects.toMatchObject({
    code: 'ESOCKET',
  })
  const again = await openMailbox(Number(new URL(url).port))
  expect(again.url).toBe(url)
  await again.close()
})
