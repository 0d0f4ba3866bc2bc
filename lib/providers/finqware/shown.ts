/** What the record of calls may show of Finqware's bodies: the keys of its schemas and of our requests, its states and its codes. */
import { wordsOf } from '../http-words.ts'
import * as wire from './wire.ts'

const REQUESTS = [
  'client_id', 'client_secret', 'client_app_key', 'skill', 'tenant_user_id', 'nonce', 'step', 'data', 'temp_token', 'credentials_id',
  'access_token', 'filter', 'account_id', 'timestamp_gte', 'booking_date_gte', 'booking_date_lt', 'pcd_data_retention', 'type', 'file',
  'iban', 'cui', 'cnp', 'email', 'phone', 'name',
] // prettier-ignore
const ANSWERS = [
  'headers', 'method', 'GET', 'POST', 'message', 'native_time', 'native_date', 'SESSION_IN_PROGRESS', 'SESSION_COMPLETED', 'ENABLED',
  'DISABLED', 'booked', 'pending', 'IBAN', 'expired_credentials', 'inactive_credentials', 'external_api_error', 'invalid_request',
] // prettier-ignore

let words: ReadonlySet<string> | undefined
export const shownWords = (): ReadonlySet<string> => (words ??= new Set([...wordsOf(wire), ...REQUESTS, ...ANSWERS]))
