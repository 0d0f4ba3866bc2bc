import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AuthSheet } from '@/components/auth/auth-sheet'
import { demoDoor } from '../_server/demo-door'
import { viewer } from '../_server/session'
import { signUp } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signUp.title') }
}

export default async function SignUp() {
  if (await viewer()) redirect('/overview')
  return <AuthSheet kind="signUp" submit={signUp} explore={demoDoor()} />
}
