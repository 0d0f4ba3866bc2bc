import 'server-only'
/** What a person chose of how the product looks and answers, from its cookies; how it reads is in `_i18n/locale.ts`. */
import { cookies } from 'next/headers'
import { THEMES, type Theme } from '@/components/shell/theme'

export const THEME_COOKIE = 'theme'
export const SHORTCUTS_COOKIE = 'shortcuts'

export async function theme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value
  return THEMES.find((one) => one === chosen) ?? 'system'
}

/** Whether single letters are shortcuts: yes, unless switched off. */
export const shortcuts = async (): Promise<boolean> => (await cookies()).get(SHORTCUTS_COOKIE)?.value !== 'off'
