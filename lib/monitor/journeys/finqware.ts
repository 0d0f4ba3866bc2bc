/**
 * The shortest complete consent at Finqware: a session of one step. Needs `api` with its version, `clientId`, `clientSecret`,
 * `appKey`, `skill`, `back`, `run`, `login` and `password`. @see contracts/finqware.md 3 to 7
 */
import {
  aList,
  status,
  text,
  valueAt,
  word,
  type Answer,
  type FailureClass,
  type Journey,
  type Kept,
} from '../journey.ts'
import { atBank, backHome, BANK_WORDS, parameter, returning } from './bank.ts'

const app = ({ clientId, appKey }: Kept) => ({ client_id: clientId, client_app_key: appKey })
const tenant = ({ clientId, clientSecret }: Kept) => ({ client_id: clientId, client_secret: clientSecret })
const pair = (kept: Kept) => ({ ...tenant(kept), credentials_id: kept['credentials'], access_token: kept['access'] })

const bankPage = (kept: Kept): string => kept['bankPage']!
const last = returning(bankPage)

/** Finqware says in so many words when it was the bank. */
const blame = (answer: Answer): FailureClass | null =>
  /^(?:bank_|psd2_)|external/.test(String(valueAt(answer, 'code'))) ? 'bank' : null

export const finqware: Journey = {
  id: 'finqware',
  name: 'Finqware session',
  steps: [
    {
      id: 'catalog',
      name: 'Read the catalog',
      budget: 2_000,
      requests: [
        {
          id: 'catalogs.get',
          at: 'provider',
          method: 'POST',
          url: ({ api }) => `${api}/catalogs/get`,
          body: (kept) => ({ json: app(kept) }),
          expect: [
            status(200),
            aList(''),
            {
              says: 'the test bank’s skill is in it',
              holds: ({ json }, { skill }) => Array.isArray(json) && json.some((one) => one?.skill === skill),
            },
          ],
        },
      ],
    },
    {
      id: 'session',
      name: 'Open a session',
      budget: 2_000,
      requests: [
        {
          id: 'session.open',
          at: 'provider',
          method: 'POST',
          url: ({ api }) => `${api}/sessions`,
          body: (kept) => ({ json: { ...app(kept), skill: kept['skill'], tenant_user_id: kept['run'] } }),
          expect: [status(200, 201)],
          keep: { session: text('session_id'), nonce: text('nonce') },
        },
      ],
    },
    {
      id: 'sca',
      name: 'Take the step to the bank',
      budget: 3_000,
      requests: [
        {
          id: 'step.submit',
          at: 'provider',
          method: 'POST',
          url: ({ api, session }) => `${api}/sessions/${session}/steps`,
          body: ({ clientId, nonce, skill, back }) => ({ json: { client_id: clientId, nonce, skill, step: 'sca', data: { psu_redirect_link: back } } }), // prettier-ignore
          expect: [status(200), word('status', 'SESSION_IN_PROGRESS')],
          keep: { bankPage: text('data.url') },
        },
      ],
    },
    {
      id: 'bank',
      name: 'Approve at the bank',
      budget: 8_000,
      requests: [
        ...atBank(bankPage),
        { ...last, expect: [...last.expect, ...backHome], keep: { tempToken: parameter('temp_token') } },
      ],
    },
    {
      id: 'tokens',
      name: 'Exchange the token',
      budget: 2_000,
      requests: [
        {
          id: 'tokens',
          at: 'provider',
          method: 'POST',
          url: ({ api }) => `${api}/tokens`,
          body: (kept) => ({ json: { ...tenant(kept), temp_token: kept['tempToken'] } }),
          expect: [status(200, 201)],
          keep: { credentials: text('credentials_id'), access: text('access_token') },
        },
      ],
    },
    {
      id: 'accounts',
      name: 'Read the accounts',
      budget: 4_000,
      requests: [
        {
          id: 'accounts.get',
          at: 'provider',
          method: 'POST',
          url: ({ api }) => `${api}/accounts/get`,
          body: (kept) => ({ json: { ...pair(kept), tenant_user_id: kept['run'] } }),
          expect: [status(200), aList(''), { says: 'the first has a currency', holds: (answer) => /^[A-Z]{3}$/.test(String(valueAt(answer, '0.data.currency'))) }], // prettier-ignore
        },
      ],
    },
  ],
  afterwards: [
    {
      id: 'consents.delete',
      at: 'provider',
      method: 'POST',
      url: ({ api }) => `${api}/consents/delete`,
      body: (kept) => ({ json: { ...pair(kept), pcd_data_retention: 0 } }),
      when: ({ credentials }) => credentials !== undefined,
      expect: [status(200)],
    },
  ],
  blame,
  words: [
    ...BANK_WORDS, 'finqware', 'v1', 'v1s', 'catalogs', 'get', 'sessions', 'steps', 'tokens', 'accounts', 'consents', 'delete', 'client_id',
    'client_app_key', 'client_secret', 'skill', 'tenant_user_id', 'session_id', 'nonce', 'step', 'data', 'psu_redirect_link', 'sca', 'status', 'url',
    'method', 'temp_token', 'credentials_id', 'access_token', 'consent_exp', 'pcd_data_retention', 'type', 'http', 'code', 'message', 'GET',
    'SESSION_IN_PROGRESS', 'SESSION_FAILED', 'SESSION_EXPIRED', 'currency', 'result', 'ACTIVE', 'DELETED', 'EXPIRED', 'RON', 'EUR',
    'invalid_request', 'invalid_api_keys', 'invalid_temp_token', 'expired_credentials', 'inactive_credentials', 'unknown_fields', 'missing_fields',
  ],
} // prettier-ignore
