import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { AccountList } from '@/components/accounts/account-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') }
}

export default async function AccountsPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  return <AccountList accounts={await banking.accounts(viewer)} />
}
