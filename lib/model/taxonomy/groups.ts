/**
 * The seventeen groups of the taxonomy: what a chart colours and a filter lists. Labels are in `messages/<locale>/categories.json`.
 * Colours are checked for contrast on white (light) and on near-black (dark), as marks and as text.
 */
export type Kind = 'income' | 'expense' | 'transfer' | 'neutral'

export interface Group {
  readonly kind: Kind
  readonly light: string
  readonly dark: string
  /** A name of the lucide icon set. */
  readonly icon: string
}

export const GROUPS = {
  income: { kind: 'income', light: '#047857', dark: '#34d399', icon: 'banknote' },
  housing: { kind: 'expense', light: '#4338ca', dark: '#818cf8', icon: 'house' },
  utilities: { kind: 'expense', light: '#0369a1', dark: '#38bdf8', icon: 'zap' },
  food: { kind: 'expense', light: '#c2410c', dark: '#fb923c', icon: 'utensils' },
  transport: { kind: 'expense', light: '#1d4ed8', dark: '#60a5fa', icon: 'car' },
  shopping: { kind: 'expense', light: '#a21caf', dark: '#e879f9', icon: 'shopping-bag' },
  leisure: { kind: 'expense', light: '#7e22ce', dark: '#c084fc', icon: 'ticket' },
  wellbeing: { kind: 'expense', light: '#be123c', dark: '#fb7185', icon: 'heart-pulse' },
  family: { kind: 'expense', light: '#be185d', dark: '#f472b6', icon: 'baby' },
  insurance: { kind: 'expense', light: '#0f766e', dark: '#2dd4bf', icon: 'shield-check' },
  travel: { kind: 'expense', light: '#0e7490', dark: '#22d3ee', icon: 'plane' },
  finance: { kind: 'expense', light: '#b91c1c', dark: '#f87171', icon: 'percent' },
  tax: { kind: 'expense', light: '#854d0e', dark: '#facc15', icon: 'landmark' },
  services: { kind: 'expense', light: '#4d7c0f', dark: '#a3e635', icon: 'hand-heart' },
  savings: { kind: 'transfer', light: '#15803d', dark: '#4ade80', icon: 'piggy-bank' },
  transfer: { kind: 'transfer', light: '#475569', dark: '#94a3b8', icon: 'arrow-left-right' },
  other: { kind: 'neutral', light: '#57534e', dark: '#a8a29e', icon: 'circle-dashed' },
} as const satisfies Readonly<Record<string, Group>>

export type GroupId = keyof typeof GROUPS
