import { describe, expect, test } from 'vitest'
import { CONNECTION_STATES } from '../model/connection.ts'
import { IllegalTransitionError } from '../model/errors.ts'
import { EVENTS, transition } from './state.ts'

const FIRST = { renewing: false, stillValid: false }
const RENEWAL = { renewing: true, stillValid: true }
const LATE_RENEWAL = { renewing: true, stillValid: false }

/** Written out again on purpose: design.md 5, cell by cell. */
const CELLS: Readonly<Record<string, string>> = {
  'authorising asked': 'authorising', 'authorising waiting': 'confirming', 'authorising granted': 'active',
  'authorising refused': 'ended', 'authorising revoked': 'ended',
  'confirming asked': 'authorising', 'confirming waiting': 'confirming', 'confirming granted': 'active',
  'confirming refused': 'ended', 'confirming revoked': 'ended',
  'active asked': 'authorising', 'active waiting': 'confirming', 'active landed': 'active', 'active lapsed': 'lapsed',
  'active revoked': 'ended',
  'lapsed asked': 'authorising', 'lapsed waiting': 'confirming', 'lapsed revoked': 'ended',
} // prettier-ignore

describe('the state machine', () => {
  const all = CONNECTION_STATES.flatMap((state) =>
    EVENTS.map((event) => ({ state, event, to: CELLS[`${state} ${event}`] })),
  )

  test.each(all.filter(({ to }) => to !== undefined))('$state on $event becomes $to', ({ state, event, to }) => {
    expect(transition(state, event, FIRST)).toBe(to)
  })

  test.each(all.filter(({ to }) => to === undefined))('$state on $event does not exist', ({ state, event }) => {
    expect(() => transition(state, event, FIRST)).toThrow(IllegalTransitionError)
  })

  test.each(['authorising', 'confirming'] as const)(
    'a renewal refused while %s falls back to active, or to lapsed once the old consent ran out',
    (state) => {
      expect(transition(state, 'refused', RENEWAL)).toBe('active')
      expect(transition(state, 'refused', LATE_RENEWAL)).toBe('lapsed')
    },
  )

  test('nothing leads out of the end', () => {
    for (const event of EVENTS) expect(() => transition('ended', event, RENEWAL)).toThrow(IllegalTransitionError)
  })
})
