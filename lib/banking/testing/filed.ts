/** Files for tests of imports, and what is in the ledger afterwards. Test support only. */
import { as, type AccountId, type CurrencyCode, type ImportId, type PlainDate, type Viewer } from '../../model/ids.ts'
import type { ImportChoice, ImportView } from '../../model/imports.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Transaction } from '../../model/transaction.ts'
import type { Entry, Statement } from '../../statement/statement.ts'
import { writeJson } from '../../statement/write/json.ts'
import type { House } from './house.ts'
import { PSU } from './house.ts'

export const EUR = as<CurrencyCode>('EUR')
export const IBAN = 'DE89370400440532013000'

export const entry = (date: string, minor: number, remittance: string, more: Partial<Entry> = {}): Entry => ({
  id: null,
  status: 'booked',
  date: as<PlainDate>(date),
  amount: { minor, currency: EUR },
  remittance,
  ...more,
})

export const statement = (entries: readonly Entry[], more: Partial<Statement> = {}): Statement => ({
  account: { name: 'Alltag', kind: 'current', currency: EUR, institution: 'Sandbank', iban: IBAN },
  entries,
  ...more,
})

export async function bytesOf(...statements: readonly Statement[]): Promise<Uint8Array> {
  let text = ''
  for await (const piece of writeJson(statements)) text += piece
  return new TextEncoder().encode(text)
}

export type Choosing = Extract<ImportView, { phase: 'choosing' }>

/** Reads a file and gives what there is to choose. */
export async function choosing({ banking }: House, viewer: Viewer, bytes: Uint8Array): Promise<Choosing> {
  const { id } = await banking.imports.read(viewer, bytes, 'umsaetze.json')
  const view = await banking.imports.view(viewer, id)
  if (view.phase !== 'choosing') throw new Error(`the file is ${view.phase}`)
  return view
}

/** Each account of a file where it is said to belong, or to where the product says that it does. */
export async function bring(
  house: House,
  viewer: Viewer,
  bytes: Uint8Array,
  into?: AccountId | 'new',
): Promise<ImportId> {
  const { id, accounts } = await choosing(house, viewer, bytes)
  const choices: ImportChoice[] = accounts.map(({ key, place }) => ({ key, into: into ?? place ?? 'new' }))
  await house.banking.imports.land(viewer, id, choices)
  return id
}

const line = ({ date, minor, text }: { date: string; minor: number; text: string }): string =>
  `${date} ${minor} ${text}`
export const lineOf = ({ date, amount, remittance }: Pick<Entry, 'date' | 'amount' | 'remittance'>): string =>
  line({ date, minor: amount.minor, text: remittance })

/** All live rows, as lines, in order. */
export async function linesOf({ store }: House, { userId }: Viewer): Promise<readonly string[]> {
  const rows = await store.ledger.feed({ userId, limit: 10_000 })
  return rows.map(({ date, minor, remittance }) => line({ date, minor, text: remittance })).toSorted()
}

/** What the bank's own reading says of the same account. */
export const snapshot = (entries: readonly Entry[], iban: string | null = IBAN): Snapshot => ({
  accounts: [
    { ref: 'live-1', name: 'Girokonto', kind: 'current', currency: EUR, balances: [], ...(iban !== null && { iban }) },
  ],
  transactions: entries.map(({ id, status, date, amount, remittance, counterparty }, place): Transaction => ({
    ref: id ?? `live-${place}`,
    accountRef: 'live-1',
    status,
    date,
    amount,
    remittance,
    ...(counterparty && { counterparty }),
  })),
})

/** Ana links her bank, which reports this. */
export async function linkWith(house: House, reported: Snapshot): Promise<void> {
  house.provider.script.read = [{ status: 'ready', snapshot: reported, cursor: null, more: false }]
  const { id } = await house.start()
  await house.banking.reply(house.ana, id, { kind: 'finished' }, PSU)
  await house.tick()
}
