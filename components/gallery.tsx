/**
 * Every part in both themes side by side, every page, every chart and every screen of the widget from fixtures: `/preview`,
 * `/preview?show=overview`, `/preview?show=charts-large`; all pages in both themes: `/preview?show=everything`; all screens of the
 * widget in all languages: `/preview?show=states`.
 */
import { useMessages } from 'next-intl'
import type { ReactNode } from 'react'
import { as, type PlainDate } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'
import { AccountList } from './accounts/account-list'
import { AccountPage } from './accounts/account-page'
import { HealthChip } from './accounts/health-chip'
import { AuthSheet } from './auth/auth-sheet'
import { Landing } from './auth/landing'
import { ChartGallery } from './charts/gallery'
import { ChartLanguage } from './charts/words'
import { ConnectionList } from './connections/connection-list'
import { ConnectionPage } from './connections/connection-page'
import { ConsentGallery } from './consent/gallery'
import { ConsentStates } from './consent/states'
import type { Catalogue } from './consent/words'
import { aPassport, accounts, eurMoney, overview, rows } from './fixtures'
import { CONNECTIONS, HEALTHS, LIST, NOW } from './gallery-fixtures'
import type { Language } from './locale'
import { Amount } from './money'
import { early } from './overview/fixtures'
import { Overview } from './overview/overview'
import type { DismissInsightAction } from './overview/insights'
import type { SetReportingCurrency } from './overview/reporting-currency'
import { Shell } from './shell/shell'
import type { PreferenceActions, Theme } from './shell/preferences'
import type { ConnectionActions } from './connections/connection-buttons'
import type { EditAction } from './transactions/edit-action'
import { CategoryWord } from './transactions/category-word'
import { TransactionList } from './transactions/transaction-list'
import { Alert } from './ui/alert'
import { Button } from './ui/button'
import { Field, Input, Select } from './ui/field'
import { Guilloche } from './ui/guilloche'
import { Kbd } from './ui/kbd'
import { Monogram } from './ui/monogram'
import { Sheet } from './ui/sheet'
import { Stamp } from './ui/stamp'
import { Steps } from './ui/steps'
import { useLanguage } from './use-language'

interface GalleryActions extends Required<PreferenceActions> {
  signIn: (values: { email: string; password: string }) => Promise<Answer<void>>
  signUp: (values: { name: string; email: string; password: string }) => Promise<Answer<void>>
  exploreDemo: (nothing: undefined) => Promise<Answer<void>>
  edit: EditAction
  list: Pick<Parameters<typeof TransactionList>[0], 'setLook' | 'undoEdit'>
  connections: ConnectionActions
  overview: { dismiss: DismissInsightAction; setReportingCurrency: SetReportingCurrency }
}

interface GalleryProps {
  show: string
  theme: Theme
  actions: GalleryActions
  /** The widget's words in every language. */
  catalogues: Readonly<Record<Language, Catalogue>>
}

export function Gallery({ show, theme, actions, catalogues }: GalleryProps) {
  const { edit, setAmounts, setLocale, setTheme, signIn, signOut } = actions
  const shell = { setAmounts, setLocale, setTheme, signIn, signOut }
  const list = { ...LIST, edit, ...actions.list }
  const locale = useLanguage()
  // The catalogue is our own file; next-intl types messages as anything.
  const messages = useMessages()
  const catalogue = messages.consent as Catalogue
  const pages: Record<string, ReactNode> = {
    overview: <Overview overview={overview} {...early} actions={actions.overview} />,
    blank: (
      <Overview
        overview={{ ...overview, accounts: [], balances: [], spending: [], months: [], latest: [], connections: [] }}
        {...early}
        actions={actions.overview}
      />
    ),
    accounts: <AccountList accounts={accounts} />,
    account: (
      <AccountPage
        account={accounts[0]!}
        feed={{ rows, next: null }}
        filter={{ account: accounts[0]!.id }}
        {...list}
        undoEdit={actions.list.undoEdit}
      />
    ),
    transactions: <TransactionList feed={{ rows, next: 'more' }} filter={{}} understood={[]} {...list} />,
    filtered: (
      <TransactionList
        feed={{ rows: [], next: null }}
        understood={[{ part: 'amount:>500', key: 'amount', value: '>500', excluded: false, rest: 'rent' }]}
        filter={{ q: 'rent amount:>500', direction: 'in' }}
        {...list}
      />
    ),
    connections: <ConnectionList connections={CONNECTIONS} now={NOW} lostReturn={null} {...actions.connections} />,
    connection: (
      <ConnectionPage
        passport={aPassport(CONNECTIONS[0]!)}
        identity={{ name: 'Beatriz da Conceição Albuquerque', taxId: { scheme: 'cpf', masked: '•••••••••25' } }}
        now={NOW}
        {...actions.connections}
      />
    ),
    application: (
      <ConnectionPage passport={aPassport(CONNECTIONS[3]!)} identity={null} now={NOW} {...actions.connections} />
    ),
  }
  if (show === 'landing')
    return (
      <Landing theme={theme} explore={actions.exploreDemo} setTheme={actions.setTheme} setLocale={actions.setLocale} />
    )
  if (show === 'sign-in') return <AuthSheet kind="signIn" submit={actions.signIn} explore={actions.exploreDemo} />
  if (show === 'sign-up') return <AuthSheet kind="signUp" submit={actions.signUp} />
  if (show === 'resume') return <AuthSheet kind="signIn" submit={actions.signIn} resume="/return/klavi?resume=1" />
  // `charts`, or one of their states: `charts-none`.
  if (show.startsWith('charts')) {
    return (
      <main>
        <h1 className="sr-only">{show}</h1>
        <ChartLanguage catalogue={messages.charts as Catalogue} locale={locale}>
          <ChartGallery state={show.slice('charts-'.length)} />
        </ChartLanguage>
      </main>
    )
  }
  if (show === 'states') {
    return (
      <main>
        <h1 className="sr-only">{show}</h1>
        <ConsentStates catalogues={catalogues} />
      </main>
    )
  }
  if (show === 'everything') {
    return (
      <main className="grid w-max auto-cols-[1200px] grid-flow-col">
        <h1 className="sr-only">{show}</h1>
        {(['light', 'dark'] as const).map((name) => (
          <section key={name} aria-label={name} data-theme={name} inert className="bg-paper text-ink">
            <Parts theme={name} />
            {Object.entries(pages).map(([page, node]) => (
              <div key={page}>{node}</div>
            ))}
            <ChartLanguage catalogue={messages.charts as Catalogue} locale={locale}>
              <ChartGallery state="" />
            </ChartLanguage>
          </section>
        ))}
      </main>
    )
  }
  if (show.startsWith('cw-')) {
    return (
      <main className="flex min-h-dvh flex-col items-center justify-center sm:p-6">
        <ConsentGallery show={show} catalogue={catalogue} locale={locale} />
      </main>
    )
  }
  const page = pages[show]
  if (page) {
    return (
      <Shell who="preview" letters sample developer theme={theme} {...shell}>
        {page}
      </Shell>
    )
  }
  return (
    <main className="grid lg:grid-cols-2">
      <h1 className="sr-only">{show}</h1>
      {(['light', 'dark'] as const).map((name) => (
        <Parts key={name} theme={name} />
      ))}
    </main>
  )
}

