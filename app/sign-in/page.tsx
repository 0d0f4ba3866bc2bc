import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AuthSheet } from '@/components/auth/auth-sheet'
import { keptReturn } from '../_server/comeback'
import { demoDoor } from '../_server/demo-door'
import { viewer } from '../_server/session'
import { signIn } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn.title') }
}

export default async function SignIn() {
  const kept = await keptReturn()
  // Only the provider's name is told: what the bank sent along stays in the sealed cookie.
  const resume = kept ? `/return/${encodeURIComponent(kept.provider)}?resume=1` : null
  if (await viewer()) redirect((resume ?? '/overview') as Route) // a handler, which typed routes do not know
  return <AuthSheet kind="signIn" submit={signIn} explore={demoDoor(resume)} resume={resume} />
}
