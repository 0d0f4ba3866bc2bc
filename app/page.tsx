import { redirect } from 'next/navigation'
import { Landing } from '@/components/auth/landing'
import { demoDoor } from './_server/demo-door'
import { viewer } from './_server/session'
import { setLocale, setTheme } from './actions'
import { theme } from './preferences'

export default async function Home() {
  if (await viewer()) redirect('/overview')
  return <Landing theme={await theme()} explore={demoDoor()} setTheme={setTheme} setLocale={setLocale} />
}
