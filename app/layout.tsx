import type { Metadata, Viewport } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { locale } from './_i18n/locale'
import { fontVariables } from './fonts'
import { theme } from './preferences'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return {
    title: { default: t('common.app'), template: `%s · ${t('common.app')}` },
    description: t('auth.landing.lead'),
    icons: '/icon.svg',
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1015' },
  ],
}

/** The theme is a cookie read here, so the first paint has it; without one the browser's own preference decides. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = await theme()
  return (
    <html lang={await locale()} data-theme={chosen === 'system' ? undefined : chosen} className={fontVariables}>
      <body>{children}</body>
    </html>
  )
}
