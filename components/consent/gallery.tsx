'use client'
/** The widget's screens on their own, from fixtures: `/preview?show=cw-form`. What a screen does on a press, it does here too. */
import { useState, type ReactNode } from 'react'
import { PROBLEMS, type Field, type FormAsk, type Problem } from '@/lib/model/conversation'
import { as, type ConnectionId, type PlainDate } from '@/lib/model/ids'
import type { ConnectionView, FinderView } from '@/lib/model/view'
import { aConnection, anApplication, banks, manyBanks } from '../fixtures'
import type { Locale } from '../locale'
import { ChoosePane } from './choose-pane'
import { ClosablePane } from './closable-pane'
import { ConfirmExit } from './confirm-exit'
import { ConsentPane } from './consent-pane'
import { CountryPane } from './country-pane'
import { DonePane } from './done-pane'
import { FetchingPane } from './fetching-pane'
import { FormPane } from './form-pane'
import { InstitutionPane } from './institution-pane'
import { ProblemPane } from './problem-pane'
import { RedirectPane } from './redirect-pane'
import { type Catalogue, wordsOf, WordsProvider } from './words'

const id = as<ConnectionId>('preview')
const BANK = 'Carpat Credit'
const AT = Date.parse('2026-11-21T09:00:00Z')
const now = () => AT
const nothing = () => {}
const nobody = () => Promise.resolve(null)
const step = { current: 4, total: 5 }
const places = { finish: '#', another: '#', manage: '#' }

const inMinutes = (minutes: number): string => new Date(AT + minutes * 60_000).toISOString()
const ask = (fields: readonly Field[], more: Partial<FormAsk> = {}): FormAsk => ({ kind: 'form', title: null, fields, step: null, expiresAt: null, ...more }) // prettier-ignore

const TAX: readonly Field[] = [
  { key: 'cpf', label: null, type: 'text', required: true },
  { key: 'cnpj', label: null, type: 'text', required: false },
]
const DEPOSIT: readonly Field[] = [
  { key: 'amount', label: 'Suma depozitului (RON)', type: 'number', required: true },
  { key: 'term', label: 'Durata', type: 'select', required: true, options: [{ value: '6', label: '6 luni' }, { value: '12', label: '12 luni' }] },
  { key: 'birth_date', label: 'Data nașterii', type: 'date', required: true },
  { key: 'iban', label: null, type: 'text', required: true },
  { key: 'psu_id', label: null, type: 'text', required: true },
] // prettier-ignore
const PAPERS: readonly Field[] = [
  { key: 'id_front', label: 'Carte de identitate, față', type: 'file', required: true, accept: ['image/jpeg', 'image/png'], mostBytes: 5_000_000 },
  { key: 'payslip', label: 'Adeverință de venit', type: 'file', required: false, accept: ['application/pdf'], mostBytes: 10_000_000 },
] // prettier-ignore
const faulty = (fields: readonly Field[], ...faults: readonly NonNullable<Field['fault']>[]): readonly Field[] =>
  fields.map((field, index) => (faults[index] ? { ...field, fault: faults[index] } : field))

const finderOf = (institutions: FinderView['institutions']): FinderView => ({
  country: banks[0]!.country,
  institutions,
  providers: [
    { id: banks[0]!.providerId, name: 'Finqware', searchesItself: false, identifies: true, consentDays: 180 },
  ],
})

const FORMS: Readonly<Record<string, FormAsk>> = {
  'cw-form': ask(TAX),
  'cw-form-faults': ask(faulty(TAX, 'rejected', 'invalid')),
  'cw-form-rich': ask(DEPOSIT, { title: 'Depozit la termen', step: { current: 1, total: 3 }, expiresAt: inMinutes(2) }),
  'cw-form-rich-faults': ask(faulty(DEPOSIT, 'invalid', 'required', 'rejected'), { title: 'Depozit la termen', step: { current: 1, total: 3 } }), // prettier-ignore
  'cw-form-over': ask(DEPOSIT, { step: { current: 1, total: 3 }, expiresAt: inMinutes(-1) }),
  'cw-upload': ask(PAPERS, { title: 'Depozit la termen', step: { current: 2, total: 3 } }),
  'cw-upload-faults': ask(faulty(PAPERS, 'rejected'), { title: 'Depozit la termen', step: { current: 2, total: 3 } }),
}

