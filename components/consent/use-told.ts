'use client'
/** Tells the page around the widget which screen stands, and what that means. */
import { useEffect, useRef } from 'react'
import type { ConnectionView } from '@/lib/model/view'
import type { EventName, InstitutionMeta } from '@/packages/connect/src/contract'
import { useHost } from './host'
import { problemOf, type Screen, type Target } from './screen'

const ARRIVED: Readonly<Partial<Record<Screen, EventName>>> = { consent: 'CONSENT_SHOWN', fetching: 'FETCH_STARTED' }

export function useTold(screen: Screen, connection: ConnectionView | null, target: Target | null): void {
  const { tell, frame } = useHost()
  const chosen = target && 'institution' in target ? target.institution : null
  const id = chosen && `${chosen.providerId}:${chosen.ref}`
  const name = connection?.institution?.name ?? chosen?.name ?? null
  const country = connection?.institution?.country ?? chosen?.country ?? null
  const code = screen === 'error' && connection ? problemOf(connection) : null
  useEffect(() => {
    const institution: InstitutionMeta | null = name === null || country === null ? null : { id, name, country }
    frame?.see(screen, institution)
  }, [frame, screen, id, name, country])
  useEffect(() => {
    if (id !== null && country !== null) tell('SELECT_INSTITUTION', { institutionId: id, country })
  }, [tell, id, country])
  useEffect(() => {
    tell('VIEW')
    const name = ARRIVED[screen]
    if (name) tell(name)
  }, [tell, screen])
  const away = useRef(false)
  const redirecting = connection?.ask?.kind === 'redirect'
  const ended = connection?.state === 'ended'
  useEffect(() => {
    if (away.current && !redirecting && !ended) tell('REDIRECT_RETURN')
    away.current = redirecting
  }, [tell, redirecting, ended])
  useEffect(() => {
    if (code !== null) tell('ERROR', { errorCode: code })
  }, [tell, code])
}
