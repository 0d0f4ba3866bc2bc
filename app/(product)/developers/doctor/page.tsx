import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireDeveloper } from '@/app/_server/developer'
import { env } from '@/app/_server/env'
import { launchers, surgeryOf } from '@/app/_server/surgery'
import { DoctorPage } from '@/components/developers/doctor-page'
import { examine } from '@/lib/doctor/doctor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('developers.doctor'))('title') }
}

export default async function DoctorsPage() {
  await requireDeveloper()
  const { appUrl, providerSettings } = env()
  const findings = await examine(surgeryOf(providerSettings))
  return <DoctorPage findings={findings} appUrl={appUrl} scripts={launchers(providerSettings)} />
}