function Parts({ theme }: { theme: 'light' | 'dark' }) {
  const locale = useLanguage()
  const bank = accounts[0]!.institution
  const date = as<PlainDate>('2026-11-21')
  const id = (name: string) => `${theme}-${name}`
  return (
    <section aria-label={theme} data-theme={theme} className="flex flex-col gap-6 bg-paper p-6 text-ink">
      <div className="flex flex-wrap gap-3">
        {(['primary', 'plain', 'quiet', 'alarm'] as const).map((tone) => (
          <Button key={tone} tone={tone}>
            {tone}
          </Button>
        ))}
        <Button tone="primary" disabled>
          {bank}
        </Button>
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field id={id('text')} label={bank} hint={bank}>
          {(control) => <Input {...control} defaultValue={bank} />}
        </Field>
        <Field id={id('wrong')} label={bank} error={bank}>
          {(control) => <Input {...control} defaultValue={bank} />}
        </Field>
        <Field id={id('choice')} label={bank}>
          {(control) => (
            <Select {...control}>
              <option>{bank}</option>
            </Select>
          )}
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        {HEALTHS.map((health) => (
          <HealthChip key={health} health={health} always />
        ))}
      </div>
      {(['info', 'good', 'caution', 'alarm'] as const).map((kind) => (
        <Alert key={kind} kind={kind} title={kind}>
          {bank}
        </Alert>
      ))}
      <div className="flex flex-wrap items-center gap-6">
        {(['granted', 'expired', 'revoked'] as const).map((state) => (
          <Stamp key={state} bank={bank} date={date} state={state} locale={locale} label={state} />
        ))}
        {accounts.map(({ id: account, institution }, index) => (
          <Monogram
            key={account}
            name={index % 2 ? institution : account}
            size={([20, 28, 36, 48] as const)[index] ?? 28}
          />
        ))}
        <Steps current={2} total={4} label={theme} />
        <Kbd>{theme[0]}</Kbd>
      </div>
      <div className="flex flex-wrap items-baseline gap-6">
        {[482_016, -123_456_780, 0].map((minor) => (
          <Amount key={minor} money={eurMoney(minor)} locale={locale} signs="always" />
        ))}
        <Amount money={eurMoney(1_667_626)} locale={locale} size="large" />
      </div>
      <div className="grid grid-cols-3 gap-x-4 gap-y-2">
        {[...new Map(rows.map((row) => [row.category.id.split('.')[0], row])).values()].map((row) => (
          <CategoryWord key={row.id} id={row.category.id} />
        ))}
      </div>
      <div className="flex flex-wrap gap-6">
        {['passbook', 'nordlicht', 'thistle'].map((seed) => (
          <Guilloche key={seed} seed={seed} shape="rosette" className="w-36" />
        ))}
      </div>
      <Sheet perforated className="p-6">
        <Guilloche seed={bank} shape="band" className="h-14 w-full" />
      </Sheet>
    </section>
  )
}
