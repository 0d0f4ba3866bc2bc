/** Where a bank's window ends that a frame opened: it says so, and closes itself where the browser lets it. */
import type { Metadata } from 'next'
import { getMessages } from 'next-intl/server'
import { BankWindowBack } from '@/components/embed/bank-window-back'
import type { Catalogue } from '@/components/consent/words'
import { reader } from '../../_i18n/locale'

export const metadata: Metadata = { title: 'Passbook', robots: { index: false } }

export default async function BackPage() {
  // The catalogue is our own file; next-intl types messages as anything.
  return <BankWindowBack locale={await reader()} catalogue={(await getMessages()).consent as Catalogue} />
}
