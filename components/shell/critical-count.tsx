/** How many connections need attention at once, on the rail: a number for the eye, a sentence for who listens. */
import { useTranslations } from 'next-intl'

export function CriticalCount({ count }: { count: number }) {
  const t = useTranslations('common.nav')
  if (count === 0) return null
  return (
    <span className="ms-auto inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-alarm px-1.5 text-12 text-on-alarm tabular-nums">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('critical', { count })}</span>
    </span>
  )
}
