/** One part of the overview: it waits on its own, and fails on its own. */
import { useTranslations } from 'next-intl'
import { Suspense, type ReactNode } from 'react'
import { Bone, Skeleton } from '../ui/skeleton'
import { WidgetBoundary } from '../ui/widget'

interface WidgetProps {
  title: string
  /** A height, as a class: what comes is as high. */
  waits: string
  children: ReactNode
}

export function Widget({ title, waits, children }: WidgetProps) {
  const t = useTranslations('home')
  const common = useTranslations('common')
  const texts = { failed: t('failed'), reference: t('reference', { reference: '{reference}' }), retry: common('retry') }
  return (
    <WidgetBoundary title={title} texts={texts}>
      <Suspense
        fallback={
          <Skeleton label={common('loading')} className={`px-4 py-4 sm:px-6 ${waits}`}>
            <p className="text-16 font-semibold tracking-[-0.01em]">{title}</p>
            <Bone className="mt-6 h-7 w-44" />
            <Bone className="mt-4 h-4 w-3/5" />
          </Skeleton>
        }
      >
        {children}
      </Suspense>
    </WidgetBoundary>
  )
}
