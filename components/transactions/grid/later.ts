'use client'
/** What a list needs once somebody does something with it: fetched when the first page stands, not with it. */
import { lazy } from 'react'

export const Mover = lazy(async () => ({ default: (await import('./mover')).Mover }))
export const Dialogs = lazy(async () => ({ default: (await import('./dialogs')).Dialogs }))
export const BulkBar = lazy(async () => ({ default: (await import('./bulk-bar')).BulkBar }))
