import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Goodbye } from '@/components/settings/goodbye'
import { product } from '../_server/banking'
import { keptFarewell } from '../_server/farewell'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('data.farewell'))('title') }
}

export default async function GoodbyePage() {
  const farewell = await keptFarewell()
  if (!farewell) redirect('/')
  const { secret, ...facts } = farewell
  const { banking } = await product()
  return <Goodbye facts={facts} endings={await banking.farewell(secret)} />
}
