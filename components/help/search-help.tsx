/** The keys of the search, as the search itself knows them. */
import { useTranslations } from 'next-intl'
import { KEYS, type Key } from '@/lib/model/search'

const EXAMPLES: Readonly<Record<Key, string>> = {
  category: 'cat:food',
  account: 'acc:"Nordlicht Giro"',
  amount: 'amount:10..20',
  currency: 'cur:pln',
  before: 'before:2026-10-01',
  after: 'after:2026-10-01',
  is: 'is:pending',
  has: 'has:note',
  tag: 'tag:trip',
}

const head = 'py-2 pe-4 text-start text-11 font-medium tracking-[0.04em] text-ink-soft uppercase'
const cell = 'py-2 pe-4 align-top'

export function SearchHelp() {
  const t = useTranslations('help.search')
  return (
    // Reachable by keyboard, since it may scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="overflow-x-auto" role="region" aria-label={t('word')} tabIndex={0}>
      <table className="w-full min-w-[32rem] border-collapse">
        <thead>
          <tr className="border-b border-rule">
            <th scope="col" className={head}>
              {t('word')}
            </th>
            <th scope="col" className={head}>
              {t('does')}
            </th>
            <th scope="col" className={head}>
              {t('example')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">
          {(Object.keys(KEYS) as Key[]).map((key) => (
            <tr key={key}>
              <th scope="row" className={`${cell} w-[40%] text-start font-normal`}>
                <span className="flex flex-wrap gap-x-2 text-13 text-ink-soft">
                  {namesOf(key).map((name) => (
                    <code key={name}>{name}</code>
                  ))}
                </span>
              </th>
              <td className={cell}>{t(key)}</td>
              <td className={cell}>
                <code className="text-13 whitespace-nowrap">{EXAMPLES[key]}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Each name once: some are the same in two languages. */
const namesOf = (key: Key): readonly string[] => [...new Set(KEYS[key].split(' '))]
