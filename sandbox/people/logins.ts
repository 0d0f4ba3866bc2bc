/**
 * What a user name typed at a bank means: a person of the World, a keyword, or anybody. `{name}+{tag}` isolates parallel runs.
 * Klarna's wing has a table of its own, since its app logs people in itself. `denied`, `bank-technical`, `slow` and `timeout`
 * are acted out by the bank's own pages. @see ux.md 6.3
 */

export interface Behaviour {
  readonly accounts?: 'none' | 'one' | 'many'
  /** A made-up account with so many transactions. */
  readonly transactions?: number
  /** The bank serves transactions of so many days only. */
  readonly historyDays?: number
  /** The bank grants a consent of so many days only. */
  readonly consentDays?: number
  /** The PSU revokes the consent at the bank after so many days. */
  readonly revokedAfterDays?: number
  /** Transactions of the last account cannot be read. */
  readonly partial?: true
  /** The session or nonce dies while the PSU is at the bank. */
  readonly dies?: true
  /** The first document that is uploaded is refused. */
  readonly rejectsUpload?: true
  readonly webhooks?: 'late' | 'twice'
}

const KEYWORDS: Readonly<Record<string, Behaviour>> = {
  good: {},
  'demo-data': {},
  denied: {},
  'bank-technical': {},
  slow: {},
  timeout: {},
  'expired-session': { dies: true },
  timerange: { historyDays: 90 },
  'no-accounts': { accounts: 'none' },
  'one-account': { accounts: 'one' },
  'many-accounts': { accounts: 'many' },
  partial: { partial: true },
  'short-consent': { consentDays: 2 },
  revoked: { revokedAfterDays: 1 },
  'webhook-late': { webhooks: 'late' },
  'webhook-twice': { webhooks: 'twice' },
  'upload-reject': { rejectsUpload: true },
}

export interface Login {
  /** Without tag, lower case. */
  readonly name: string
  readonly tag: string | null
  readonly behaviour: Behaviour
}

export function readLogin(typed: string): Login {
  const [name = '', ...rest] = typed.trim().split('+')
  const key = name.toLowerCase()
  const thousands = /^perf-(\d{1,3})$/.exec(key)?.[1]
  const behaviour = thousands
    ? { transactions: Math.min(Number(thousands), 100) * 1000 }
    : Object.hasOwn(KEYWORDS, key)
      ? KEYWORDS[key]
      : undefined
  return { name: key, tag: rest.join('+') || null, behaviour: behaviour ?? {} }
}
