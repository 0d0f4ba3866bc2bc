import { expect, test } from 'vitest'
import { createSandbox } from '../../sandbox/server.ts'
import { ecbRates, parseRates, RatesError } from './ecb.ts'

/** As the bank writes it. */
const file = (days: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
	<gesmes:subject>Reference rates</gesmes:subject>
	<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
	<Cube>${days}</Cube>
</gesmes:Envelope>`

test('a file of days is read with its publisher, exactly', () => {
  const days = `<Cube time='2026-11-20'><Cube currency='PLN' rate='4.2565'/><Cube currency='JPY' rate='162.5'/></Cube>
    <Cube time='2026-11-19'><Cube currency='PLN' rate='4.25'/></Cube>`
  expect(parseRates(file(days))).toEqual([
    { day: '2026-11-20', currency: 'PLN', micros: 4_256_500, source: 'European Central Bank' },
    { day: '2026-11-20', currency: 'JPY', micros: 162_500_000, source: 'European Central Bank' },
    { day: '2026-11-19', currency: 'PLN', micros: 4_250_000, source: 'European Central Bank' },
  ])
})

test('a line that is no rate is left out, and a file without any is refused', () => {
  const line = (rate: string, currency = 'PLN') => `<Cube time='2026-11-20'><Cube currency='${currency}' rate='${rate}'/><Cube currency='CZK' rate='24.6'/></Cube>` // prettier-ignore
  for (const wrong of ['N/A', '-4', '0', '1e3', '', '4,25'])
    expect(parseRates(file(line(wrong))).map(({ currency }) => currency)).toEqual(['CZK'])
  expect(parseRates(file(line('4.25', 'zloty')))).toHaveLength(1)
  for (const nothing of [
    file(''),
    file(`<Cube time='yesterday'><Cube currency='PLN' rate='4'/></Cube>`),
    '<html/>',
    'no',
  ])
    expect(() => parseRates(nothing)).toThrow(RatesError)
  expect(() => parseRates(`<!DOCTYPE x [<!ENTITY a "b">]>${file(line('4'))}`)).toThrow(RatesError)
})

test('a refusal of the publisher is an error that quotes nothing of it', async () => {
  const refusing = ecbRates('https://rates.test/', () => Promise.resolve(new Response('CANARY', { status: 503 })))
  await expect(refusing.read()).rejects.toThrow(new RatesError('status 503'))
})

test('the sandbox publishes two years of working days until its own, and says that they are not real', async () => {
  const sandbox = await createSandbox({ now: '2026-11-20T17:00:00Z' }).listen(0)
  try {
    const rates = await ecbRates(`${sandbox.url}/rates/eurofxref-hist.xml`).read()
    const days = [...new Set(rates.map(({ day }) => day))]
    expect([days[0], days.at(-1)]).toEqual(['2026-11-20', '2024-11-20'])
    expect(days.every((day) => ![0, 6].includes(new Date(day).getUTCDay()))).toBe(true)
    expect(new Set(rates.map(({ currency }) => currency))).toEqual(new Set(['GBP', 'BRL', 'RON', 'PLN', 'CZK']))
    expect(rates[0]!.source).toMatch(/not real/)
    const recent = await ecbRates(`${sandbox.url}/rates/eurofxref-hist-90d.xml`).read()
    expect(rates).toEqual(expect.arrayContaining([...recent]))
  } finally {
    await sandbox.close()
  }
})
