import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { sheetLink } from '../ui/sheet'

/** Back to the index of the developers' pages. */
export function BackLink() {
  const t = useTranslations('developers')
  return (
    <nav className="-mb-4">
      <Link href="/developers" className={`${sheetLink} gap-1`}>
        <ArrowLeft size={16} aria-hidden="true" />
        {t('back')}
      </Link>
    </nav>
  )
}
