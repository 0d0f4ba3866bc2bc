'use client'
/**
 * The consent widget: country, bank, consent, the provider's own window, first data, receipt. It holds what was chosen and shows
 * what the server says; every step forward is an answer of the server, so a reload, a second tab and the back button are harmless.
 */
import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import type { CountryCode, PlainDate } from '@/lib/model/ids'
import type { OfferedInstitution } from '@/lib/model/institution'
import type { Answer, ConnectionView, ProblemView } from '@/lib/model/view'
import { languageOf, type Locale } from '../locale'
import { Queries } from '../queries'
import { Alert } from '../ui/alert'
import { CountryPane } from './country-pane'
import { InstitutionPane } from './institution-pane'
import type { WidgetActions } from './actions'
import type { BrowserReply } from './handoff'
import { useHost } from './host'
import {
  ClosablePane,
  ConfirmExit,
  ConsentPane,
  DonePane,
  FetchingPane,
  fetchLater,
  Handoff,
  ProblemPane,
} from './later'
import { beginning, problemOf, screenOf, STEPS, type Target } from './screen'
import { useChoice } from './use-choice'
import { useClaimed } from './use-claimed'
import { useConnection } from './use-connection'
import { useLeaving } from './use-leaving'
import { useProductClock } from './use-product-clock'
import { useTold } from './use-told'
import { type Catalogue, useWords, wordsOf, WordsProvider } from './words'

export interface WidgetProps extends WidgetActions {
  locale: Locale
  catalogue: Catalogue
  /** Version of the consent text in the catalogue: kept as evidence with the consent. */
  textVersion: string
  countries: readonly CountryCode[]
  suggested: CountryCode
  /** The product's time when the page was made, an ISO instant: its clock may stand apart from the browser's. */
  at: string
  /** The connection this page is about; null for a new one. */
  initial: ConnectionView | null
  /** The bank that was chosen before anybody looked. */
  preset?: OfferedInstitution | null
  places: { finish: string; another: string; manage: string; leave: string }
}

export function Widget({ catalogue, locale, ...props }: WidgetProps) {
  const [words] = useState(() => wordsOf(catalogue, locale))
  return (
    <Queries>
      <WordsProvider words={words}>
        <Conversation {...props} />
      </WordsProvider>
    </Queries>
  )
}

function dayAfter(instant: string, days: number): PlainDate {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10) as PlainDate // an ISO day by its slice
}

