/**
 * Whom one can be in the demo, and what can be set up. A link with words in it is a request, and reading it changes nothing: it is
 * carried out by a press, or by our own script when the person opened the link themselves (no other site sent them) and is nobody here yet.
 */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Chooser } from '@/components/demo/chooser'
import { DemoLink } from '@/components/demo/demo-link'
import { asksForSomething, readLink } from '@/lib/demo/link'
import { LOCALES } from '../_i18n/locale'
import { clock, product } from '../_server/banking'
import { viewer } from '../_server/session'
import { startDemo } from '../actions/demo'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('demo'))('title') }
}

export default async function DemoPage({ searchParams }: PageProps<'/demo'>) {
  const { demo } = await product()
  if (!demo) notFound()
  const query = await searchParams
  const [people, situations, someone] = await Promise.all([demo.people(), demo.situations(), viewer()])
  if (!asksForSomething(query)) return <Chooser people={people} situations={situations} start={startDemo} />
  const { request, wrong } = readLink(query, { locales: LOCALES, today: clock() })
  const isServed = people.some(({ id }) => id === request.persona)
  if (wrong.length > 0 || !isServed)
    return <Chooser people={people} situations={situations} wrong={isServed ? wrong : ['persona']} start={startDemo} />
  const head = await headers()
  const isTheirOwn = ['none', 'same-origin'].includes(head.get('sec-fetch-site') ?? '')
  const isAhead = (head.get('sec-purpose') ?? head.get('purpose') ?? '') !== ''
  return (
    <DemoLink
      name={people.find(({ id }) => id === request.persona)?.name ?? null}
      scenario={request.scenario}
      day={request.now?.toISOString() ?? null}
      request={{
        ...request,
        now: request.now?.toISOString() ?? null,
        locale: LOCALES.find((one) => one === request.locale) ?? null,
      }}
      isSignedIn={someone !== null}
      startsItself={isTheirOwn && !isAhead && someone === null}
      start={startDemo}
    />
  )
}
