import { notFound } from 'next/navigation'
import { Gallery } from '@/components/gallery'
import type { SearchParams } from '@/components/transactions/filter'
import {
  dismissInsight, exploreDemo, setAmounts, refreshConnection, renew, setLedgerLook, setLocale, setReportingCurrency, setTheme, signIn, signOut, signUp, stopSharing,
} from '../actions' // prettier-ignore
import { edit, undoEdit } from '../actions/edits'
import de from '../_i18n/messages/de'
import en from '../_i18n/messages/en'
import pl from '../_i18n/messages/pl'
import ptBR from '../_i18n/messages/pt-BR'
import ro from '../_i18n/messages/ro'
import { theme } from '../preferences'

const connections = { refresh: refreshConnection, renew, stop: stopSharing }
const overview = { dismiss: dismissInsight, setReportingCurrency }
const list = { setLook: setLedgerLook, undoEdit }
const actions = {
  connections,
  edit,
  list,
  overview,
  exploreDemo,
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
  const catalogues = { en: en.consent, de: de.consent, 'pt-BR': ptBR.consent, ro: ro.consent, pl: pl.consent }
  return <Gallery show={String(show ?? 'parts')} theme={await theme()} actions={actions} catalogues={catalogues} />
}