const connected = (more: Partial<ConnectionView>): ConnectionView =>
  aConnection(id, BANK, 'fresh', { awaitingFirstData: true, accounts: 0, transactions: 0, ...more })

const institution = (institutions: FinderView['institutions']) => (
  <InstitutionPane
    finder={finderOf(institutions)}
    failed={false}
    step={{ current: 2, total: 5 }}
    onChoose={nothing}
    onRetry={nothing}
    onBack={nothing}
    onClose={nothing}
  />
)
const consent = (product: boolean) => (
  <ConsentPane
    bank={BANK}
    provider="Finqware"
    validUntil={as<PlainDate>('2027-05-20')}
    days={180}
    product={product}
    identifies={!product}
    busy={false}
    step={{ current: 3, total: 5 }}
    onAgree={nothing}
    onBack={nothing}
    onClose={nothing}
  />
)
const redirect = (url: string | null) => (
  <RedirectPane
    ask={{ kind: 'redirect', url, expiresAt: null }}
    connectionId={id}
    bank={BANK}
    name={BANK}
    now={now}
    step={step}
    onAgain={nobody}
    onFinished={nobody}
    onBack={nothing}
    onClose={nothing}
  />
)
const fetching = (connection: ConnectionView) => (
  <FetchingPane
    connection={connection}
    bank={BANK}
    step={{ current: 5, total: 5 }}
    leaveHref={places.manage}
    onClose={nothing}
  />
)
const problem = (code: Problem) => (
  <ProblemPane
    code={code}
    bank={BANK}
    reference="3F9A2C71D0"
    kept={false}
    busy={false}
    onRetry={nothing}
    onOther={nothing}
    onClose={nothing}
  />
)
const done = (connection: ConnectionView) => (
  <DonePane connection={connection} bank={BANK} places={places} onClose={nothing} />
)

const PANES: Readonly<Record<string, () => ReactNode>> = {
  'cw-country': () => (
    <CountryPane
      countries={[...new Set(banks.map(({ country }) => country))]}
      suggested={banks[0]!.country}
      step={{ current: 1, total: 5 }}
      onChoose={nothing}
      onClose={nothing}
    />
  ),
  'cw-institution': () => institution(banks),
  'cw-institution-many': () => institution(manyBanks(314)),
  'cw-consent-identity': () => consent(false),
  'cw-consent-product': () => consent(true),
  'cw-choose': () => (
    <ChoosePane
      ask={{ kind: 'choose', institutions: banks.slice(0, 5) }}
      busy={false}
      step={step}
      onChoose={nothing}
      onClose={nothing}
    />
  ),
  'cw-redirect': () => redirect('https://login.carpat.test/authorise?session=preview'),
  'cw-redirect-later': () => redirect(null),
  'cw-fetching-preparing': () => fetching(connected({ preparing: true })),
  'cw-fetching': () => fetching(connected({ accounts: 3, transactions: 412 })),
  'cw-done': () => done(connected({ awaitingFirstData: false, accounts: 3, transactions: 1284 })),
  'cw-done-submitted': () => done(connected({ application: anApplication('submitted') })),
  'cw-done-accepted': () => done(connected({ application: anApplication('accepted') })),
  'cw-done-rejected': () => done(connected({ application: anApplication('rejected') })),
  'cw-closable': () => <ClosablePane bank={BANK} />,
  ...Object.fromEntries(PROBLEMS.map((code) => [`cw-error-${code}`, () => problem(code)])),
}

/** Lies over a screen and makes the page inert, so it is looked at alone. */
export const LEAVING = 'cw-leaving'

/** The names of all screens there are. */
export const SCREENS: readonly string[] = [...Object.keys(PANES), ...Object.keys(FORMS)]

export function ConsentGallery({ show, catalogue, locale }: { show: string; catalogue: Catalogue; locale: Locale }) {
  const [words] = useState(() => wordsOf(catalogue, locale))
  const [draft] = useState(() => new Map<string, string>())
  const form = FORMS[show]
  return (
    <WordsProvider words={words}>
      {form ? (
        <FormPane
          ask={form}
          connectionId={id}
          bank={BANK}
          busy={false}
          draft={draft}
          now={now}
          step={step}
          onFill={nobody}
          onAgain={nothing}
          onDropFile={nothing}
          onClose={nothing}
        />
      ) : show === LEAVING ? (
        <ConfirmExit open onStay={nothing} onLeave={nothing} />
      ) : (
        PANES[show]?.()
      )}
    </WordsProvider>
  )
}
