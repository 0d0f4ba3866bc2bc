/**
 * The shortest complete consent at Banqware. Needs `api`, `auth` (`oauth` or `keys`), `clientId`, `clientSecret`, `bank`, `back` (which
 * must be registered), `login` and `password`. @see contracts/banqware.md 2 to 6
 */
import { status, text, valueAt, type Answer, type FailureClass, type Journey, type Kept } from '../journey.ts'
import { atBank, backHome, BANK_WORDS, returning, through } from './bank.ts'

/** One person for all runs: nothing ends a person. */
const PERSON = 'passbook-monitor'

const credential = ({ auth, bearer, clientId, clientSecret }: Kept): Record<string, string> =>
  auth === 'keys'
    ? { 'x-ibm-client-id': clientId!, 'x-ibm-client-secret': clientSecret! }
    : { authorization: `Bearer ${bearer}` }

/** Bare, or in the `{success, data}` of some servers. */
const either = (path: string) => (answer: Answer) => text(path)(answer) ?? text(`data.${path}`)(answer)

const blame = (answer: Answer): FailureClass | null =>
  /^BANK_(?!NOT_FOUND)/.test(String(valueAt(answer, 'errorCode'))) ? 'bank' : null

const bankPage = (kept: Kept): string => new URL(kept['bankPage']!, kept['hubLink']).href
const last = returning(bankPage)

const consentPath = ({ api, user, consent }: Kept): string =>
  `${api}/consent-resources/api/user/id/${user}/consent/${consent}`

export const banqware: Journey = {
  id: 'banqware',
  name: 'Banqware consent',
  steps: [
    {
      id: 'token',
      name: 'Get an access token',
      budget: 2_000,
      requests: [
        {
          id: 'token',
          at: 'provider',
          method: 'POST',
          when: ({ auth }) => auth === 'oauth',
          url: ({ api }) => `${api}/oauth2/token`,
          body: ({ clientId, clientSecret }) => ({ form: { grant_type: 'client_credentials', scope: 'ais', client_id: clientId!, client_secret: clientSecret! } }), // prettier-ignore
          expect: [status(200)],
          keep: { bearer: text('access_token') },
        },
      ],
    },
    {
      id: 'addresses',
      name: 'Check the registered addresses',
      budget: 2_000,
      requests: [
        {
          id: 'urls.get',
          at: 'provider',
          method: 'GET',
          url: ({ api }) => `${api}/management-resources/api/tenant/urls`,
          headers: credential,
          expect: [
            status(200),
            {
              says: 'our return address is registered',
              holds: (answer, { back }) => {
                const urls = valueAt(answer, 'redirectUrls') ?? valueAt(answer, 'data.redirectUrls')
                return Array.isArray(urls) && urls.includes(back)
              },
            },
          ],
        },
      ],
    },
    {
      id: 'user',
      name: 'Find the test user',
      budget: 3_000,
      requests: [
        {
          id: 'user.create',
          at: 'provider',
          method: 'POST',
          url: ({ api }) => `${api}/user-resources/api/user`,
          headers: credential,
          body: () => ({ json: { clientId: PERSON } }),
          expect: [status(200, 201, 409)],
        },
        {
          id: 'user.find',
          at: 'provider',
          method: 'GET',
          url: ({ api }) => `${api}/user-resources/api/user/client-id/${PERSON}`,
          headers: credential,
          expect: [status(200)],
          keep: { user: either('userId') },
        },
      ],
    },
    {
      id: 'consent',
      name: 'Ask for a consent',
      budget: 3_000,
      requests: [
        {
          id: 'consent.create',
          at: 'provider',
          method: 'POST',
          url: ({ api, user }) => `${api}/consent-resources/api/user/id/${user}/consent`,
          headers: credential,
          body: ({ bank, back }) => ({ json: { bankId: bank, bankIdType: 'BANK_ID', redirectUrl: back } }),
          expect: [status(200, 201)],
          keep: { consent: either('consentId'), hubLink: either('authorizationUrl') },
        },
      ],
    },
    {
      id: 'bank',
      name: 'Approve at the bank',
      budget: 8_000,
      requests: [
        through('hub.open', ({ hubLink }) => hubLink!, 'bankPage'),
        ...atBank(bankPage),
        { ...last, expect: [...last.expect, ...backHome] },
      ],
    },
    {
      id: 'granted',
      name: 'Read the consent',
      budget: 8_000,
      requests: [
        {
          id: 'consent.get',
          at: 'provider',
          method: 'GET',
          url: consentPath,
          headers: credential,
          expect: [status(200), { says: 'the consent is given', holds: (answer) => either('status')(answer)?.toLowerCase() === 'given' }], // prettier-ignore
          patience: 5,
        },
      ],
    },
  ],
  afterwards: [
    {
      id: 'consent.delete',
      at: 'provider',
      method: 'DELETE',
      url: consentPath,
      headers: credential,
      when: ({ consent }) => consent !== undefined,
      expect: [status(200, 202, 204)],
    },
  ],
  blame,
  words: [
    ...BANK_WORDS, 'banqware', 'sandbox', 'production', 'oauth2', 'token', 'api', 'tenant', 'urls', 'user', 'id', 'client-id', PERSON, 'consent',
    ...['management', 'user', 'consent'].map((service) => `${service}-resources`), 'grant_type', 'client_credentials', 'scope', 'ais', 'client_id',
    'client_secret', 'access_token', 'expires_in', 'token_type', 'Bearer', 'redirectUrls', 'updateCallbackUrls', 'clientId', 'userId', 'bankId',
    'bankIdType', 'BANK_ID', 'redirectUrl', 'consentId', 'authorizationUrl', 'status', 'requested', 'given', 'rejected', 'expired', 'withdrawn',
    'failed', 'validUntil', 'createdAt', 'success', 'data', 'errorCode', 'httpCode', 'httpMessage', 'USER_ALREADY_EXISTS', 'BANK_NOT_FOUND',
    'REDIRECT_URL_NOT_REGISTERED', 'VALIDATION_ERROR', 'Unauthorized',
  ],
} // prettier-ignore
