/** The name with its mark: a closed book, its spine and three entries. */
import { useTranslations } from 'next-intl'

export function Wordmark() {
  const t = useTranslations('common')
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 text-stamp">
        <rect x="3.5" y="2.5" width="17" height="19" rx="3" fill="currentColor" />
        <path d="M8 2.5v19" stroke="var(--paper)" strokeOpacity="0.55" strokeWidth="1.25" />
        <path d="M11.25 8h6M11.25 12h6M11.25 16h3.25" stroke="var(--paper)" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <span className="text-16 font-semibold tracking-[-0.015em]">{t('app')}</span>
    </span>
  )
}
