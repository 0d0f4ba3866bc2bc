import { notFound } from 'next/navigation'
import { Gallery } from '@/components/gallery'
import type { SearchParams } from '@/components/transactions/filter'
import {
  exploreDemo, refreshConnection, renew, setLedgerLook, setLocale, setShortcuts, setTheme, signIn, signOut,
  signUp, stopSharing,
} from '../actions' // prettier-ignore
import { edit, undoEdit } from '../actions/edits'
import { theme } from '../theme'

const connections = { refresh: refreshConnection, renew, stop: stopSharing }
const list = { setLook: setLedgerLook, setShortcuts, undoEdit }
const actions = { connections, edit, exploreDemo, list, setLocale, setTheme, signIn, signOut, signUp }

/** The components on their own, from fixtures: for those who build with them and for the tests that look at them. */
export default async function PreviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  if (process.env.NODE_ENV === 'production') notFound()
  const { show } = await searchParams
  return <Gallery show={String(show ?? 'parts')} theme={await theme()} actions={actions} />
}
