/** One of the sample people: who they are, where they bank, and the way into their book. */
import { useTranslations } from 'next-intl'
import type { PersonaCard } from '@/lib/model/demo'
import { wordsTag } from '../locale'
import { Guilloche } from '../ui/guilloche'
import { Monogram } from '../ui/monogram'
import { sheetStyles } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { StartDemo, type Start } from './start-demo'

interface PersonaSheetProps {
  card: PersonaCard
  start: Start
  labels: { readonly working: string; readonly failed: string }
}

export function PersonaSheet({ card: { id, name, countries, banks }, start, labels }: PersonaSheetProps) {
  const t = useTranslations('demo')
  const regions = new Intl.DisplayNames(wordsTag(useLanguage()), { type: 'region' })
  const isFirst = id === 'hero'
  return (
    <li className={`${sheetStyles} flex flex-col overflow-hidden ${isFirst ? 'sm:col-span-2 lg:col-span-3' : ''}`}>
      {isFirst && <Guilloche seed={id} shape="band" className="h-12 w-full border-b border-rule" />}
      <div className="flex flex-1 flex-col p-4 sm:p-6">
        <h2 className="text-16">{name}</h2>
        <p className="text-12 text-ink-soft">{countries.map((country) => regions.of(country)).join(' · ')}</p>
        <p className="mt-2 flex-1 text-ink-soft">{t(`people.${id}`)}</p>
        <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-2 text-13">
          {banks.map((bank) => (
            <li key={bank} className="flex items-center gap-2">
              <Monogram name={bank} size={20} />
              {bank}
            </li>
          ))}
        </ul>
        <div className="mt-4">
          <StartDemo
            request={{ persona: id }}
            start={start}
            tone={isFirst ? 'primary' : 'plain'}
            name={`${t('open')}: ${name ?? t('blank.name')}`}
            {...labels}
          >
            {t('open')}
          </StartDemo>
        </div>
      </div>
    </li>
  )
}
