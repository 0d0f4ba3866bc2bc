import { useTranslations } from 'next-intl'
import { developersHref } from '../places'

/** From a developers' page to the index of them all. */
export const useUp = () => ({ href: developersHref, name: useTranslations('developers')('back') })
