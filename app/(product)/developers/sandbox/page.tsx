import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireDeveloper } from '@/app/_server/developer'
import { resetDemo } from '@/app/actions/demo'
import { turnSandbox } from '@/app/actions/developers'
import { SandboxPage } from '@/components/developers/sandbox-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('developers.sandbox'))('title') }
}

export default async function SandboxControlsPage() {
  const viewer = await requireDeveloper()
  const { demo } = await product()
  if (!demo) notFound()
  return <SandboxPage isVisitor={(await demo.view(viewer)) !== null} turn={turnSandbox} reset={resetDemo} />
}
