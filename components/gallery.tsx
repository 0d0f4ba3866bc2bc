/** Every part in both themes side by side, and every page from fixtures: `/preview`, `/preview?show=overview`. */
import type { ReactNode } from 'react'
import { as, type PlainDate } from '@/lib/model/ids'
import type { Answer, Health } from '@/lib/model/view'
import { AccountList } from './accounts/account-list'
import { AccountPage } from './accounts/account-page'
import { HealthChip } from './accounts/health-chip'
import { AuthSheet } from './auth/auth-sheet'
import { Landing } from './auth/landing'
import { accounts, eurMoney, overview, rows } from './fixtures'
import { Amount } from './money'
import { Overview } from './overview/overview'
import { OverviewSkeleton } from './overview/skeleton'
import { Shell } from './shell/shell'
import type { PreferenceActions, Theme } from './shell/preferences'
import type { Recategorise } from './transactions/category-desk'
import { CategoryWord } from './transactions/category-word'
import { LedgerSkeleton } from './transactions/skeleton'
import { TransactionList } from './transactions/transaction-list'
import { Alert } from './ui/alert'
import { Button } from './ui/button'
import { Field, Input, Select } from './ui/field'
import { Guilloche } from './ui/guilloche'
import { Monogram } from './ui/monogram'
import { Sheet } from './ui/sheet'
import { Stamp } from './ui/stamp'
import { Steps } from './ui/steps'
import { useLanguage } from './use-language'

interface GalleryActions extends Required<PreferenceActions> {
  signIn: (values: { email: string; password: string }) => Promise<Answer<void>>
  signUp: (values: { name: string; email: string; password: string }) => Promise<Answer<void>>
  exploreDemo: (nothing: undefined) => Promise<Answer<void>>
  recategorise: Recategorise
}

const HEALTHS: readonly Health[] = [
  'linking', 'syncing', 'fresh', 'stale', 'expiring', 'expired', 'needs_user', 'bank_down', 'revoked', 'failed',
] // prettier-ignore

export function Gallery({ show, theme, actions }: { show: string; theme: Theme; actions: GalleryActions }) {
  const { recategorise } = actions
  const pages: Record<string, ReactNode> = {
    overview: <Overview overview={overview} />,
    blank: (
      <Overview
        overview={{ ...overview, accounts: [], balances: [], spending: [], months: [], latest: [], connections: [] }}
      />
    ),
    accounts: <AccountList accounts={accounts} />,
    account: (
      <AccountPage account={accounts[0]!} feed={{ rows, next: null }} further={false} recategorise={recategorise} />
    ),
    transactions: (
      <TransactionList
        feed={{ rows, next: 'more' }}
        filter={{}}
        further={false}
        accounts={accounts}
        recategorise={recategorise}
      />
    ),
    filtered: (
      <TransactionList
        feed={{ rows: [], next: null }}
        filter={{ q: 'rent', direction: 'in' }}
        further={false}
        accounts={accounts}
        recategorise={recategorise}
      />
    ),
    skeleton: (
      <div className="flex flex-col gap-6 p-6">
        <OverviewSkeleton label={show} />
        <LedgerSkeleton label={show} />
      </div>
    ),
  }
  if (show === 'landing')
    return (
      <Landing theme={theme} explore={actions.exploreDemo} setTheme={actions.setTheme} setLocale={actions.setLocale} />
    )
  if (show === 'sign-in') return <AuthSheet kind="signIn" submit={actions.signIn} explore={actions.exploreDemo} />
  if (show === 'sign-up') return <AuthSheet kind="signUp" submit={actions.signUp} />
  const page = pages[show]
  if (page) {
    return (
      <Shell theme={theme} setTheme={actions.setTheme} setLocale={actions.setLocale} signOut={actions.signOut}>
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
