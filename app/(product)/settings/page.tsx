import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { dayOf } from '@/components/dates'
import { SettingsPage } from '@/components/settings/settings-page'
import { nowOf } from '../../_server/banking'
import { requireViewer } from '../../_server/session'
import { setAmounts, setFormat, setLocale, setShortcuts, setTheme, signOut } from '../../actions'
import { shortcuts, theme } from '../../preferences'

const actions = { setAmounts, setFormat, setLocale, setShortcuts, setTheme, signOut }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('settings.title') }
}

export default async function Settings() {
  const viewer = await requireViewer()
  const now = await nowOf(viewer)
  return (
    <SettingsPage theme={await theme()} shortcuts={await shortcuts()} today={dayOf(now.toISOString())} {...actions} />
  )
}
