/** The small coloured sign of a category's group. Always beside its word: the colour helps, the word says. */
import {
  ArrowLeftRight, Baby, Banknote, Car, CircleDashed, HandHeart, HeartPulse, House, Landmark, Percent, PiggyBank, Plane,
  ShieldCheck, ShoppingBag, Ticket, Utensils, Zap, type LucideIcon,
} from 'lucide-react' // prettier-ignore
import type { OwnIcon } from '@/lib/model/taxonomy/own'
import { OWN_ICON } from './own-icon'

const MARKS: Readonly<Record<string, { Icon: LucideIcon; colour: string }>> = {
  income: { Icon: Banknote, colour: 'text-[var(--group-income)]' },
  housing: { Icon: House, colour: 'text-[var(--group-housing)]' },
  utilities: { Icon: Zap, colour: 'text-[var(--group-utilities)]' },
  food: { Icon: Utensils, colour: 'text-[var(--group-food)]' },
  transport: { Icon: Car, colour: 'text-[var(--group-transport)]' },
  shopping: { Icon: ShoppingBag, colour: 'text-[var(--group-shopping)]' },
  leisure: { Icon: Ticket, colour: 'text-[var(--group-leisure)]' },
  wellbeing: { Icon: HeartPulse, colour: 'text-[var(--group-wellbeing)]' },
  family: { Icon: Baby, colour: 'text-[var(--group-family)]' },
  insurance: { Icon: ShieldCheck, colour: 'text-[var(--group-insurance)]' },
  travel: { Icon: Plane, colour: 'text-[var(--group-travel)]' },
  finance: { Icon: Percent, colour: 'text-[var(--group-finance)]' },
  tax: { Icon: Landmark, colour: 'text-[var(--group-tax)]' },
  services: { Icon: HandHeart, colour: 'text-[var(--group-services)]' },
  savings: { Icon: PiggyBank, colour: 'text-[var(--group-savings)]' },
  transfer: { Icon: ArrowLeftRight, colour: 'text-[var(--group-transfer)]' },
}
const OTHER = { Icon: CircleDashed, colour: 'text-[var(--group-other)]' }

interface CategoryMarkProps {
  group: string
  /** Of an own category; in the colour of its group. */
  icon?: OwnIcon | undefined
  size?: 16 | 20
}

export function CategoryMark({ group, icon, size = 16 }: CategoryMarkProps) {
  const { Icon: GroupIcon, colour } = Object.hasOwn(MARKS, group) ? MARKS[group]! : OTHER
  const Icon = icon ? OWN_ICON[icon] : GroupIcon
  return <Icon size={size} aria-hidden="true" className={colour} />
}
