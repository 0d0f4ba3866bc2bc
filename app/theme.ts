import 'server-only'
/** The person's choice of appearance, from its cookie. */
import { cookies } from 'next/headers'
import type { Theme } from '@/components/shell/preferences'

export async function theme(): Promise<Theme> {
  const chosen = (await cookies()).get('theme')?.value
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}
