/** "Break it", in a demo: faults by the names of what one would see. */
import { useTranslations } from 'next-intl'
import { FAULTS, type BreakView } from '@/lib/model/monitor'
import { Sheet, SheetHead } from '../ui/sheet'
import { BreakForm, type BreakActions } from './break-form'
import { useNames } from './names'

export function BreakSheet({ journey, can, ...actions }: BreakActions & { journey: string; can: BreakView }) {
  const t = useTranslations('monitor.break')
  const names = useNames()
  const steps = can.steps.map((step) => ({ id: step.id, name: names.step(journey, step) }))
  const told = can.broken && t(`faults.${can.broken.fault}`)
  const at = steps.find(({ id }) => id === can.broken?.step)?.name
  return (
    <Sheet aria-labelledby="break">
      <SheetHead id="break" title={t('title')} note={t('note')} />
      <BreakForm
        journey={journey}
        faults={FAULTS.map((id) => ({ id, name: t(`faults.${id}`) }))}
        steps={steps}
        broken={told && (at ? t('isBrokenAt', { fault: told, step: at }) : t('isBroken', { fault: told }))}
        labels={{
          fault: t('fault'),
          step: t('step'),
          elsewhere: t('elsewhere'),
          order: t('order'),
          mend: t('mend'),
          failed: String(t.raw('failed')),
        }}
        {...actions}
      />
    </Sheet>
  )
}
