import { notFound } from 'next/navigation'
import { Gallery } from '@/components/gallery'
import type { SearchParams } from '@/components/transactions/filter'
import {
  dismissInsight, exploreDemo, setAmounts, recategorise, refreshConnection, renew, setLocale, setReportingCurrency, setTheme, signIn, signOut, signUp, stopSharing,
} from '../actions' // prettier-ignore
import { theme } from '../preferences'

const connections = { refresh: refreshConnection, renew, stop: stopSharing }
const overview = { dismiss: dismissInsight, setReportingCurrency }
const actions = {
  connections,
  overview,
  exploreDemo,
  recategorise,
  setAmounts,
  setLocale,
  setReportingCurrency,
  setTheme,
  signIn,
  signOut,
  signUp,
}

/** The components on their own, from fixtures: for those who build with them and for the tests that look at them. */
export default async function PreviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  if (process.env.NODE_ENV === 'production') notFound()
  const { show } = await searchParams
  return <Gallery show={String(show ?? 'parts')} theme={await theme()} actions={actions} />
}
