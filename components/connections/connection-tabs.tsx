/** The two faces of connected accounts: what is connected, and every consent there ever was. */
import { useTranslations } from 'next-intl'
import { connectionsHref, consentHistoryHref } from '../places'
import { Tabs } from '../ui/tabs'

const TABS = [
  ['current', connectionsHref],
  ['history', consentHistoryHref],
] as const

export function ConnectionTabs({ current }: { current: (typeof TABS)[number][0] }) {
  const t = useTranslations('passport.tabs')
  return (
    <div className="border-b border-rule">
      <Tabs label={t('label')} tabs={TABS.map(([tab, href]) => ({ href, name: t(tab), current: tab === current }))} />
    </div>
  )
}
