/**
 * What a typed user name means: a person of the World, a keyword of the test bank, or anybody. `{name}+{tag}` isolates
 * parallel runs. @see contract 6.6, ux.md 6.3
 */
import type { Problem } from './errors.ts'

/** How the consumer approves. `later` is decoupled and slow; `never` never ends; `dies` asks for a code and forgets the session. */
export type Approval =
  | 'embedded'
  | 'otp'
  | 'otp-wrong-once'
  | 'decoupled'
  | 'later'
  | 'decoupled-abort'
  | 'decoupled-failed'
  | 'redirect'
  | 'choose'
  | 'never'
  | 'dies'

export interface Behaviour {
  /** Absent: as the bank does it. */
  readonly approval?: Approval
  /** What the bank answers instead of letting anybody in. */
  readonly refusal?: Problem
  /** The login form comes back with a validation error, always. */
  readonly invalid?: true
  /** Every call of the session takes four seconds longer. */
  readonly slow?: true
  /** The bank serves transactions of so many days only. */
  readonly historyDays?: number
  readonly consentDays?: number
  /** The consumer revokes the consent at the bank after so many days. */
  readonly revokedAfterDays?: number
  /** Transactions of the last account cannot be read. */
  readonly partial?: true
  readonly accounts?: 'none' | 'one' | 'many'
  /** Made-up account with so many transactions. */
  readonly transactions?: number
  /** The bank checks the consumer's address. */
  readonly ip?: 'valid' | 'valid-v4'
}

const refused = (code: string, message: string): Behaviour => ({ refusal: { code, message } })
const technical = refused('TECHNICAL', 'Something went wrong on our side')
const maintenance = refused('MAINTENANCE', 'The bank is in maintenance')

const KEYWORDS: Readonly<Record<string, Behaviour>> = {
  good: {},
  'demo-data': {},
  'acin-demo-data': {},
  embedded: { approval: 'otp' },
  'otp-wrong-once': { approval: 'otp-wrong-once' },
  redirect: { approval: 'redirect' },
  decoupled: { approval: 'decoupled' },
  'decoupled-slow': { approval: 'later' },
  'decoupled-abort': { approval: 'decoupled-abort' },
  'decoupled-failed': { approval: 'decoupled-failed' },
  'mfa-choose': { approval: 'choose' },
  timeout: { approval: 'never' },
  'expired-session': { approval: 'dies' },
  invalid: { invalid: true },
  wrong: refused('USER.ACCESS_DENIED.CREDENTIALS', 'The bank did not accept the credentials'),
  locked: refused('USER.ACCESS_DENIED.BLOCKED', 'The bank has locked this login'),
  denied: refused('USER.ABORTED', 'The consumer refused at the bank'),
  'action-needed': refused(
    'USER.CONFIGURATION.CONFIRM_INFOPAGE',
    'The consumer must accept something at the bank first',
  ),
  'configuration-expected': refused('USER.CONFIGURATION', 'The consumer must set something up at the bank first'),
  maintenance,
  'bank-maintenance': maintenance,
  'bank-technical': refused('BANK', 'The bank has a technical problem'),
  technical,
  slow: { slow: true },
  timerange: { historyDays: 90 },
  'invalid-transactions-timerange': { historyDays: 90 },
  'no-accounts': { accounts: 'none' },
  'one-account': { accounts: 'one' },
  'many-accounts': { accounts: 'many' },
  partial: { partial: true },
  'short-consent': { consentDays: 2 },
  revoked: { revokedAfterDays: 1 },
  'validate-ip': { ip: 'valid' },
  'validate-ip-no-v6': { ip: 'valid-v4' },
}

export interface Login {
  /** Without tag, lower case. */
  readonly name: string
  readonly tag: string | null
  readonly behaviour: Behaviour
  readonly isKeyword: boolean
}

export function readLogin(typed: string): Login {
  const [name = '', ...rest] = typed.trim().split('+')
  const key = name.toLowerCase()
  const perf = /^perf-(\d{1,3})$/.exec(key)
  const behaviour = perf
    ? { transactions: Math.min(Number(perf[1]), 100) * 1000 }
    : Object.hasOwn(KEYWORDS, key)
      ? KEYWORDS[key]
      : undefined
  return { name: key, tag: rest.join('+') || null, behaviour: behaviour ?? {}, isKeyword: behaviour !== undefined }
}
