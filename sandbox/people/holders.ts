/** Who logs in: a person of the World, or one made for a keyword. */
import type { Bank, Country, Person, TrueAccount, TrueEntry, World } from './types.ts'

/** What of a login decides who it is. */
interface Login {
  readonly name: string
  readonly behaviour: { readonly accounts?: 'none' | 'one' | 'many'; readonly transactions?: number }
}

/** The World has six currencies; a keyword's accounts may have others. */
export type HeldEntry = Omit<TrueEntry, 'currency'> & { readonly currency: string }
export type HeldAccount = Omit<TrueAccount, 'currency' | 'entries'> & {
  readonly currency: string
  readonly entries: readonly HeldEntry[]
}
export type Holder = Omit<Person, 'accounts'> & { readonly accounts: readonly HeldAccount[] }

const DEFAULT_LOGIN: Readonly<Record<Country, string>> = {
  DE: 'anna',
  GB: 'oliver',
  BR: 'lucas',
  RO: 'andreea',
  PL: 'kasia',
  CZ: 'ewa',
}
const CURRENCIES = ['EUR', 'GBP', 'USD', 'CHF', 'PLN', 'SEK']

/** Asked once per login; made-up people are made once and kept, as ids and cached pages hang on the object. */
export function createRegister(world: World, today: string) {
  const made = new Map<string, Holder>()

  function person(name: string): Person | undefined {
    const login = name.replace(/^persona-/, '')
    return world.people.find((one) => one.login === login)
  }

  function usual(country: Country): Person {
    const found =
      person(DEFAULT_LOGIN[country]) ?? world.people.find((one) => one.country === country) ?? world.people[0]
    if (!found) throw new Error('The World has no people')
    return found
  }

  return {
    everybody: world.people satisfies readonly Holder[],
    isPerson: (name: string) => person(name) !== undefined,
    /** @param bank whose country decides who logs in with a name nobody knows */
    holder(login: Login, bank: Pick<Bank, 'id' | 'country'>): Holder {
      const base = person(login.name) ?? usual(bank.country)
      const { accounts, transactions } = login.behaviour
      const isMade = accounts !== undefined || transactions !== undefined
      const hasSeveralBanks = !isMade && base.accounts.some((account) => account.bank !== undefined)
      if (!isMade && !hasSeveralBanks) return base
      const key = `${login.name} ${isMade ? bank.country : bank.id}`
      const holder = made.get(key) ?? (isMade ? make(base, login, today) : keptAt(base, bank.id))
      made.set(key, holder)
      return holder
    },
  }
}

export type Register = ReturnType<typeof createRegister>

/** What one of several banks knows of its customer. */
const keptAt = (base: Person, bank: string): Holder => ({
  ...base,
  accounts: base.accounts.filter((account) => account.bank === undefined || account.bank === bank),
})

function make(base: Person, { name, behaviour }: Login, today: string): Holder {
  const [first] = base.accounts
  if (!first || behaviour.accounts === 'none') return { ...base, accounts: [] }
  if (behaviour.accounts === 'one') return { ...base, accounts: [first] }
  if (behaviour.transactions !== undefined)
    return { ...base, accounts: [busyAccount(first, name, behaviour.transactions, today)] }
  return { ...base, accounts: Array.from({ length: 24 }, (_, i) => quietAccount(first, i)) }
}

/** An account with a few rows in one of six currencies. */
function quietAccount(like: TrueAccount, i: number): HeldAccount {
  const key = `many-${String(i + 1).padStart(2, '0')}`
  const currency = CURRENCIES[i % CURRENCIES.length] ?? 'EUR'
  const number = String(Number(like.number.slice(-8)) + i + 1).padStart(like.number.length, '0')
  return {
    ...like,
    key,
    name: `${like.name} ${i + 1}`,
    currency,
    number,
    iban: like.iban === '' ? '' : renumbered(like.iban, number),
    entries: like.entries.slice(0, 3).map((entry, n) => ({ ...entry, key: `${key}-${n}`, currency })),
  }
}

/** `count` rows spread over the last 24 months, made of the account's own rows over and over. */
function busyAccount(like: TrueAccount, key: string, count: number, today: string): HeldAccount {
  const days = 730
  const end = Date.parse(`${today}T00:00:00Z`)
  const pattern = like.entries.filter((entry) => entry.booked !== null)
  const entries = Array.from({ length: pattern.length === 0 ? 0 : count }, (_row, i): HeldEntry => {
    const day = new Date(end - (days - Math.floor((i * days) / count)) * 86_400_000).toISOString().slice(0, 10)
    const entry = pattern[i % pattern.length] as TrueEntry // the index is below its length
    const { pendingAmount: _pending, ...rest } = entry
    return {
      ...rest,
      key: `${key}-${String(i).padStart(6, '0')}`,
      seen: day,
      booked: day,
      valueDate: day,
      truth: { category: entry.truth.category },
    }
  })
  return { ...like, key, entries }
}

/** The IBAN with another account number at its end and fresh check digits (ISO 7064, mod 97-10). */
function renumbered(iban: string, number: string): string {
  const body = iban.slice(4, iban.length - number.length) + number
  const digits = `${body}${iban.slice(0, 2)}00`
    .split('')
    .map((char) => Number.parseInt(char, 36))
    .join('')
  return `${iban.slice(0, 2)}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${body}`
}
