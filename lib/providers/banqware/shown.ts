/** What the record of calls may show of Banqware's bodies: the keys of its schemas and of our requests, its states and its codes. */
import { wordsOf } from '../http-words.ts'
import * as wire from './inferred.ts'

const REQUESTS = [
  ...Object.entries(wire.TOKEN_REQUEST).flat(), 'client_id', 'client_secret', 'clientId', 'bankIdType', wire.BANK_ID_TYPE, 'redirectUrl',
  'ibans', 'callbackUrl', 'redirectUrls', 'updateCallbackUrls',
] // prettier-ignore
const ANSWERS = [
  'success', 'data', 'banks', 'consents', 'accounts', 'token_type', 'Bearer', 'errorCode', 'errorMessage', 'httpCode', 'httpMessage',
  'requested', 'given', 'rejected', 'expired', 'withdrawn', 'failed', 'REQUESTED', 'GIVEN', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'FAILED',
  'completed', 'COMPLETED', 'running', 'RUNNING', 'in_progress', 'IN_PROGRESS', 'inProgress', 'DAILY_LIMIT', 'CONSENT_NOT_GIVEN',
  'UPDATE_IN_PROGRESS', 'USER_ALREADY_EXISTS', 'VALIDATION_ERROR', 'DONE', 'HOLD', 'CACC', 'SVGS', 'TRAN', 'CARD', 'LOAN', 'LLSV',
] // prettier-ignore

let words: ReadonlySet<string> | undefined
export const shownWords = (): ReadonlySet<string> => (words ??= new Set([...wordsOf(wire), ...REQUESTS, ...ANSWERS]))
