/** What the record of calls may show of Klavi's bodies: the keys of its schemas and of our requests, its states and its products. */
import { wordsOf } from '../http-words.ts'
import * as wire from './wire.ts'

const REQUESTS = [
  'accessKey', 'secretKey', 'personalTaxId', 'businessTaxId', 'institutionCode', 'redirectURL', 'redirectUrl', 'externalInfo', 'state',
  'externalTrackId', 'validityPeriod', 'taxId', 'products', 'linkId', 'consentIds', 'productsCallbackURL', 'all',
] // prettier-ignore
const ANSWERS = [
  'linkUrl', 'consentRedirectUrl', 'message', 'AUTHORISED', 'AUTHORIZED', 'AWAITING_AUTHORISATION', 'AWAITING_LGPD_AUTHORISATION', 'REJECTED',
  'REVOKED', 'EXPIRED', 'ACCOUNTS_ALL', 'CREDIT_CARDS_ALL', 'REGISTRATION_ALL',
] // prettier-ignore
const PRODUCTS = ['categorized_checking_l3', 'categorized_savings_l3', 'categorized_creditcard_l3', 'checking_account', 'savings_account',
  'credit_card', 'identity'].flatMap((name) => [`pf_${name}`, `pj_${name}`]) // prettier-ignore

let words: ReadonlySet<string> | undefined
export const shownWords = (): ReadonlySet<string> =>
  (words ??= new Set([...wordsOf(wire), ...REQUESTS, ...ANSWERS, ...PRODUCTS]))
