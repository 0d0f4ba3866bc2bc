/** What a link would set up, before it is done. */
import { useTranslations } from 'next-intl'
import { as, type PlainDate } from '@/lib/model/ids'
import type { ScenarioId } from '@/lib/model/demo'
import { Day } from '../dates'
import { Alert } from '../ui/alert'
import { Fact, Facts } from '../ui/facts'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { DemoFrame } from './frame'
import { StartsItself } from './starts-itself'
import { StartDemo, type Start, type StartRequest } from './start-demo'

interface DemoLinkProps {
  name: string | null
  scenario: ScenarioId | null
  /** An ISO instant; null where the time stays as it is. */
  day: string | null
  request: StartRequest
  isSignedIn: boolean
  /** The person opened the link themselves, and is nobody here yet. */
  startsItself: boolean
  start: Start
}

export function DemoLink({ name, scenario, day, request, isSignedIn, startsItself, start }: DemoLinkProps) {
  const t = useTranslations('demo')
  const locale = useLanguage()
  const labels = { working: t('working'), failed: String(t.raw('failed')) }
  return (
    <DemoFrame narrow>
      <Sheet perforated className="flex flex-col gap-5 p-6">
        <div>
          <h1 className="text-20">{t('link.title')}</h1>
          <p className="mt-1 text-ink-soft">{t('link.lead')}</p>
        </div>
        <Facts>
          <Fact name={t('link.person')}>{name ?? t('blank.name')}</Fact>
          {scenario && <Fact name={t('link.situation')}>{t(`scenarios.${scenario}.title`)}</Fact>}
          {day && (
            <Fact name={t('link.day')}>
              <Day date={as<PlainDate>(day.slice(0, 10))} locale={locale} form="long" />
            </Fact>
          )}
        </Facts>
        {isSignedIn && <Alert kind="info">{t('link.replaces')}</Alert>}
        <div>
          {startsItself ? (
            <StartsItself request={request} start={start} label={t('link.start')} {...labels} />
          ) : (
            <StartDemo request={request} start={start} tone="primary" size="large" {...labels}>
              {t('link.start')}
            </StartDemo>
          )}
        </div>
      </Sheet>
    </DemoFrame>
  )
}
