/**
 * The published XS2A journey: eight steps, eleven requests, with every step asserted, which the published script forgets of some.
 * Needs `api`, `auth`, `token`, `login` and `password`. @see contracts/klarna.md 8
 */
import { aList, status, text, valueAt, word, type Answer, type FailureClass, type Journey, type Kept, type Request } from '../journey.ts' // prettier-ignore
import { seal } from './seal.ts'

const PSU = { user_agent: 'Mozilla/5.0 (Passbook monitor)', ip_address: '198.51.100.23' }
const SCOPE = { lifetime: 30, accounts: {}, account_details: {}, balances: {}, transactions: {} }
const USER = 'bias.apis.forms.elements.UsernameElement'
const PASSWORD = 'bias.apis.forms.elements.PasswordElement'

const authorised = ({ token }: Kept) => ({ authorization: `Token ${token}` })
const wizard = ({ auth, flow }: Kept): string => `${auth}/branded/xs2a/v1/wizard/${flow}`
const next = (kept: Kept): string => kept['next']!

/** What every form of the wizard gives to the next request. */
const FORM = {
  form: text('data.result.form.form_identifier'),
  key: text('data.result.key'),
  next: text('data.next'),
} as const
const isForm = word('data.result.type', 'form')

const sealed = (values: (kept: Kept) => Record<string, string>) => (kept: Kept) => ({
  json: seal(kept['key']!, kept['form']!, values(kept)),
})

const attended = ({ consentToken, account }: Kept) => ({
  json: { consent_token: consentToken, account_id: account, psu: PSU },
})

/** By the root of a dotted code: only the bank fails in these words, and only the provider in those. */
const ROOTS: Readonly<Record<string, FailureClass>> = { BANK: 'bank', MAINTENANCE: 'bank', USER: 'bank', TECHNICAL: 'provider', CONSENT: 'provider', NOT_SUPPORTED: 'provider' } // prettier-ignore

function blame(answer: Answer): FailureClass | null {
  const code = valueAt(answer, 'error.code') ?? valueAt(answer, 'data.error.code')
  const root = typeof code === 'string' ? (code.split('.')[0] ?? '') : ''
  if (Object.hasOwn(ROOTS, root)) return ROOTS[root]!
  return valueAt(answer, 'data.state') === 'EXCEPTION' ? 'bank' : null
}

const closeSession: Request = {
  id: 'session.close',
  at: 'provider',
  method: 'DELETE',
  url: ({ api, session }) => `${api}/xs2a/v1/sessions/${session}`,
  headers: authorised,
  when: ({ session }) => session !== undefined,
  expect: [status(200, 204)],
}

