'use client'
/**
 * Where the widget stands: on a page of ours, where the session's cookie speaks for the person, or in a frame on another product's page,
 * which has a credential of its own and tells that page what happens.
 */
import { createContext, use, type ReactNode } from 'react'
import type { ConnectionId, CountryCode } from '@/lib/model/ids'
import type { ConnectionView, FinderView, ProblemView } from '@/lib/model/view'
import type { EventMeta, EventName, InstitutionMeta, View } from '@/packages/connect/src/contract'

export type Facts = Omit<EventMeta, 'linkSessionId' | 'timestamp' | 'view'>

export interface Host {
  readonly finder: (country: CountryCode) => Promise<FinderView>
  readonly connection: (id: ConnectionId) => Promise<ConnectionView>
  /** Where a file for a form's field is sent. */
  readonly filePlace: (id: ConnectionId, field: string) => FilePlace
  /** Something happened that the page around may want to know. */
  readonly tell: (name: EventName, facts?: Facts) => void
  /** Null on a page of ours. */
  readonly frame: FrameHost | null
}

export interface FilePlace {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** What only a frame can do. */
export interface FrameHost {
  /** Whether the bank's page takes the tab of the page around; else it has a window. */
  readonly takesTab: boolean
  /** What is posted into the bank's window, or the tab, on the way to the bank. */
  readonly leaving: { readonly action: string; readonly fields: Readonly<Record<string, string>> }
  /** The screen that stands, and what was chosen so far. */
  readonly see: (view: View, institution: InstitutionMeta | null) => void
  /** Hands over what was linked. */
  readonly finish: () => Promise<ProblemView | null>
  readonly leave: (error: { readonly code: string; readonly words: string; readonly reference: string } | null) => void
  /** Runs `close` when the page around asks for the end. @returns how to stop listening */
  readonly onAsked: (close: (force: boolean) => void) => () => void
}

async function got<T>(path: string): Promise<T> {
  const answer = await fetch(path, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${path.split('/')[2]}: ${answer.status}`)
  return (await answer.json()) as T // our own handler's view
}

const OURS: Host = {
  finder: (country) => got(`/api/institutions/${country}`),
  connection: (id) => got(`/api/connections/${id}`),
  filePlace: (id, field) => ({ url: `/api/connections/${id}/files/${encodeURIComponent(field)}`, headers: {} }),
  tell: () => {},
  frame: null,
}

const Context = createContext<Host>(OURS)

export const HostProvider = ({ host, children }: { host: Host; children: ReactNode }) => (
  <Context value={host}>{children}</Context>
)
export const useHost = (): Host => use(Context)
