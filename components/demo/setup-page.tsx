/** The wait while a person's banks are linked, bank by bank. */
import { useTranslations } from 'next-intl'
import type { DemoProgress } from '@/lib/model/demo'
import type { Answer } from '@/lib/model/view'
import { Queries } from '../queries'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { DemoFrame } from './frame'
import { SetupProgress } from './setup-progress'

interface SetupPageProps {
  name: string | null
  progress: DemoProgress
  again: (nothing: undefined) => Promise<Answer<void>>
}

export function SetupPage({ name, progress, again }: SetupPageProps) {
  const t = useTranslations('demo.setup')
  return (
    <DemoFrame narrow>
      <Sheet perforated className="p-6">
        <h1 className="text-20">{t('title')}</h1>
        <p className="mt-1 text-ink-soft">{t('lead', { name: name ?? '' })}</p>
        <Queries>
          <SetupProgress
            initial={progress}
            again={again}
            locale={useLanguage()}
            labels={{
              states: {
                waiting: t('states.waiting'),
                linking: t('states.linking'),
                reading: t('states.reading'),
                ready: t('states.ready'),
                failed: t('states.failed'),
              },
              finishing: t('finishing'),
              failed: t('failed'),
              again: t('again'),
              open: t('open'),
            }}
          />
        </Queries>
      </Sheet>
    </DemoFrame>
  )
}
