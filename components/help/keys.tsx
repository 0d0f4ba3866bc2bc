/** The keys of the product, from the table that reads them. */
import { useTranslations } from 'next-intl'
import { GO } from '../commands/shortcuts'
import { PLACES } from '../shell/shell'
import { Kbd } from '../ui/kbd'

export function Keys() {
  const t = useTranslations('help.keys')
  const common = useTranslations('common')
  const shell = useTranslations('shell.commands')
  const nameOf = (href: string): string | null => {
    const place = PLACES.find((one) => one.href === href)
    return place ? common(`nav.${place.key}`) : null
  }
  const rows = [
    { keys: [shell('keys')], text: t('palette') },
    { keys: ['h'], text: t('amounts') },
    { keys: ['i'], text: t('inspector') },
    { keys: ['?'], text: t('help') },
    ...Object.entries(GO).map(([key, href]) => ({ keys: ['g', key], text: t('go', { page: nameOf(href) ?? href }) })),
  ]
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 gap-y-2">
      {rows.map(({ keys, text }) => (
        <div key={text} className="contents">
          <dt className="flex items-center gap-1.5 text-12 text-ink-soft">
            {keys.map((key, at) => (
              <span key={key} className="contents">
                {at > 0 && t('then')}
                <Kbd>{key}</Kbd>
              </span>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
