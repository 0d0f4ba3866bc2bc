/**
 * One part of the overview, which fails on its own. It does not wait on its own: all of the page's figures come together, and a
 * drawing that comes later keeps its place with a frame of its height.
 */
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WidgetBoundary } from '../ui/widget'

export function Widget({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('home')
  const common = useTranslations('common')
  const texts = { failed: t('failed'), reference: t('reference', { reference: '{reference}' }), retry: common('retry') }
  return (
    <WidgetBoundary title={title} texts={texts}>
      {children}
    </WidgetBoundary>
  )
}
