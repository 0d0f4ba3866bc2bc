/**
 * A central bank that publishes euro reference rates, in the form of the ECB's files. The quotes are invented: the World's own
 * slow wandering and a little of each day's dice, the same at every start. They are published at 15:00 UTC of each working day.
 */
import { daysAfter, dayOf } from '../clock.ts'
import type { Clock } from '../clock.ts'
import { weekday } from '../people/calendar.ts'
import { dice } from '../people/random.ts'
import { rateOn } from '../people/rates.ts'
import type { Currency } from '../people/types.ts'
import type { Answer, ProviderWing } from '../wing.ts'

const QUOTED: readonly Currency[] = ['GBP', 'BRL', 'RON', 'PLN', 'CZK']
/** How many days each file goes back. */
const FILES: Readonly<Record<string, number>> = {
  '/eurofxref-daily.xml': 4,
  '/eurofxref-hist-90d.xml': 90,
  '/eurofxref-hist.xml': 731,
}
const PUBLISHED_AT_HOUR = 15
/** A day's own move, to either side. */
const JITTER = 0.0015

export function createRates(clock: Clock): ProviderWing {
  return {
    name: 'rates',
    hosts: [],
    wing: ({ method, path }) => Promise.resolve(answer(clock.now(), method, path)),
    subjectOf: () => null,
    refuse: (status) => ({ status, headers: { 'content-type': 'text/plain' }, body: 'refused' }),
    changeConsents: () => 0,
    truth: () => ({}),
    reset: () => {},
  }
}

function answer(now: Date, method: string, path: string): Answer | null {
  const back = FILES[path]
  if (back === undefined) return null
  if (method !== 'GET') return { status: 405, headers: { allow: 'GET' } }
  const days = Array.from({ length: back }, (_, at) => daysAfter(lastPublished(now), -at)).filter(isWorking)
  const shown = path === '/eurofxref-daily.xml' ? days.slice(0, 1) : days
  return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body: fileOf(shown) }
}

const isWorking = (day: string): boolean => ![0, 6].includes(weekday(day))

const lastPublished = (now: Date): string =>
  now.getUTCHours() < PUBLISHED_AT_HOUR ? daysAfter(dayOf(now), -1) : dayOf(now)

function quote(day: string, currency: Currency): string {
  const move = 1 + (dice(0, `${day} ${currency}`).next() - 0.5) * 2 * JITTER
  return (rateOn(day, 'EUR', currency) * move).toPrecision(5)
}

const cubeOf = (day: string): string =>
  `<Cube time="${day}">${QUOTED.map((currency) => `<Cube currency="${currency}" rate="${quote(day, currency)}"/>`).join('')}</Cube>`

const fileOf = (days: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject>
<gesmes:Sender><gesmes:name>Passbook sandbox (not real quotes)</gesmes:name></gesmes:Sender>
<Cube>
${days.map(cubeOf).join('\n')}
</Cube>
</gesmes:Envelope>
`