export const klarna: Journey = {
  id: 'klarna',
  name: 'Klarna XS2A',
  steps: [
    {
      id: 'session',
      name: 'Start a session',
      budget: 2_000,
      requests: [
        {
          id: 'session.open',
          at: 'provider',
          method: 'PUT',
          url: ({ auth }) => `${auth}/xs2a/v1/sessions`,
          headers: authorised,
          body: () => ({ json: { language: 'en', psu: PSU, consent_scope: SCOPE } }),
          expect: [status(201)],
          keep: { session: text('data.session_id'), flows: text('data.flows.account_details') },
        },
      ],
    },
    {
      id: 'flow',
      name: 'Start the account-details flow',
      budget: 2_000,
      requests: [
        {
          id: 'flow.start',
          at: 'provider',
          method: 'PUT',
          url: ({ auth, session }) => `${auth}/xs2a/v1/sessions/${session}/flows/account-details`,
          headers: authorised,
          body: () => ({ json: { account_id: '', iban: '' } }),
          expect: [status(201), word('data.state', 'CONSUMER_INPUT_NEEDED')],
          keep: { flow: text('data.flow_id'), clientToken: text('data.client_token') },
        },
      ],
    },
    {
      id: 'bank',
      name: 'Select the test bank',
      budget: 3_000,
      requests: [
        {
          id: 'bank.select',
          at: 'provider',
          method: 'POST',
          url: wizard,
          body: () => ({ json: { bank_code: '00000', country_code: 'DE' } }),
          expect: [status(200), isForm],
        },
        {
          id: 'flow.config',
          at: 'provider',
          method: 'GET',
          url: wizard,
          expect: [status(200), isForm, word('data.state', 'CONSUMER_INPUT_NEEDED')],
          keep: FORM,
        },
      ],
    },
    {
      id: 'forms',
      name: 'Answer the encrypted forms',
      budget: 4_000,
      requests: [
        {
          id: 'form.transport',
          at: 'provider',
          method: 'POST',
          url: next,
          body: sealed(() => ({ interface: 'de_testbank_bias' })),
          expect: [status(200), isForm],
          keep: FORM,
        },
        {
          id: 'form.login',
          at: 'provider',
          method: 'POST',
          url: next,
          body: sealed(({ login, password }) => ({ [USER]: login!, [PASSWORD]: password! })),
          expect: [status(200), word('data.result.context', 'authentication')],
          keep: { redirect: text('data.result.redirect.id'), bankPage: text('data.result.redirect.url') },
        },
      ],
    },
    {
      id: 'return',
      name: 'Complete the flow after the redirect',
      budget: 4_000,
      requests: [
        {
          id: 'bank.return',
          at: 'provider',
          method: 'POST',
          url: wizard,
          body: ({ redirect, bankPage }) => ({ json: { redirect_id: redirect, return_url: `${bankPage}&result=success` } }), // prettier-ignore
          expect: [status(200), isForm, aList('data.result.form.elements.0.options')],
          keep: { ...FORM, account: text('data.result.form.elements.0.options.0.value') },
        },
      ],
    },
    {
      id: 'account',
      name: 'Select the account',
      budget: 3_000,
      requests: [
        {
          id: 'account.select',
          at: 'provider',
          method: 'POST',
          url: next,
          body: sealed(({ account }) => ({ account_id: account! })),
          expect: [status(200), word('data.state', 'FINISHED')],
        },
      ],
    },
    {
      id: 'consent',
      name: 'Get the consent',
      budget: 2_000,
      requests: [
        {
          id: 'consent.get',
          at: 'provider',
          method: 'POST',
          url: ({ api, session }) => `${api}/xs2a/v1/sessions/${session}/consent/get`,
          headers: authorised,
          body: () => ({ json: {} }),
          expect: [status(200)],
          keep: {
            consentToken: text('data.consent_token'),
            details: text('data.consents.account_details'),
            balances: text('data.consents.balances'),
          },
        },
      ],
    },
    {
      id: 'data',
      name: 'Read account details and balance',
      budget: 4_000,
      requests: [
        {
          id: 'account.details',
          at: 'provider',
          method: 'POST',
          url: ({ details }) => details!,
          headers: authorised,
          body: attended,
          expect: [
            status(200),
            {
              says: 'the token of the consent is a new one',
              holds: (answer, { consentToken }) => valueAt(answer, 'data.consent_token') !== consentToken,
            },
          ],
          keep: { consentToken: text('data.consent_token'), account: text('data.result.account.id') },
        },
        {
          id: 'account.balance',
          at: 'provider',
          method: 'POST',
          url: ({ balances }) => balances!,
          headers: authorised,
          body: attended,
          expect: [
            status(200),
            {
              says: 'data.result.available.amount is a whole number, 0 or more',
              holds: (answer) => {
                const amount = valueAt(answer, 'data.result.available.amount')
                return typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0
              },
            },
            {
              says: 'data.result.available.currency is a currency',
              holds: (answer) => /^[A-Z]{3}$/.test(String(valueAt(answer, 'data.result.available.currency'))),
            },
          ],
        },
      ],
    },
  ],
  afterwards: [closeSession],
  blame,
  words: [
    'klarna', 'xs2a', 'v1', 'sessions', 'flows', 'account-details', 'branded', 'wizard', 'consent', 'get', 'consents', 'balances',
    'data', 'state', 'result', 'type', 'context', 'form', 'form_identifier', 'key', 'next', 'elements', 'options', 'value', 'label', 'redirect',
    'id', 'url', 'session_id', 'flow_id', 'client_token', 'self', 'language', 'psu', 'user_agent', 'ip_address', 'consent_scope', 'lifetime',
    'accounts', 'account_details', 'transactions', 'account_id', 'iban', 'bank_code', 'country_code', 'ct', 'iv', 'ek', 'redirect_id', 'return_url',
    'consent_token', 'consent_id', 'account', 'available', 'balance', 'limit', 'amount', 'currency', 'error', 'code', 'message', 'errors', 'location',
    'CONSUMER_INPUT_NEEDED', 'PROCESSING', 'FINISHED', 'EXCEPTION', 'ABORTED', 'interface_selection', 'bank_selection', 'authentication',
    'account_selection', 'authorization', 'badRequest', 'notFound', 'unauthorized', 'forbidden', 'gone', 'tooManyRequests', 'serviceUnavailable',
    'internalServerError', 'USER', 'BANK', 'TECHNICAL', 'MAINTENANCE', 'CONSENT', 'NOT_SUPPORTED', 'EXPIRED', 'REVOKED', 'LIMIT_EXCEEDED',
    'ACCESS_DENIED', 'CREDENTIALS', 'SESSION', 'TIMEOUT', '00000', 'DE', 'EUR', 'en',
  ],
} // prettier-ignore
