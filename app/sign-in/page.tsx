import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AuthSheet } from '@/components/auth/auth-sheet'
import { env } from '../_server/env'
import { viewer } from '../_server/session'
import { exploreDemo, signIn } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn.title') }
}

export default async function SignIn() {
  if (await viewer()) redirect('/overview')
  return <AuthSheet kind="signIn" submit={signIn} explore={env().demo ? exploreDemo : undefined} />
}
