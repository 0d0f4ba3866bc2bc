/** The banks Klarna knows here: the World's, and its own test banks. @see contract 6.6 */
import type { Bank, Country } from '../people/types.ts'
import { seededUuid } from './ids.ts'

export interface LoginMethod {
  /** Value of the form key `interface`. */
  readonly value: string
  readonly label: string
  /** Only PSD2 connections give consents. */
  readonly connection: 'PSD2' | 'FALLBACK'
  readonly bankName: string
  readonly bic: string
}

export interface KlarnaBank {
  readonly code: string
  readonly country: string
  readonly name: string
  /** More than one: the wizard asks which. */
  readonly methods: readonly [LoginMethod, ...LoginMethod[]]
  readonly sca: Bank['sca']
  readonly up: boolean
  /** Who logs in here with a name nobody knows. */
  readonly home: Country
  /** Reached by a test bank's sort code: names that nobody knows never need an OTP. */
  readonly testBank: boolean
  readonly popular: boolean
  /** What the bank's own pages show. */
  readonly atHome: Bank
}

/** Sort codes under which the documentation and published scripts look for the PSD2 test bank. */
const TEST_CODES: readonly [code: string, country: string, home: Country, bic: string][] = [
  ['00000', 'DE', 'DE', 'DE'],
  ['88888888', 'DE', 'DE', 'DE'],
  ['00000', 'AT', 'DE', 'AT'],
  ['000000', 'GB', 'GB', 'GB'],
]

function testBank([code, country, home, bic]: (typeof TEST_CODES)[number]): KlarnaBank {
  const value = `${country.toLowerCase()}_testbank`
  return {
    code,
    country,
    name: 'Demo Bank',
    methods: [
      {
        value: `${value}_bias`,
        label: 'Demo Bank PSD2',
        connection: 'PSD2',
        bankName: 'Testbank',
        bic: `TEST${bic}10XXX`,
      },
      {
        value: `${value}_transport`,
        label: 'Demo Bank',
        connection: 'FALLBACK',
        bankName: 'Testbank',
        bic: `TEST${bic}20XXX`,
      },
    ],
    sca: 'embedded',
    up: true,
    home,
    testBank: true,
    popular: true,
    atHome: {
      id: value,
      name: 'Demo Bank',
      country: home,
      code,
      bic: `TEST${bic}10XXX`,
      sca: 'embedded',
      popular: true,
      aliases: [],
      up: true,
    },
  }
}

function ordinaryBank(bank: Bank): KlarnaBank {
  const { id, name, country, code, sca, up, bic, popular } = bank
  const method = { value: id, label: name, connection: 'PSD2', bankName: name, bic } as const
  const isTestCode = TEST_CODES.some(([test, where]) => test === code && where === country)
  return { code, country, name, methods: [method], sca, up, home: country, testBank: isTestCode, popular, atHome: bank }
}

/** A World bank that claims a test bank's code stands in for it. */
export function catalogue(banks: readonly Bank[]): readonly KlarnaBank[] {
  const own = banks.filter((bank) => bank.code !== '').map(ordinaryBank)
  const taken = new Set(own.map((bank) => `${bank.country} ${bank.code}`))
  return [...TEST_CODES.filter(([code, country]) => !taken.has(`${country} ${code}`)).map(testBank), ...own]
}

export function findBank(banks: readonly KlarnaBank[], code: string, country: string): KlarnaBank | undefined {
  const digits = code.replace(/[\s-]/g, '')
  return banks.find((bank) => bank.code === digits && bank.country === country.toUpperCase())
}

/** `force_psd2` and `force_fallback` leave only methods of that kind; the preferences only change the order. */
export function methodsFor(bank: KlarnaBank, access: AspspAccess): readonly LoginMethod[] {
  const wanted = access.endsWith('psd2') ? 'PSD2' : 'FALLBACK'
  if (access.startsWith('force')) return bank.methods.filter((method) => method.connection === wanted)
  return bank.methods
}

export const ASPSP_ACCESS = ['prefer_psd2', 'force_psd2', 'prefer_fallback', 'force_fallback'] as const
export type AspspAccess = (typeof ASPSP_ACCESS)[number]

/** `data.bank` of a session. @see contract 2.4 */
export function presentBank(bank: KlarnaBank, method: LoginMethod) {
  const krn = (kind: string, seed: string) => `krn:openbanking:global:${kind}:${seededUuid(`${kind} ${seed}`)}`
  return {
    bank_name: method.bankName,
    bank_code: bank.code,
    country_code: bank.country,
    connection: method.connection,
    bic: method.bic,
    bank_krn: krn('bank', `${bank.country} ${bank.code}`),
    integration_krn: krn('integration', method.value),
    sub_integration_krn: krn('sub-integration', method.value),
  }
}

const COUNTRY_NAMES: Record<string, string> = { DE: 'Germany', GB: 'United Kingdom', AT: 'Austria' }

/** What the bank search lists, most popular first. */
export function searchable(banks: readonly KlarnaBank[], allowed: readonly string[] | null) {
  const codes = [...new Set(banks.map((bank) => bank.country))]
  return codes
    .filter((code) => allowed === null || allowed.some((one) => one.toUpperCase() === code))
    .map((code) => ({
      code,
      name: COUNTRY_NAMES[code] ?? code,
      banks: banks
        .filter((bank) => bank.country === code)
        .toSorted((a, b) => Number(b.popular) - Number(a.popular) || a.name.localeCompare(b.name))
        .map((bank) => ({ value: bank.code, label: bank.name, description: `${bank.code} · ${bank.methods[0].bic}` })),
    }))
}