function Conversation({
  begin,
  reply,
  renew,
  dropFile,
  textVersion,
  countries,
  suggested,
  at,
  initial,
  preset = null,
  places,
}: Omit<WidgetProps, 'locale' | 'catalogue'>) {
  const { say, locale } = useWords()
  const host = useHost()
  const { frame, tell } = host
  const { connection, put, look, forget } = useConnection(initial)
  const [first] = useState(() => beginning(preset, countries, frame !== null))
  const [choice, setChoice] = useChoice(first)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ProblemView | null>(null)
  const [eager, setEager] = useState(false)
  const [draft] = useState(() => new Map<string, string>())
  const now = useProductClock(at)
  const claimed = useClaimed(initial?.id ?? null)
  const country = choice.country
  const {
    data: finder = null,
    isError,
    refetch,
  } = useQuery({
    queryKey: ['institutions', country],
    queryFn: () => host.finder(country!),
    enabled: country !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })

  const screen = screenOf(choice, connection)
  const step = { current: STEPS.indexOf(screen) + 1, total: STEPS.length }
  useEffect(() => {
    if (screen === 'institution' || screen === 'consent') fetchLater()
  }, [screen])
  const { leave, leaving, setLeaving } = useLeaving(screen, connection, places.leave, setRefused)

  /** Runs an action, shows its refusal where we stand, and puts the view it answers with in place. */
  const run = async (act: () => Promise<Answer<ConnectionView>>): Promise<ConnectionView | null> => {
    setBusy(true)
    setRefused(null)
    const answer = await act().catch((): Answer<ConnectionView> => ({
      ok: false,
      error: { code: 'provider_unavailable', reference: '' },
    }))
    setBusy(false)
    if (!answer.ok) {
      tell('ERROR', { errorCode: answer.error.code })
      setRefused(answer.error)
      return null
    }
    put(answer.value)
    return answer.value
  }

  const target = choice.target
  const providerId = target && ('institution' in target ? target.institution.providerId : target.elsewhere)
  const provider = finder?.providers.find(({ id }) => id === providerId)
  const bank = connection?.institution?.name ?? (target && 'institution' in target ? target.institution.name : null)
  const bankOr = bank ?? say('yourBank')
  useTold(screen, connection, target)

  const start = async () => {
    if (!country || !target || !providerId) return
    setEager(true)
    tell('CONSENT_GRANTED')
    const view = await run(() =>
      begin({
        providerId,
        country,
        institutionRef: 'institution' in target ? target.institution.ref : null,
        consentText: { version: textVersion, locale: languageOf(locale) },
      }),
    )
    // A reload, and the way back from a bank, find the conversation at an address of its own.
    if (view && !frame) window.history.replaceState(null, '', `/connect/${view.id}`)
  }
  const answer = async (given: BrowserReply): Promise<ConnectionView | null> =>
    connection && run(() => reply({ id: connection.id, reply: given }))
  const again = async () => {
    if (!connection) return
    setEager(true)
    if (connection.consent) await run(() => renew({ id: connection.id }))
    else if (choice.target) await start()
    else another()
  }
  const another = () => {
    if (!frame) return window.location.assign(places.another)
    forget()
    setChoice(first)
  }

  if (claimed) {
    return (
      <Suspense>
        <ClosablePane bank={bankOr} />
      </Suspense>
    )
  }
  return (
    <>
      {refused && (
        <Alert kind="alarm" live title={say(`refused.${refused.code}`)} className="mb-4 w-full sm:w-[440px]">
          {refused.reference && (
            <>
              {say('problem.reference')} <code className="select-all">{refused.reference}</code>
            </>
          )}
        </Alert>
      )}
      <Suspense>{pane()}</Suspense>
      {leaving && (
        <Suspense>
          <ConfirmExit
            open={leaving}
            onStay={() => setLeaving(false)}
            onLeave={() => void answer({ kind: 'cancelled' }).then(leave)}
          />
        </Suspense>
      )}
    </>
  )

  function pane() {
    switch (screen) {
      case 'country':
        return (
          <CountryPane
            countries={countries}
            suggested={suggested}
            step={step}
            onChoose={(code) => {
              tell('SELECT_COUNTRY', { country: code })
              setChoice({ country: code, target: null })
            }}
            onClose={leave}
          />
        )
      case 'institution':
        return (
          <InstitutionPane
            finder={finder}
            failed={isError}
            step={step}
            onRetry={() => void refetch()}
            onChoose={(chosen: Target) => setChoice({ country, target: chosen })}
            {...(choice !== first && { onBack: () => window.history.back() })}
            onClose={leave}
          />
        )
      case 'consent':
        return (
          <ConsentPane
            bank={bank}
            provider={provider?.name ?? ''}
            days={provider?.consentDays ?? 0}
            validUntil={dayAfter(at, provider?.consentDays ?? 0)}
            product={!!target && 'institution' in target && !!target.institution.product}
            identifies={!!provider?.identifies}
            busy={busy}
            step={step}
            onAgree={() => void start()}
            {...(choice !== first && { onBack: () => window.history.back() })}
            onDecline={() => (tell('CONSENT_DECLINED'), leave())}
            onClose={leave}
          />
        )
      case 'handoff':
        return (
          connection?.ask && (
            <Handoff
              ask={connection.ask}
              connection={connection}
              bank={bank}
              eager={eager}
              busy={busy}
              draft={draft}
              now={now}
              step={step}
              onReply={answer}
              onBack={look}
              onDropFile={(fileId) => void dropFile({ id: connection.id, fileId })}
              onClose={() => setLeaving(true)}
            />
          )
        )
      case 'fetching':
        return (
          connection && (
            <FetchingPane
              connection={connection}
              bank={bankOr}
              step={step}
              leaveHref={frame ? null : places.manage}
              onClose={leave}
            />
          )
        )
      case 'done':
        return (
          connection && (
            <DonePane connection={connection} bank={bankOr} places={frame ? null : places} onClose={leave} />
          )
        )
      case 'error':
        return (
          connection && (
            <ProblemPane
              code={problemOf(connection)}
              bank={bankOr}
              reference={connection.problem?.reference ?? null}
              kept={connection.state === 'active'}
              busy={busy}
              onRetry={() => void again()}
              {...(!connection.consent && !preset && { onOther: another })}
              onClose={leave}
            />
          )
        )
    }
  }
}
