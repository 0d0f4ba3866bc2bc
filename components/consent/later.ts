'use client'
/** The screens that come after the bank is chosen. They are fetched while the person looks for it, not with the first one. */
import { lazy } from 'react'

const consent = () => import('./consent-pane')
const handoff = () => import('./handoff')
const fetching = () => import('./fetching-pane')
const done = () => import('./done-pane')
const problem = () => import('./problem-pane')
const script = () => import('./script-pane')
const redirect = () => import('./redirect-pane')
const form = () => import('./form-pane')
const choose = () => import('./choose-pane')
const closable = () => import('./closable-pane')
const exit = () => import('./confirm-exit')

export const ConsentPane = lazy(async () => ({ default: (await consent()).ConsentPane }))
export const Handoff = lazy(async () => ({ default: (await handoff()).Handoff }))
export const FetchingPane = lazy(async () => ({ default: (await fetching()).FetchingPane }))
export const DonePane = lazy(async () => ({ default: (await done()).DonePane }))
export const ProblemPane = lazy(async () => ({ default: (await problem()).ProblemPane }))
export const ScriptPane = lazy(async () => ({ default: (await script()).ScriptPane }))
export const RedirectPane = lazy(async () => ({ default: (await redirect()).RedirectPane }))
export const FormPane = lazy(async () => ({ default: (await form()).FormPane }))
export const ChoosePane = lazy(async () => ({ default: (await choose()).ChoosePane }))
export const ClosablePane = lazy(async () => ({ default: (await closable()).ClosablePane }))
export const ConfirmExit = lazy(async () => ({ default: (await exit()).ConfirmExit }))

/** Asked for early, they are there when they are needed; one that fails is asked for again by whoever shows it. */
export function fetchLater(): void {
  for (const load of [consent, handoff, script, redirect, form, choose, fetching, done, problem, exit])
    load().catch(() => {})
}
