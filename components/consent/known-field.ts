/** Fields the product has words of its own for: how they are written, and what can be told wrong with them before anybody is asked. */
import type { Field } from '@/lib/model/conversation'

export const KNOWN_KEYS = ['cpf', 'cnpj', 'iban', 'psu_id'] as const
export type KnownKey = (typeof KNOWN_KEYS)[number]

interface KnownField {
  /** What is sent: without the dots and spaces that people set for themselves. */
  readonly bare: (typed: string) => string
  /** A complete one as it is printed on the card; anything else as it is. */
  readonly written: (typed: string) => string
  /** Whether its check digits hold. */
  readonly holds: (bare: string) => boolean
  readonly inputMode: 'numeric' | 'text'
  readonly capitals?: true
}

const digits = (typed: string): string => typed.replace(/\D/g, '')
const capitals = (typed: string): string => typed.replace(/[^0-9A-Za-z]/g, '').toUpperCase()

/** Modulo 11 as Brazil's tax office counts it; letters, which company numbers have since July 2026, count as their code less 48. */
function checkDigit(text: string, highest: number): number {
  let weight = 2
  let sum = 0
  for (const letter of text.split('').toReversed()) {
    sum += (letter.charCodeAt(0) - 48) * weight
    weight = weight === highest ? 2 : weight + 1
  }
  const rest = sum % 11
  return rest < 2 ? 0 : 11 - rest
}

function brazilian(bare: string, highest: number): boolean {
  const body = bare.slice(0, -2)
  const first = checkDigit(body, highest)
  return bare.slice(-2) === `${first}${checkDigit(`${body}${first}`, highest)}` && new Set(bare).size > 1
}

/** Modulo 97, letters as numbers from 10 on. */
function ibanHolds(bare: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(bare)) return false
  let rest = 0
  for (const letter of bare.slice(4) + bare.slice(0, 4)) {
    rest = Number(`${rest}${Number.parseInt(letter, 36)}`) % 97
  }
  return rest === 1
}

export const KNOWN: Readonly<Record<KnownKey, KnownField>> = {
  cpf: {
    bare: digits,
    written: (typed) => digits(typed).replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4'),
    holds: (bare) => /^\d{11}$/.test(bare) && brazilian(bare, 11),
    inputMode: 'numeric',
  },
  cnpj: {
    bare: capitals,
    written: (typed) => capitals(typed).replace(/^(\w{2})(\w{3})(\w{3})(\w{4})(\d{2})$/, '$1.$2.$3/$4-$5'),
    holds: (bare) => /^[0-9A-Z]{12}\d{2}$/.test(bare) && brazilian(bare, 9),
    inputMode: 'text',
    capitals: true,
  },
  iban: {
    bare: capitals,
    written: (typed) => capitals(typed).replace(/(.{4})(?=.)/g, '$1 '),
    holds: ibanHolds,
    inputMode: 'text',
    capitals: true,
  },
  psu_id: { bare: (typed) => typed.trim(), written: (typed) => typed, holds: () => true, inputMode: 'text' },
}

export const knownKey = ({ key, type }: Pick<Field, 'key' | 'type'>): KnownKey | null =>
  type === 'text' ? (KNOWN_KEYS.find((known) => known === key) ?? null) : null
