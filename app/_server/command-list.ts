import 'server-only'
/** All that the palette of this viewer offers, in their language. */
import { getTranslations } from 'next-intl/server'
import type { Command, CommandList } from '@/components/commands/command'
import { hidesAmounts, LANGUAGE_NAMES, LOCALES } from '@/components/locale'
import { accountHref, connectHref, connectionPageHref, exportAllHref, helpHref, OWN_PLACES } from '@/components/places'
import { THEMES } from '@/components/shell/theme'
import { BACKSTAGE, PLACES } from '@/components/shell/shell'
import type { Viewer } from '@/lib/model/ids'
import { reader } from '../_i18n/locale'
import { product } from './banking'
import { isDeveloper } from './developer'

export async function commandList(viewer: Viewer): Promise<CommandList> {
  const { banking } = await product()
  const [accounts, connections] = await Promise.all([banking.accounts(viewer), banking.connections(viewer)])
  const [t, shell] = [await getTranslations('common'), await getTranslations('shell')]
  const developer = await isDeveloper(viewer)
  const hidden = hidesAmounts(await reader())
  const pages: Command[] = [
    ...PLACES.map(({ href, key }) => ({ id: href, label: t(`nav.${key}`), go: { href } })),
    ...(developer ? BACKSTAGE : []).map(({ href, key }) => ({ id: href, label: t(`nav.${key}`), go: { href } })),
    ...OWN_PLACES.map(({ href, key }) => ({ id: href, label: shell(`places.${key}`), go: { href } })),
    { id: '/settings', label: t('menu.title'), go: { href: '/settings' } },
    { id: helpHref, label: shell('help'), go: { href: helpHref } },
  ]
  const named = connections.filter(({ state, institution }) => state !== 'ended' && institution)
  return {
    recent: shell('commands.recent'),
    find: String(shell.raw('commands.find')),
    groups: [
      { label: shell('commands.pages'), items: pages },
      {
        label: t('nav.accounts'),
        items: accounts.map(({ id, name, institution }) => ({ id, label: name, hint: institution, go: { href: accountHref(id) } })),
      },
      {
        label: t('nav.connections'),
        items: named.map(({ id, institution }) => ({ id, label: institution!.name, hint: t('nav.connections'), go: { href: connectionPageHref(id) } })),
      },
      {
        label: shell('commands.actions'),
        items: [
          { id: 'connect', label: t('connectBank'), go: { href: connectHref, document: true } },
          { id: 'export', label: shell('commands.export'), go: { href: exportAllHref, document: true } },
          { id: 'amounts', label: shell(hidden ? 'amounts.show' : 'amounts.hide'), act: hidden ? 'amounts:shown' : 'amounts:hidden' },
          ...THEMES.map((theme): Command => ({ id: `theme:${theme}`, label: t(`theme.${theme}`), hint: t('menu.theme'), act: `theme:${theme}` })),
          ...LOCALES.map((one): Command => ({ id: `language:${one}`, label: LANGUAGE_NAMES[one], hint: t('menu.language'), act: `language:${one}` })),
          ...(developer ? [{ id: 'inspector', label: (await getTranslations('inspector'))('open'), act: 'inspector' } as const] : []),
          { id: 'signOut', label: t('menu.signOut'), act: 'signOut' },
        ],
      },
    ],
  } // prettier-ignore
}
