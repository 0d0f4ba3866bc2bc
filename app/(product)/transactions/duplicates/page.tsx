import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { apart, same, undoEdit } from '@/app/actions/edits'
import { Doubles } from '@/components/doubles/doubles'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('doubles'))('title') }
}

export default async function DuplicatesPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  return <Doubles doubles={await banking.doubles(viewer)} actions={{ same, apart, undo: undoEdit }} />
}
