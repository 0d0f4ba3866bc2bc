/** How a person wants to read, see and operate the product, and where they arrange their own things. */
import { ChevronRight } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { as, type CurrencyCode, type PlainDate } from '@/lib/model/ids'
import { formatDay } from '../dates'
import { FORMATS, formatTag, languageOf, localeOf } from '../locale'
import { formatMoney } from '../money'
import { helpHref, OWN_PLACES } from '../places'
import { usePreferenceLabels } from '../shell/preference-labels'
import type { Theme } from '../shell/theme'
import { Page, PageHead } from '../ui/page'
import { sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import type { FormatOption } from './format-choice'
import { Block, SettingsForm, type SettingsActions } from './settings-form'

interface SettingsPageProps extends SettingsActions {
  theme: Theme
  shortcuts: boolean
  /** Of the samples. */
  today: PlainDate
}

export function SettingsPage({ theme, shortcuts, today, ...actions }: SettingsPageProps) {
  const t = useTranslations('shell')
  const locale = useLanguage()
  const preferences = usePreferenceLabels()
  const head = (part: string) => ({ title: t(`settings.${part}.title`), note: t(`settings.${part}.note`) })
  return (
    <Page>
      <PageHead title={t('settings.title')} note={t('settings.note')} />
      <SettingsForm
        locale={locale}
        theme={theme}
        shortcuts={shortcuts}
        format={formatTag(locale) === formatTag(languageOf(locale)) ? 'language' : formatTag(locale)}
        formats={useFormats(today)}
        labels={{
          ...preferences,
          format: t('settings.format'),
          shortcuts: t('settings.shortcuts'),
          on: t('settings.on'),
          off: t('settings.off'),
        }}
        heads={{
          reading: head('reading'),
          appearance: head('appearance'),
          amounts: head('amounts'),
          keyboard: head('keyboard'),
          session: head('session'),
        }}
        {...actions}
      >
        <Block id="own" {...head('own')}>
          <ul className="divide-y divide-rule border-y border-rule">
            {OWN_PLACES.map(({ href, key }) => (
              <li key={href}>
                <Link
                  href={href as Route}
                  prefetch={false}
                  className="flex min-h-11 items-center justify-between gap-4 py-2 hover:text-stamp"
                >
                  {t(`places.${key}`)}
                  <ChevronRight size={16} aria-hidden="true" className="text-ink-soft" />
                </Link>
              </li>
            ))}
          </ul>
          <p>
            <Link href={`${helpHref}#keys` as Route} className={sheetLink}>
              {t('settings.keys')}
            </Link>
          </p>
        </Block>
      </SettingsForm>
    </Page>
  )
}

/** Every choice of figures by a sample; where the day would be in another language, in figures as the pages write it. */
function useFormats(today: PlainDate): readonly FormatOption[] {
  const t = useTranslations('shell.settings')
  const language = languageOf(useLanguage())
  const names = new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'dialect' })
  const money = { minor: 123_456, currency: as<CurrencyCode>('EUR') }
  const sample = (format: FormatOption['value']): Omit<FormatOption, 'name'> => {
    const locale = localeOf(language, format === 'language' ? null : format, false)
    return { value: format, money: formatMoney(money, locale), day: formatDay(today, locale) }
  }
  return [
    { name: t('asLanguage'), ...sample('language') },
    ...FORMATS.filter((format) => format !== formatTag(language)).map((format) => ({
      name: capital(names.of(format) ?? format, language),
      ...sample(format),
    })),
  ]
}

/** Names of languages are written small in most of ours, but a list of choices begins large. */
const capital = (text: string, language: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
