/** How a connection does, in a word and a sign. Fresh says nothing: good news needs no badge. */
import {
  CalendarClock,
  Ban,
  CircleAlert,
  CircleCheck,
  Clock,
  CloudOff,
  FileText,
  Hand,
  Lock,
  RefreshCw,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AccountView, Health } from '@/lib/model/view'
import { Chip, type Tone } from '../ui/chip'

const SIGNS: Readonly<Record<Health, { tone: Tone; Icon: LucideIcon }>> = {
  linking: { tone: 'info', Icon: RefreshCw },
  syncing: { tone: 'info', Icon: RefreshCw },
  fresh: { tone: 'good', Icon: CircleCheck },
  stale: { tone: 'neutral', Icon: Clock },
  expiring: { tone: 'caution', Icon: CalendarClock },
  expired: { tone: 'alarm', Icon: Lock },
  needs_user: { tone: 'caution', Icon: Hand },
  bank_down: { tone: 'neutral', Icon: CloudOff },
  revoked: { tone: 'neutral', Icon: Ban },
  failed: { tone: 'alarm', Icon: CircleAlert },
  filed: { tone: 'neutral', Icon: FileText },
}

/** `always` shows it for a fresh connection as well, as the page of connected accounts does. */
export function HealthChip({ health, always = false }: { health: Health; always?: boolean }) {
  const t = useTranslations('common.health')
  if (health === 'fresh' && !always) return null
  const { tone, Icon } = SIGNS[health]
  return (
    <Chip tone={tone} icon={Icon}>
      {t(health)}
    </Chip>
  )
}

const SPOKEN = ['expired', 'failed', 'needs_user', 'bank_down'] as const satisfies readonly Health[]

/** What the chip of an account means for it, where that is not plain from the chip. */
export function HealthSentence({ account: { health, institution } }: { account: AccountView }) {
  const t = useTranslations('overview.alerts')
  const spoken = SPOKEN.find((one) => one === health)
  return spoken ? <p className="text-12 text-ink-soft">{t(spoken, { bank: institution })}</p> : null
}
