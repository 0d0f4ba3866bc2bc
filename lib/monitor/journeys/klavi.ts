/**
 * The shortest complete consent at Klavi. Needs `api`, `accessKey`, `secretKey`, `back`, `run`, `login`, `password`, `taxId` and
 * `institution`. @see contracts/klavi.md 3 to 6
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
import { atBank, atProvider, backHome, BANK_WORDS, returning, through } from './bank.ts'

const asTenant = ({ access }: Kept) => ({ authorization: `Bearer ${access}` })
const asPerson = ({ link }: Kept) => ({ authorization: `Bearer ${link}` })

/** Documents and servers disagree on `…URL` and `…Url`. */
const entrance = (answer: Answer): string | undefined =>
  text('consentRedirectURL')(answer) ?? text('consentRedirectUrl')(answer)

const bankPage = (kept: Kept): string => new URL(kept['bankPage']!, kept['entrance']).href
const [ask, confirm] = atProvider(bankPage)

/** A bank's outage, and an order that Klavi could not carry out; its other business codes are about what we sent. */
const CODES: Readonly<Record<string, FailureClass>> = { 4004: 'bank', 4007: 'provider' }
const blame = (answer: Answer): FailureClass | null => CODES[String(valueAt(answer, 'statusCode'))] ?? null

export const klavi: Journey = {
  id: 'klavi',
  name: 'Klavi Link',
  steps: [
    {
      id: 'token',
      name: 'Get an access token',
      budget: 2_000,
      requests: [
        {
          id: 'token.get',
          at: 'provider',
          method: 'POST',
          url: ({ api }) => `${api}/data/v1/auth`,
          body: ({ accessKey, secretKey }) => ({ json: { accessKey, secretKey } }),
          expect: [status(200)],
          keep: { access: text('accessToken') },
        },
      ],
    },
    {
      id: 'link',
      name: 'Create a link',
      budget: 2_000,
      requests: [
        {
          id: 'link.create',
          at: 'provider',
          method: 'POST',
          url: ({ api }) => `${api}/data/v1/links`,
          headers: asTenant,
          body: ({ taxId, back, run }) => ({ json: { personalTaxId: taxId, redirectURL: back, externalInfo: { state: run } } }), // prettier-ignore
          expect: [status(200)],
          keep: { link: text('linkToken') },
        },
      ],
    },
    {
      id: 'institutions',
      name: 'List the institutions',
      budget: 2_000,
      requests: [
        {
          id: 'institutions.list',
          at: 'provider',
          method: 'GET',
          url: ({ api }) => `${api}/data/v1/links/institutions`,
          headers: asPerson,
          expect: [
            status(200),
            aList(''),
            {
              says: 'the test bank is on the list and up',
              holds: ({ json }, { institution }) =>
                Array.isArray(json) && json.some((one) => one?.institutionCode === institution && one?.isOutage !== true),
            },
          ],
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
          url: ({ api }) => `${api}/data/v1/consents`,
          headers: asPerson,
          body: ({ taxId, back, run, institution }) => ({ json: { externalTrackId: run, personalTaxId: taxId, institutionCode: institution, redirectURL: back, validityPeriod: 12 } }), // prettier-ignore
          expect: [status(200)],
          keep: { consent: text('consentId'), entrance },
        },
      ],
    },
    {
      id: 'bank',
      name: 'Approve at the bank',
      budget: 8_000,
      requests: [
        through('bank.enter', ({ entrance: page }) => page!, 'bankPage'),
        ...atBank(bankPage),
        returning(bankPage),
      ],
    },
    {
      id: 'confirm',
      name: 'Confirm at Klavi',
      budget: 3_000,
      requests: [ask, { ...confirm, expect: [...confirm.expect, ...backHome] }],
    },
    {
      id: 'granted',
      name: 'Read the consent',
      budget: 2_000,
      requests: [
        {
          id: 'consent.read',
          at: 'provider',
          method: 'GET',
          url: ({ api, consent }) => `${api}/data/v1/consents/${consent}`,
          headers: asTenant,
          expect: [status(200), word('status', 'AUTHORISED', 'AUTHORIZED')],
          patience: 5,
        },
      ],
    },
  ],
  afterwards: [
    {
      id: 'consent.revoke',
      at: 'provider',
      method: 'DELETE',
      url: ({ api, consent }) => `${api}/data/v1/consents/${consent}/revoke`,
      headers: asTenant,
      when: ({ consent }) => consent !== undefined,
      expect: [status(200, 204)],
    },
  ],
  blame,
  words: [
    ...BANK_WORDS, 'klavi', 'data', 'v1', 'auth', 'links', 'institutions', 'consents', 'revoke', 'accessKey', 'secretKey', 'accessToken',
    'expireIn', 'linkId', 'linkURL', 'linkToken', 'personalTaxId', 'redirectURL', 'externalInfo', 'institutionCode', 'isOutage', 'externalTrackId',
    'validityPeriod', 'consentId', 'consentRedirectURL', 'consentRedirectUrl', 'expireAt', 'status', 'statusCode', 'message', 'createdAt',
    'permissionsGranted', 'AWAITING_AUTHORISATION', 'AUTHORISED', 'AUTHORIZED', 'REJECTED', 'REVOKED', 'EXPIRED', 'ERROR', 'ACCOUNTS_ALL',
    'CREDIT_CARDS_ALL', 'REGISTRATION_ALL',
  ],
} // prettier-ignore
