/** What a person may send for a form, and what is refused. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ask } from '../model/conversation.ts'
import type { ConnectionId } from '../model/ids.ts'
import { DAY } from './schedule.ts'
import { openHouse, PSU, type House } from './testing/house.ts'

const FORM: Ask = {
  kind: 'form', title: null, step: null, expiresAt: null,
  fields: [
    { key: 'id_front', label: 'Front', type: 'file', required: true },
    { key: 'photo', label: 'Photo', type: 'file', required: true, accept: ['image/jpeg'], mostBytes: 100 },
    { key: 'amount', label: 'Amount', type: 'number', required: true },
  ],
} // prettier-ignore

let house: House
let id: ConnectionId
beforeEach(async () => {
  house = await openHouse()
  house.provider.script.begin = [{ status: 'asking', ask: FORM, memo: {} }]
  ;({ id } = await house.start())
})
afterEach(() => house.close())

/** A header is all that is looked at: signature, IHDR, width and height. */
function png(width = 4, height = 4, more = 0): Uint8Array {
  const bytes = Buffer.alloc(33 + more)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
const PDF = Buffer.from('%PDF-1.7\n')
const send = (name: string, mediaType: string, bytes: Uint8Array, field = 'id_front', viewer = house.ana) =>
  house.banking.addFile(viewer, id, field, { name, mediaType, bytes })

test('a document is kept for its conversation and told back by name and size', async () => {
  const kept = await send('Carte d’identité 2026-11-20 10.05.png', 'image/png', png())
  expect(kept).toMatchObject({ name: 'Carte d’identité 2026-11-20 10.05.png', bytes: 33 })
  expect(await house.store.files.find(id, kept.id)).toMatchObject({ mediaType: 'image/png' })
  await house.banking.dropFile(house.ana, id, kept.id)
  expect(await house.store.files.find(id, kept.id)).toBeNull()
})

describe('is refused:', () => {
  const REFUSED: Readonly<Record<string, readonly [name: string, type: string, bytes: Uint8Array, fault: string]>> = {
    'a page of markup': ['a.png', 'image/png', Buffer.from('<svg onload=alert(1)>'), 'wrong_type'],
    'a drawing that scripts': ['a.svg', 'image/svg+xml', Buffer.from('<svg/>'), 'wrong_type'],
    'an archive': ['a.pdf', 'application/pdf', Buffer.from('PK\u0003\u0004'), 'wrong_type'],
    'a PDF called an image': ['a.png', 'image/png', PDF, 'wrong_type'],
    'an image called a PDF': ['a.pdf', 'application/pdf', png(), 'wrong_type'],
    'a declared type that lies': ['a.png', 'image/jpeg', png(), 'wrong_type'],
    'an ending that lies': ['a.png.exe', 'image/png', png(), 'wrong_type'],
    'an ending behind a null byte': ['a.png\0.html', 'image/png', png(), 'wrong_type'],
    'nothing at all': ['a.png', 'image/png', new Uint8Array(), 'wrong_type'],
    'a picture of more than fifty megapixels': ['a.png', 'image/png', png(20_000, 20_000), 'too_big'],
    'a picture without a readable header': ['a.png', 'image/png', png().subarray(0, 12), 'too_big'],
    'a byte more than ten mebibytes': ['a.pdf', 'application/pdf', Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 + 1 - PDF.length)]), 'too_big'],
  } // prettier-ignore
  test.each(Object.entries(REFUSED))('%s', async (_what, [name, type, bytes, fault]) => {
    await expect(send(name, type, bytes)).rejects.toMatchObject({ code: 'invalid_input', fields: { id_front: fault } })
    expect(await house.store.files.sizes(house.ana.userId, new Date(0))).toEqual([])
  })

  test('what the field does not accept, and more than the field allows', async () => {
    await expect(send('a.png', 'image/png', png(), 'photo')).rejects.toMatchObject({ fields: { photo: 'wrong_type' } })
    const jpeg = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(200)])
    await expect(send('a.jpg', 'image/jpeg', jpeg, 'photo')).rejects.toMatchObject({ fields: { photo: 'too_big' } })
  })

  test('a field that does not ask for a file, and a conversation that shows no form', async () => {
    await expect(send('a.png', 'image/png', png(), 'amount')).rejects.toMatchObject({ fields: { amount: 'not asked for' } }) // prettier-ignore
    await house.banking.reply(house.ana, id, { kind: 'finished' }, PSU)
    await expect(send('a.png', 'image/png', png())).rejects.toMatchObject({ fields: { id_front: 'not asked for' } })
  })

  test('a sixth file, and more than 25 MiB for one conversation', async () => {
    const big = () => send('a.pdf', 'application/pdf', Buffer.concat([PDF, Buffer.alloc(9 * 1024 * 1024)]))
    await big()
    const second = await big()
    await expect(big()).rejects.toMatchObject({ fields: { id_front: 'too_big' } })
    await house.banking.dropFile(house.ana, id, second.id)
    for (let sent = 1; sent < 5; sent++) await send('a.png', 'image/png', png())
    await expect(send('a.png', 'image/png', png())).rejects.toMatchObject({ fields: { id_front: 'too_many' } })
  })
})

test.each([
  ['../../etc/passwd.png', 'passwd.png'],
  ['C:\\Users\\ana\\id.png', 'id.png'],
  ['\u202egnp.exe\u202c.png', 'gnp.exe.png'],
  ['line\r\nbreak\u0007.png', 'linebreak.png'],
  [`${'x'.repeat(4_000)}.png`, `${'x'.repeat(116)}.png`],
])('the name %j is shown as %j and leads nowhere', async (name, shown) => {
  expect(await send(name, 'image/png', png())).toMatchObject({ name: shown })
})

test('files are gone when their conversation is over, and after a day', async () => {
  const { id: fileId } = await send('a.png', 'image/png', png())
  await house.tick()
  expect(await house.store.files.find(id, fileId)).not.toBeNull()
  house.later(DAY)
  await house.tick()
  expect(await house.store.files.find(id, fileId)).toBeNull()
})
