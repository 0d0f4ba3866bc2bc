/** The quick settings, in the platform's own popover: it opens without script, closes on Escape or a press beside it. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { settingsHref } from '../places'
import { sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { usePreferenceLabels } from './preference-labels'
import { Preferences, type PreferenceActions, type Theme } from './preferences'

export const SETTINGS_ID = 'settings'

export function SettingsMenu({ theme, ...actions }: PreferenceActions & { theme: Theme }) {
  const t = useTranslations('common')
  const shell = useTranslations('shell')
  return (
    <div
      id={SETTINGS_ID}
      popover="auto"
      role="dialog"
      aria-label={t('menu.title')}
      className="rise no-print fixed inset-x-0 top-auto bottom-0 m-0 w-full rounded-t-sheet border border-rule bg-sheet p-4 pb-[calc(16px+env(safe-area-inset-bottom))] text-ink shadow-lifted backdrop:bg-veil lg:inset-x-auto lg:bottom-16 lg:left-4 lg:w-72 lg:rounded-sheet lg:pb-4 lg:backdrop:bg-transparent"
    >
      <Preferences theme={theme} locale={useLanguage()} labels={usePreferenceLabels()} {...actions} />
      <p className="mt-3">
        <Link href={settingsHref} className={sheetLink}>
          {shell('settings.all')}
        </Link>
      </p>
      <p className="mt-1 text-12 text-ink-soft">{t('menu.source')}</p>
    </div>
  )
}
