'use client'
/** The sheet itself: its place in the address, the way to its neighbours, and its sections. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo, type ReactNode } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { DetailView } from '@/lib/model/detail'
import { WordsProvider, wordsOf, type Catalogue } from '../../consent/words'
import type { Locale } from '../../locale'
import { Amount } from '../../money'
import { Alert } from '../../ui/alert'
import { buttonStyles } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { CategoryGroup } from '../category-picker'
import type { EntryActions } from '../edit-action'
import { CategoryField } from './category-field'
import { History } from './history'
import { Links } from './links'
import { OwnFields } from './own-fields'
import { Parts } from './parts'
import { Section } from './section'
import { useChanges } from './use-changes'

/** Addresses: of the list without the panel, and of the entries beside this one in it. */
export interface PanelPlaces {
  readonly close: Route
  readonly previous: Route | null
  readonly next: Route | null
}

interface PanelProps {
  detail: DetailView
  recent: readonly CategoryId[]
  places: PanelPlaces
  facts: readonly { name: string; value: string }[]
  why: string
  tags: readonly string[]
  groups: readonly CategoryGroup[]
  actions: EntryActions
  catalogue: Catalogue
  locale: Locale
}

export function Panel({ detail, recent, places, facts, why, tags, groups, actions, catalogue, locale }: PanelProps) {
  const router = useRouter()
  const words = useMemo(() => wordsOf(catalogue, locale), [catalogue, locale])
  const changes = useChanges()
  const { say } = words
  const { entry } = detail
  const way = (place: Route | null, label: string, icon: ReactNode) =>
    place && (
      <Link
        href={place}
        scroll={false}
        replace
        aria-label={label}
        title={label}
        className={buttonStyles({ tone: 'quiet' })}
      >
        {icon}
      </Link>
    )
  return (
    <WordsProvider words={words}>
      <Dialog
        open
        place="side"
        title={entry.name}
        closeLabel={say('close')}
        onClose={() => router.push(places.close, { scroll: false })}
      >
        <div data-testid="panel" aria-busy={changes.busy} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
          <div className="flex items-center justify-between gap-4 px-4 py-3 sm:px-6">
            <Amount money={entry.amount} locale={locale} signs="always" size="large" className="font-semibold" />
            <nav className="flex">
              {way(places.previous, say('previous'), <ChevronLeft size={20} aria-hidden="true" />)}
              {way(places.next, say('next'), <ChevronRight size={20} aria-hidden="true" />)}
            </nav>
          </div>
          <p role="status" className="sr-only">
            {changes.saved && say('saved')}
          </p>
          {changes.failed !== null && (
            <Alert kind="alarm" live className="mx-4 mb-3 sm:mx-6">
              {say('failed', { reference: changes.failed })}
            </Alert>
          )}
          <CategoryField {...{ entry, why, groups, recent, changes }} edit={actions.edit} />
          <Parts {...{ entry, groups, changes, actions }} />
          <OwnFields {...{ entry, tags, changes }} edit={actions.edit} />
          <Links {...{ detail, places, changes, actions }} />
          <Section title={say('told')}>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-13">
              {facts.map((fact) => (
                <div key={fact.name} className="contents">
                  <dt className="text-ink-soft">{fact.name}</dt>
                  <dd className="tabular-nums [overflow-wrap:anywhere]">{fact.value}</dd>
                </div>
              ))}
            </dl>
          </Section>
          <History history={detail.history} groups={groups} />
        </div>
      </Dialog>
    </WordsProvider>
  )
}
