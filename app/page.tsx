import { redirect } from 'next/navigation'
import { Landing } from '@/components/auth/landing'
import { env } from './_server/env'
import { viewer } from './_server/session'
import { exploreDemo, setLocale, setTheme } from './actions'
import { theme } from './preferences'

export default async function Home() {
  if (await viewer()) redirect('/overview')
  return (
    <Landing
      theme={await theme()}
      explore={env().demo ? exploreDemo : undefined}
      setTheme={setTheme}
      setLocale={setLocale}
    />
  )
}
