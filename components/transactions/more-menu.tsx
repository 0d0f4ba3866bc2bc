/** Where else one goes from the list: how entries are sorted. */
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { rulesHref } from '../rules/rule-address'
import { ListMenu } from './list-menu'

export function MoreMenu() {
  const t = useTranslations()
  const ways = [
    { href: '/categories', name: t('ownCategories.link') },
    { href: rulesHref, name: t('rules.link') },
  ] as const
  return (
    <ListMenu label={t('grid.more')} icon={<Ellipsis size={16} aria-hidden="true" />} className="w-56 p-2">
      <ul>
        {ways.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              className="flex min-h-11 items-center rounded-control px-2 font-medium hover:bg-wash md:min-h-9"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </ListMenu>
  )
}
