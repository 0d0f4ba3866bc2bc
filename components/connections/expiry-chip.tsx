/** How near the end of a consent is: told from thirty days on, louder at fourteen and at seven. */
import { CalendarClock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Chip, type Tone } from '../ui/chip'

const DAY = 86_400_000
const TIERS: readonly (readonly [days: number, tone: Tone])[] = [[7, 'alarm'], [14, 'caution'], [30, 'info']] // prettier-ignore

/** Whole days from now to the end, both ISO instants; what is left of a day counts. */
export const daysLeft = (validUntil: string, now: string): number =>
  Math.max(0, Math.ceil((Date.parse(validUntil) - Date.parse(now)) / DAY))

export const toneOf = (days: number): Tone => TIERS.find(([within]) => days <= within)?.[1] ?? 'neutral'

export const ExpiryChip = ({ validUntil, now }: { validUntil: string; now: string }) => (
  <DaysChip days={daysLeft(validUntil, now)} />
)

export function DaysChip({ days }: { days: number }) {
  const t = useTranslations('connections.expiry')
  return (
    <Chip tone={toneOf(days)} icon={CalendarClock}>
      {days === 0 ? t('today') : t('in', { days })}
    </Chip>
  )
}
