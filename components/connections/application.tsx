/** What was applied for at a bank, when, and what the bank says to it. */
import { CircleCheck, CircleX, Send, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ConnectionView } from '@/lib/model/view'
import { Day, dayOf } from '../dates'
import { Chip, type Tone } from '../ui/chip'
import { Fact, Facts } from '../ui/facts'
import { useLanguage } from '../use-language'

type Application = NonNullable<ConnectionView['application']>

const SIGNS: Readonly<Record<Application['status'], { tone: Tone; Icon: LucideIcon }>> = {
  submitted: { tone: 'info', Icon: Send },
  accepted: { tone: 'good', Icon: CircleCheck },
  rejected: { tone: 'neutral', Icon: CircleX },
}

export function ApplicationChip({ status }: Pick<Application, 'status'>) {
  const t = useTranslations('connections.application')
  const { tone, Icon } = SIGNS[status]
  return (
    <Chip tone={tone} icon={Icon}>
      {t(status)}
    </Chip>
  )
}

export function ApplicationFacts({ application: { product, facts, submittedAt } }: { application: Application }) {
  const t = useTranslations('connections.application')
  const locale = useLanguage()
  return (
    <Facts>
      <Fact name={t('product')}>{product}</Fact>
      {facts.map(({ label, value }) => (
        <Fact key={label} name={label}>
          {value}
        </Fact>
      ))}
      <Fact name={t('sent')}>
        <Day date={dayOf(submittedAt)} locale={locale} />
      </Fact>
    </Facts>
  )
}
