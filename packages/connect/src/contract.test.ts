/** The contract between the frame and the page around it: other people's code is written against these names and shapes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EVENT_NAMES, isSaid, VERSION } from './contract.ts'

/** What is declared, without comments and spaces. */
const declared = readFileSync(new URL('contract.ts', import.meta.url), 'utf8')
  .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .join('\n')

test('nothing of version 1 changes: add a name where it must be, and a version where something has to go', () => {
  expect(declared).toMatchSnapshot()
})

test('the names of events are these, in this version', () => {
  expect(VERSION).toBe('passbook.v1')
  expect(EVENT_NAMES.join(' ')).toBe(
    'OPEN VIEW SELECT_COUNTRY SEARCH_INSTITUTION SELECT_INSTITUTION CONSENT_SHOWN CONSENT_GRANTED CONSENT_DECLINED REDIRECT_OUT REDIRECT_RETURN ' +
      'POPUP_BLOCKED SCA_REQUIRED SCA_SUBMITTED ACCOUNTS_SHOWN ACCOUNTS_SELECTED UPLOAD_ADDED FETCH_STARTED TIMEOUT_WARNING ERROR HANDOFF EXIT',
  )
})

test('a message of another version, another session or another form is not heard', () => {
  const said = { passbook: VERSION, linkSessionId: 'l1', type: 'ready' }
  expect(isSaid(said, 'l1')).toBe(true)
  for (const other of [
    { ...said, passbook: 'passbook.v2' },
    { ...said, linkSessionId: 'l2' },
    { ...said, type: 1 },
    'ready',
    null,
    [],
  ]) {
    expect(isSaid(other, 'l1')).toBe(false)
  }
})
