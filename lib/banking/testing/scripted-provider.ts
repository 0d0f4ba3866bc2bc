/** A provider that says what the test told it to say, and remembers what it was asked. Test support only. */
import type { Consent } from '../../model/consent.ts'
import type { Ask, Reply } from '../../model/conversation.ts'
import { as, type CountryCode, type Json, type ProviderId } from '../../model/ids.ts'
import type { Institution } from '../../model/institution.ts'
import type {
  Begin,
  Delivery,
  Desk,
  Notice,
  Progress,
  Provider,
  Reading,
  ReadRequest,
} from '../../providers/provider.ts'

type Said<T> = T | Error | ((desk: Desk) => Promise<T>)

const BANKS: readonly Institution[] = [
  { ref: '10000001', name: 'Nordlicht Bank', country: as<CountryCode>('DE'), aliases: ['NOLI'], popular: true },
  { ref: '10000002', name: 'Isar Bank', country: as<CountryCode>('DE'), aliases: [] },
]

export const ASK: Ask = {
  kind: 'script',
  launcher: 'scripted',
  src: 'https://x.test/app.js',
  clientToken: 'client-token',
}

export const asking = (memo: Json = { step: 1 }): Progress => ({ status: 'asking', ask: ASK, memo })

export const granted = (
  access: Json = { token: 'access-1' },
  validUntil: Date | null = new Date('2027-02-01'),
): Progress => {
  const consent: Consent = { status: 'valid', scope: ['accounts', 'balances', 'transactions'], validUntil }
  return { status: 'granted', access, ref: 'consent-1', consent }
}

export class ScriptedProvider implements Provider {
  readonly id = as<ProviderId>('scripted')
  readonly name = 'Scripted'
  readonly countries = [as<CountryCode>('DE')]
  readonly searchesItself = true
  identifies = false
  returnsBare = false
  endsConsents = true
  readonly consentDays = 90
  /** What it will answer, first come first served; the last one is repeated. */
  readonly script = {
    begin: [asking()] as Said<Progress>[],
    advance: [granted()] as Said<Progress>[],
    read: [{ status: 'ready', snapshot: {}, cursor: null, more: false }] as Said<Reading>[],
    revoke: [undefined] as Said<undefined>[],
    pay: [undefined] as Said<undefined>[],
    hear: [[]] as Said<readonly Notice[]>[],
    check: [undefined] as Said<undefined>[],
  }
  /** What it was asked, in order. */
  readonly asked = {
    begin: [] as Begin[],
    advance: [] as { memo: Json; reply: Reply }[],
    read: [] as ReadRequest[],
    revoke: [] as Json[],
    pay: [] as Json[],
  }

  readonly consent = {
    begin: async (request: Begin, desk: Desk): Promise<Progress> => {
      this.asked.begin.push(request)
      return next(this.script.begin, desk)
    },
    advance: async (memo: Json, reply: Reply, desk: Desk): Promise<Progress> => {
      this.asked.advance.push({ memo, reply })
      return next(this.script.advance, desk)
    },
  }

  async institutions(): Promise<readonly Institution[]> {
    return BANKS
  }

  async read(request: ReadRequest, desk: Desk): Promise<Reading> {
    this.asked.read.push(request)
    return next(this.script.read, desk)
  }

  async check(): Promise<void> {
    const said = this.script.check[0]
    if (said instanceof Error) throw said
  }

  async revoke(access: Json, desk: Desk): Promise<void> {
    this.asked.revoke.push(access)
    await next(this.script.revoke, desk)
  }

  async pay(debt: Json): Promise<void> {
    this.asked.pay.push(debt)
    const said = this.script.pay.length > 1 ? this.script.pay.shift() : this.script.pay[0]
    if (said instanceof Error) throw said
  }

  async hear(_delivery: Delivery): Promise<readonly Notice[]> {
    const said = this.script.hear.length > 1 ? this.script.hear.shift() : this.script.hear[0]
    if (said instanceof Error) throw said
    return (said ?? []) as readonly Notice[] // never scripted as a function
  }
}

async function next<T>(script: Said<T>[], desk: Desk): Promise<T> {
  const said = script.length > 1 ? script.shift()! : script[0]!
  if (said instanceof Error) throw said
  return typeof said === 'function' ? (said as (desk: Desk) => Promise<T>)(desk) : said // T is plain data
}
