/** Accounts, balances and transactions of one pair of credentials: bare arrays, no pages. @see contract 6 */
import { dayOf, daysAfter } from '../clock.ts'
import { checkReadable, checkTenant, consentOf } from './access.ts'
import { bankTrouble, unauthorized } from './errors.ts'
import { balanceFilter, rowFilter } from './filters.ts'
import { expectKeys, text } from './input.ts'
import type { Fields } from './input.ts'
import { accountId, presentAccount, presentBalances, presentRow, tellRows } from './present.ts'
import { nowFor } from './state.ts'
import type { FinqwareState } from './state.ts'

const KEYS = ['client_id', 'client_secret', 'credentials_id', 'access_token', 'tenant_user_id']

function reader(state: FinqwareState, fields: Fields, more: readonly string[] = []) {
  expectKeys(fields, KEYS, more)
  checkTenant(state, fields)
  const consent = consentOf(state, fields)
  if (text(fields, 'tenant_user_id') !== consent.tenantUserId)
    throw unauthorized('invalid_credentials_id', 'credentials belong to another user')
  return {
    consent,
    now: nowFor(state, consent),
    day: dayOf(state.clock.now(consent.tag)),
    /** Asked last, so that a filter's mistake is told before the bank's. */
    accounts: () => {
      checkReadable(state, consent)
      return consent.holder?.accounts ?? []
    },
  }
}

export function listAccounts(state: FinqwareState, fields: Fields) {
  const { consent, day, accounts } = reader(state, fields)
  return accounts().map((account) => presentAccount(consent, account, day))
}

export function listBalances(state: FinqwareState, fields: Fields) {
  const { consent, day, now, accounts } = reader(state, fields, ['filter'])
  const isWanted = balanceFilter(fields)
  return accounts().flatMap((account) => presentBalances(consent, account, day, now).filter(isWanted))
}

export function listTransactions(state: FinqwareState, fields: Fields) {
  const { consent, day, accounts } = reader(state, fields, ['filter'])
  const isWanted = rowFilter(fields)
  const { historyDays, partial } = consent.login.behaviour
  const from = historyDays === undefined ? '' : daysAfter(day, -historyDays)
  const edition = state.ids.of(consent.tag).transactionEdition
  const all = accounts()
  const broken = partial && all.length > 1 ? all.at(-1) : undefined
  const { filter } = fields
  const asked = typeof filter === 'object' && filter !== null && 'account_id' in filter ? filter.account_id : undefined
  if (broken && asked === accountId(consent, broken))
    throw bankTrouble('connection_error', 'the bank does not answer for this account')
  const rows = all
    .filter((account) => account !== broken && (asked === undefined || asked === accountId(consent, account)))
    .flatMap((account) =>
      tellRows(account, day, edition)
        .filter(({ row }) => row.date >= from)
        .map((one) => presentRow(consent, account, one, edition)),
    )
    .filter(isWanted)

  const is = (quirk: Parameters<typeof state.quirks.has>[0]) => state.quirks.has(quirk, consent.tag)
  const hasUtx = consent.skill.hasUtx && !is('no-utx')
  const shown = rows.map(({ utx_id, data, ...row }) => ({
    ...row,
    ...(hasUtx && { utx_id }),
    data: {
      ...data,
      ...(is('null-balance') && { balance: null }),
      ...(is('details-object') && {
        details: { attach: [], category: 'shopping', location: '', merchant: '', tags: [] },
      }),
    },
  }))
  return is('duplicate-rows') ? shown.flatMap((row, i) => (i % 3 === 0 ? [row, row] : [row])) : shown
}
