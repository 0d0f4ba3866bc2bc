/** What a stranger sees: what this is, what it looks like, and three ways in. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { helpHref } from '../places'
import { usePreferenceLabels } from '../shell/preference-labels'
import { Preferences, type PreferenceActions, type Theme } from '../shell/preferences'
import { Wordmark } from '../shell/wordmark'
import { buttonStyles } from '../ui/button'
import { useLanguage } from '../use-language'
import { ExploreDemo, type DemoDoor } from './explore-demo'
import { Specimen } from './specimen'

interface LandingProps extends Pick<PreferenceActions, 'setTheme' | 'setLocale'> {
  theme: Theme
  /** Absent where there is no demo. */
  explore?: DemoDoor
}

export function Landing({ explore, theme, setTheme, setLocale }: LandingProps) {
  const t = useTranslations()
  const locale = useLanguage()
  return (
    <div className="mx-auto flex min-h-dvh max-w-[1200px] flex-col px-4 sm:px-6">
      <header className="flex min-h-16 items-center justify-between gap-4">
        <Wordmark />
        <div className="flex">
          <Link href={helpHref} className={buttonStyles({ tone: 'quiet' })}>
            {t('shell.help')}
          </Link>
          <Link href="/sign-in" className={buttonStyles({ tone: 'quiet' })}>
            {t('auth.landing.signIn')}
          </Link>
        </div>
      </header>
      <main className="flex flex-1 flex-col">
        <div className="grid flex-1 items-center gap-10 py-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] lg:gap-16 lg:py-12">
          <div>
            <h1 className="text-40 leading-[1.08] tracking-[-0.025em] sm:text-[3.25rem]">{t('auth.landing.title')}</h1>
            <p className="mt-5 max-w-[52ch] text-16 text-ink-soft">{t('auth.landing.lead')}</p>
            <div className="mt-8 flex flex-wrap gap-3">
              {explore && (
                <ExploreDemo
                  label={t('auth.landing.demo')}
                  working={t('auth.working')}
                  failed={String(t.raw('auth.problem.other'))}
                  explore={explore}
                  tone="primary"
                  size="large"
                />
              )}
              <Link href="/sign-up" className={buttonStyles({ tone: explore ? 'plain' : 'primary', size: 'large' })}>
                {t('auth.landing.signUp')}
              </Link>
            </div>
            {explore && <p className="mt-3 text-12 text-ink-soft">{t('auth.landing.demoNote')}</p>}
          </div>
          <Specimen />
        </div>
        <section className="grid gap-x-10 gap-y-6 border-t border-rule py-8 sm:grid-cols-3">
          {(['share', 'why', 'stop'] as const).map((point) => (
            <div key={point}>
              <h2 className="text-14">{t(`auth.landing.points.${point}Title`)}</h2>
              <p className="mt-1 text-ink-soft">{t(`auth.landing.points.${point}`)}</p>
            </div>
          ))}
        </section>
      </main>
      <footer className="flex flex-wrap items-end justify-between gap-6 border-t border-rule py-6">
        <p className="text-12 text-ink-soft">{t('common.menu.source')}</p>
        <Preferences
          row
          theme={theme}
          locale={locale}
          setTheme={setTheme}
          setLocale={setLocale}
          labels={usePreferenceLabels()}
        />
      </footer>
    </div>
  )
}
