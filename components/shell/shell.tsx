/** The frame of the signed-in product: a rail from 1024 px on, a bar of five below that. */
import {
  Activity,
  ArrowLeftRight,
  BookOpen,
  CircleHelp,
  Code,
  Link2,
  Repeat,
  Scale,
  Search,
  Settings2,
  WalletCards,
  Waves,
} from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Commands } from '../commands/commands'
import { OpenCommands } from '../commands/open-commands'
import { Inspector } from '../inspector/inspector'
import { hidesAmounts } from '../locale'
import { helpHref } from '../places'
import { useLanguage } from '../use-language'
import { Guard } from './guard'
import { NavLink } from './nav-link'
import { Offline } from './offline'
import type { PreferenceActions, Theme } from './preferences'
import type { SessionGuardProps } from './session-guard'
import { SETTINGS_ID, SettingsMenu } from './settings-menu'
import { Wordmark } from './wordmark'

/** Without a short name a place is in the rail only: a bar has room for five. */
export const PLACES = [
  { href: '/overview', key: 'overview', short: 'overview', Icon: BookOpen },
  { href: '/transactions', key: 'transactions', short: 'transactions', Icon: ArrowLeftRight },
  { href: '/accounts', key: 'accounts', short: 'accounts', Icon: WalletCards },
  { href: '/cash-flow', key: 'cashFlow', short: null, Icon: Waves },
  { href: '/net-worth', key: 'netWorth', short: null, Icon: Scale },
  { href: '/recurring', key: 'recurring', short: null, Icon: Repeat },
  { href: '/connections', key: 'connections', short: 'connectionsShort', Icon: Link2 },
] as const

/** For those who look behind the scenes; in the rail only. */
export const BACKSTAGE = [
  { href: '/monitor', key: 'monitor', Icon: Activity },
  { href: '/developers', key: 'developers', Icon: Code },
] as const

const railItem =
  'relative flex min-h-9 items-center gap-3 rounded-control px-3 font-medium transition-colors duration-150 hover:bg-wash aria-[current=page]:before:absolute aria-[current=page]:before:inset-y-2 aria-[current=page]:before:-left-3 aria-[current=page]:before:w-0.5 aria-[current=page]:before:rounded-full aria-[current=page]:before:bg-stamp [&[aria-current=page]>svg]:text-stamp'
const barItem =
  'flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-11 font-medium [&[aria-current=page]>svg]:text-stamp'

const headItem =
  'inline-flex size-11 items-center justify-center rounded-control text-ink-soft hover:bg-wash hover:text-ink'

export interface ShellProps extends Required<PreferenceActions>, Omit<SessionGuardProps, 'words'> {
  theme: Theme
  /** Whether single letters are shortcuts. */
  letters: boolean
  /** Whether what is printed says that it is nobody's money. */
  sample: boolean
  /** Whether the person may look behind the scenes. */
  developer: boolean
  /** How many connections need attention at once, where any does. */
  critical?: ReactNode
  children: ReactNode
}

export function Shell({ theme, letters, sample, developer, who, signIn, critical, children, ...actions }: ShellProps) {
  const t = useTranslations('common')
  const shell = useTranslations('shell')
  const labels = {
    title: shell('commands.title'),
    field: shell('commands.field'),
    failed: shell('commands.failed'),
    loading: t('loading'),
    close: t('close'),
  }
  return (
    <Commands hidden={hidesAmounts(useLanguage())} letters={letters} labels={labels} {...actions}>
      <div className="print-plain lg:grid lg:min-h-dvh lg:grid-cols-[232px_minmax(0,1fr)]">
        <a
          href="#content"
          className="sr-only rounded-control bg-stamp font-medium text-on-stamp focus:not-sr-only focus:fixed focus:px-4 focus:py-2 focus:top-2 focus:left-2 focus:z-30"
        >
          {t('skip')}
        </a>
        <aside className="no-print sticky top-0 hidden h-dvh flex-col border-e-[3px] border-double border-rule px-4 py-6 lg:flex">
          <Link href="/overview" className="mb-8 self-start rounded-control px-2">
            <Wordmark />
          </Link>
          <OpenCommands className="mb-4 flex min-h-9 items-center gap-3 rounded-control border border-edge bg-sheet px-3 text-ink-soft hover:border-ink-soft hover:text-ink">
            <Search size={16} aria-hidden="true" />
            {shell('commands.open')}
            <kbd aria-hidden="true" className="ms-auto font-sans text-12">
              {shell('commands.keys')}
            </kbd>
          </OpenCommands>
          <nav aria-label={t('navigation')}>
            <ul className="flex flex-col gap-0.5">
              {PLACES.map(({ href, key, Icon }) => (
                <li key={href}>
                  <NavLink href={href as Route} className={railItem}>
                    <Icon size={16} aria-hidden="true" />
                    {t(`nav.${key}`)}
                    {key === 'connections' && critical}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className="mt-auto" />
          {developer &&
            BACKSTAGE.map(({ href, key, Icon }) => (
              <NavLink key={href} href={href as Route} className={railItem}>
                <Icon size={16} aria-hidden="true" />
                {t(`nav.${key}`)}
              </NavLink>
            ))}
          <NavLink href={helpHref} className={railItem}>
            <CircleHelp size={16} aria-hidden="true" />
            {shell('help')}
          </NavLink>
          <button type="button" popoverTarget={SETTINGS_ID} className={`${railItem} text-ink-soft hover:text-ink`}>
            <Settings2 size={16} aria-hidden="true" />
            {t('menu.open')}
          </button>
        </aside>
        <header className="no-print flex items-center gap-1 border-b border-rule px-4 lg:hidden">
          <Link href="/overview" className="me-auto inline-flex min-h-11 items-center rounded-control">
            <Wordmark />
          </Link>
          <OpenCommands className={headItem}>
            <Search size={20} aria-hidden="true" />
            <span className="sr-only">{shell('commands.open')}</span>
          </OpenCommands>
          <Link href={helpHref} className={`${headItem} -me-2.5`}>
            <CircleHelp size={20} aria-hidden="true" />
            <span className="sr-only">{shell('help')}</span>
          </Link>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="print-plain min-w-0 pb-[calc(72px+env(safe-area-inset-bottom))] outline-none lg:pb-0"
        >
          {children}
        </main>
        <nav
          aria-label={t('navigation')}
          className="fixed inset-x-0 bottom-0 z-20 border-t border-rule bg-sheet pb-[env(safe-area-inset-bottom)] lg:hidden"
        >
          <ul className="flex px-1">
            {PLACES.filter(({ short }) => short !== null).map(({ href, short, Icon }) => (
              <li key={href} className="flex min-w-0 flex-1">
                <NavLink href={href as Route} className={barItem}>
                  <Icon size={20} aria-hidden="true" />
                  <span className="max-w-full truncate">{t(`nav.${short}`)}</span>
                </NavLink>
              </li>
            ))}
            <li className="flex min-w-0 flex-1">
              <button type="button" popoverTarget={SETTINGS_ID} className={`${barItem} text-ink-soft`}>
                <Settings2 size={20} aria-hidden="true" />
                <span className="max-w-full truncate">{t('menu.open')}</span>
              </button>
            </li>
          </ul>
        </nav>
        {sample && (
          <p aria-hidden="true" className="watermark">
            {shell('watermark')}
          </p>
        )}
        <SettingsMenu theme={theme} {...actions} />
        <Offline labels={{ title: shell('offline.title'), text: shell('offline.text') }} />
        <Guard who={who} signIn={signIn} />
        {developer && <Inspector />}
      </div>
    </Commands>
  )
}
