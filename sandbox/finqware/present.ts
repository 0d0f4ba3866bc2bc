/** The World's accounts and rows in Finqware's words: amounts without sign, the sign in a word beside it. @see contract 6.1-6.3, 12 */
import type { HeldAccount } from '../people/holders.ts'
import { balancesOn, rowsOn } from '../people/ledger.ts'
import type { Row } from '../people/ledger.ts'
import { servicerId } from './catalog.ts'
import { instant, seededUuid, sha256Base64 } from './ids.ts'
import type { Consent } from './state.ts'

/** Half of what an account is called hangs on the consent, as a second consent gives new ids. */
export const accountId = (consent: Pick<Consent, 'id'>, { key }: HeldAccount) =>
  seededUuid(`account ${consent.id} ${key}`)

export function presentAccount(consent: Consent, account: HeldAccount, day: string) {
  const { bank } = consent.skill
  const own =
    account.iban === ''
      ? { scheme_name: 'PAN', identification: `************${account.number.slice(-4)}` }
      : { scheme_name: 'IBAN', identification: account.iban }
  return {
    id: accountId(consent, account),
    servicer_id: servicerId(bank),
    servicer_name: bank.name,
    timestamp: instant(consent.createdAt),
    data: {
      account_schemes: [own, { scheme_name: 'BICFI', identification: bank.bic }],
      account_type: TYPES[account.kind],
      account_sub_type: '',
      currency: account.currency,
      name: account.name,
      nickname: '',
      balances: balanceKinds(account, day).map(({ type, amount, hasLimit }) => ({
        balance_amount: decimal(Math.abs(amount)),
        balance_currency: account.currency,
        balance_type: type,
        credit_limit_included: hasLimit,
        credit_debit_indicator: direction(amount),
      })),
    },
  }
}

const TYPES = {
  current: 'Personal current account',
  savings: 'Personal savings account',
  card: 'Personal credit card account',
} as const

export function presentBalances(consent: Consent, account: HeldAccount, day: string, now: number) {
  const account_id = accountId(consent, account)
  return balanceKinds(account, day).map(({ type, amount, hasLimit }) => ({
    id: seededUuid(`balance ${account_id} ${type}`),
    account_id,
    timestamp: instant(now),
    data: {
      amount: decimal(Math.abs(amount)),
      credit_debit_indicator: direction(amount),
      credit_limit_included: hasLimit,
      credit_line: null,
      currency: account.currency,
      native_date: day,
      native_time: type.startsWith('Closing') ? null : instant(now),
      type,
    },
  }))
}

function balanceKinds(account: HeldAccount, day: string) {
  const { booked, available, reserved } = balancesOn(account, day)
  return [
    { type: 'ClosingBooked', amount: booked, hasLimit: false },
    { type: 'Expected', amount: booked - reserved, hasLimit: false },
    { type: 'InterimAvailable', amount: available, hasLimit: account.limit > 0 },
  ] as const
}

/** A row with what does not hang on the consent: what it says, its running balance and its id for ever. */
export interface Told {
  readonly row: Row
  readonly info: string
  /** After this row, signed minor units; null while pending. */
  readonly balance: number | null
  readonly utxId: string
}

const told = new WeakMap<readonly Row[], Map<number, readonly Told[]>>()

/** Newest first. @param edition grows when the dial has all ids issued anew */
export function tellRows(account: HeldAccount, day: string, edition: number): readonly Told[] {
  const rows = rowsOn(account, day)
  const editions = told.get(rows) ?? new Map<number, readonly Told[]>()
  told.set(rows, editions)
  const known = editions.get(edition) ?? tell(account, rows, edition)
  editions.set(edition, known)
  return known
}

function tell(account: HeldAccount, rows: readonly Row[], edition: number): readonly Told[] {
  const seen = new Map<string, number>()
  let running = account.opening
  const oldestFirst = rows.toReversed().map((row): Told => {
    if (row.state === 'booked') running += row.amount
    const info = infoOf(row)
    const same = [
      account.iban || account.key,
      bookedAt(row),
      decimal(Math.abs(row.amount)),
      direction(row.amount),
      info,
    ].join('|')
    const seq = seen.get(same) ?? 0
    seen.set(same, seq + 1)
    const utxId = sha256Base64(`${same}|${seq}${edition > 0 ? `|${edition}` : ''}`)
    return { row, info, balance: row.state === 'booked' ? running : null, utxId }
  })
  return oldestFirst.toReversed()
}

/** Free text is all there is of a counterparty. @see contract 6.3 */
function infoOf({ entry: { remittance, counterparty } }: Row): string {
  const isNamed = remittance.toLowerCase().includes(counterparty.name.toLowerCase())
  return isNamed ? remittance : `${counterparty.name} ${remittance}`
}

export const bookedAt = ({ date, entry }: Row) => `${date}T${entry.time ?? '00:00:00'}Z`

/** When Finqware first had the row so: with the consent, or on the night of its day. */
export const insertedAt = (consent: Consent, { date }: Row) =>
  instant(Math.max(consent.createdAt, Date.parse(`${date}T00:00:00Z`)))

export function presentRow(
  consent: Consent,
  account: HeldAccount,
  { row, info, balance, utxId }: Told,
  edition: number,
) {
  return {
    id: seededUuid(`row ${consent.id} ${row.entry.key} ${row.state} ${edition}`),
    utx_id: utxId,
    account_id: accountId(consent, account),
    timestamp: insertedAt(consent, row),
    data: {
      amount: decimal(Math.abs(row.amount)),
      balance: balance === null ? null : `${balance < 0 ? '-' : ''}${decimal(Math.abs(balance))}`,
      booking_date_time: bookedAt(row),
      credit_debit_indicator: direction(row.amount),
      currency: row.entry.currency,
      info,
      status: row.state,
      details: null,
      exchange_rate: null,
    },
  }
}

export type ShownRow = ReturnType<typeof presentRow>

const direction = (amount: number) => (amount < 0 ? 'debit' : 'credit')

/** @param minor not negative */
export const decimal = (minor: number) => `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
