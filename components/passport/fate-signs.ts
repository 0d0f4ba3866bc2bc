/** What became of a consent, as a sign beside the word. */
import { Ban, CircleCheck, CircleX, Hourglass, Landmark, Lock, RefreshCw, type LucideIcon } from 'lucide-react'
import type { ConsentFate } from '@/lib/model/passport'

export const FATE_SIGNS: Readonly<Record<ConsentFate, LucideIcon>> = {
  waiting: Hourglass,
  refused: CircleX,
  holds: CircleCheck,
  expired: Lock,
  replaced: RefreshCw,
  stopped: Ban,
  stopped_at_bank: Landmark,
}
