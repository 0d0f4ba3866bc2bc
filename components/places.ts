/** Addresses that more than one component points at. Those of pages still to come are typed by hand. */
import type { Route } from 'next'
import type { AccountId, ConnectionId, ImportId } from '@/lib/model/ids'

export const homeHref = '/overview' as Route
/** The widget stands apart from the product's frame and has a content policy of its own: go there with a plain `<a>`. */
export const connectHref = '/connect' as Route
/** The conversation of one connection: to finish or to renew it. */
export const connectionHref = (id: ConnectionId): Route => `/connect/${id}` as Route
export const connectionsHref = '/connections' as Route
/** Everything about it on a page of its own. */
export const connectionPageHref = (id: ConnectionId): Route => `/connections/${id}` as Route
/** Its card among the connected accounts, with everything that can be done about it. */
export const connectionCardHref = (id: ConnectionId): Route => `/connections#connection-${id}` as Route

/** Every consent that was ever given. */
export const consentHistoryHref = '/connections/history' as Route
/** A file: the receipt of a consent by its number, or the proof of how it ended. */
export const receiptHref = (id: ConnectionId, receipt: number | 'ending', format: 'pdf' | 'json'): Route =>
  `/api/connections/${id}/receipts/${receipt}?format=${format}` as Route
/** What is held about the person, what is written to them, and how to leave. */
export const dataHref = '/settings/data' as Route

/** Where a person lands who has left: go there with a whole page load. */
export const goodbyeHref = '/goodbye' as Route

/** What is new or odd and nobody looked at: a search, so its words are the same in every language. */
export const reviewHref = '/transactions?q=is%3Areview' as Route
/** Entries that may be there twice. */
export const doublesHref = '/transactions/duplicates' as Route

export const recurringHref = '/recurring' as Route

/** Where files of entries come in, and what they brought is undone. */
export const importHref = '/import' as Route
export const oneImportHref = (id: ImportId): Route => `/import/${id}` as Route
export const netWorthHref = '/net-worth' as Route
export const settingsHref = '/settings' as Route
export const helpHref = '/help' as Route
export const developersHref = '/developers' as Route
export const accountHref = (id: AccountId): Route => `/accounts/${id}` as Route
/** Every entry as a file. */
export const exportAllHref = '/api/export?format=csv'

/** What one arranges for oneself; the settings list them, the palette finds them. */
export const OWN_PLACES = [
  { href: '/rules', key: 'rules' },
  { href: '/categories', key: 'categories' },
  { href: importHref, key: 'import' },
  { href: '/settings/data', key: 'data' },
] as const
