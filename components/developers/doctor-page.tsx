/** What the doctor found, by check, the worst first to be read; and what only a browser can find. */
import { useTranslations } from 'next-intl'
import { Alert } from '../ui/alert'
import { Page, PageHead } from '../ui/page'
import { useUp } from './up'
import { Sheet, SheetHead } from '../ui/sheet'
import { BrowserChecks } from './browser-checks'
import { FindingLine, type FindingLabels, type FindingState } from './finding-line'

export interface FindingView {
  /** Of `developers.doctor.checks` and `developers.doctor.says`. */
  readonly check: string
  readonly says: string
  readonly gaps: Readonly<Record<string, string>>
  readonly state: FindingState
  readonly line: string | null
}

interface DoctorPageProps {
  findings: readonly FindingView[]
  appUrl: string
  /** Where the widget's scripts come from; empty where no provider has one. */
  scripts: readonly string[]
}

const COMMAND = 'npm run doctor'
const BROWSER = ['cookiesOn', 'cookiesOff', 'secureOn', 'secureOff', 'popupUnknown', 'popupOn', 'popupOff', 'policyOn', 'policyOff', 'timeFine', 'timeApart'] as const // prettier-ignore

export function DoctorPage({ findings, appUrl, scripts }: DoctorPageProps) {
  const t = useTranslations('developers.doctor')
  const labels: FindingLabels = {
    states: { fine: t('states.fine'), warning: t('states.warning'), wrong: t('states.wrong') },
    change: t('change'),
  }
  const count = (state: FindingState) => findings.filter((one) => one.state === state).length
  const checks = [...new Set(findings.map(({ check }) => check))]
  const wrong = count('wrong')
  return (
    <Page>
      <PageHead title={t('title')} note={t('lead', { command: COMMAND })} up={useUp()} />
      <Alert kind={wrong > 0 ? 'alarm' : count('warning') > 0 ? 'caution' : 'good'} title={wrong > 0 ? t('wrong', { n: wrong }) : t('well')}>
        {t('warnings', { n: count('warning') })}
      </Alert>
      {checks.map((check) => (
        <Sheet key={check} aria-labelledby={`doctor-${check}`}>
          <SheetHead id={`doctor-${check}`} title={t(`checks.${check}`)} />
          <ul className="divide-y divide-rule border-t border-rule">
            {findings
              .filter((one) => one.check === check)
              .map(({ says, gaps, state, line }) => (
                <FindingLine key={says + JSON.stringify(gaps)} state={state} sentence={t(`says.${says}`, gaps)} line={state === 'fine' ? null : line} labels={labels} />
              ))}
          </ul>
        </Sheet>
      ))}
      <Sheet aria-labelledby="doctor-browser">
        <SheetHead id="doctor-browser" title={t('checks.browser')} />
        <BrowserChecks
          appUrl={appUrl}
          scripts={scripts}
          labels={{
            ...labels,
            tryPopup: t('tryPopup'),
            says: Object.fromEntries(BROWSER.map((key) => [key, String(t.raw(`says.${key}`))])) as Record<(typeof BROWSER)[number], string>,
          }}
        />
      </Sheet>
    </Page>
  )
} // prettier-ignore
