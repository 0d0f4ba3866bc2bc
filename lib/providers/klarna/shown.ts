/** What the record of calls may show of Klarna's bodies: the keys of its schemas and of our requests, its states and its codes. */
import { wordsOf } from '../http-words.ts'
import { PROBLEM_CODES } from './codes.ts'
import * as wire from './wire.ts'

const REQUESTS = [
  'psu', 'user_agent', 'ip_address', 'language', 'selected_bank', 'preselected_country', 'bank_code', 'country_code', 'consent_scope',
  'lifetime', 'accounts', 'all', 'account_details', 'balances', 'transactions', 'from_date', 'to_date', 'insights_refresh', 'refresh_days',
  'data_retention_minutes', 'account_id', 'offset', 'preferred_pagination_size', 'insights_consumer_id', 'insights_account_ids', 'keys',
  'size', 'combine_accounts', 'ALL', 'required_data_availability', 'PARTIAL', 'NONE', 'order', 'field', 'DESC', 'DATE',
] // prettier-ignore
const ANSWERS = [
  'session_id', 'flow_id', 'message', 'errors', 'location', 'account-details', 'insights-refresh', 'CONSUMER_INPUT_NEEDED', 'PROCESSING',
  'FINISHED', 'EXCEPTION', 'ABORTED', 'badRequest', 'notFound', 'unauthorized', 'forbidden', 'gone', 'tooManyRequests',
  'serviceUnavailable', 'internalServerError', 'BOOKED', 'PENDING', 'PROCESSED',
] // prettier-ignore

let words: ReadonlySet<string> | undefined
export const shownWords = (): ReadonlySet<string> =>
  (words ??= new Set([...wordsOf(wire), ...REQUESTS, ...ANSWERS, ...PROBLEM_CODES.flatMap((code) => [code, ...code.split('.')])])) // prettier-ignore
