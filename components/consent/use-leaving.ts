'use client'
/** How one leaves the widget: to a page of ours, or by telling the page around the frame what came of it. */
import { useCallback, useEffect, useState } from 'react'
import type { ConnectionView, ProblemView } from '@/lib/model/view'
import { useHost } from './host'
import { problemOf, type Screen } from './screen'
import { useWords, type Words } from './words'

const told = (connection: ConnectionView, say: Words['say']) => ({
  code: problemOf(connection),
  words: say(`problems.${problemOf(connection)}.title`, { bank: connection.institution?.name ?? say('yourBank') }),
  reference: connection.problem?.reference ?? '',
})

/** @param place of ours to go to @param onRefused what was linked could not be handed over */
export function useLeaving(
  screen: Screen,
  connection: ConnectionView | null,
  place: string,
  onRefused: (problem: ProblemView | null) => void,
) {
  const { frame } = useHost()
  const { say } = useWords()
  /** Whether the person is asked if they are sure. */
  const [leaving, setLeaving] = useState(false)
  const leave = useCallback(() => {
    if (!frame) window.location.assign(place)
    else if (screen === 'done') void frame.finish().then(onRefused)
    else frame.leave(screen === 'error' && connection ? told(connection, say) : null)
  }, [frame, place, screen, connection, say, onRefused])
  const close = useCallback(
    (force: boolean) => (screen === 'handoff' && !force ? setLeaving(true) : leave()),
    [screen, leave],
  )
  useEffect(() => frame?.onAsked(close), [frame, close])
  return { leave, leaving, setLeaving }
}
