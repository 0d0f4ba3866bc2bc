import { useTranslations } from 'next-intl'
import type { PreferenceLabels } from './preferences'

/** The words of the preferences, for the menu, the landing page and the settings. Server components only. */
export function usePreferenceLabels(): PreferenceLabels {
  const t = useTranslations('common')
  const shell = useTranslations('shell.amounts')
  return {
    theme: t('menu.theme'),
    themes: { system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') },
    language: t('menu.language'),
    amounts: shell('label'),
    shown: shell('shown'),
    hidden: shell('hidden'),
    signOut: t('menu.signOut'),
  }
}
