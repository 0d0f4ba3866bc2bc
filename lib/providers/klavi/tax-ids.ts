/** CPF and CNPJ: what the form asks for, and their check digits. Numbers are kept bare; people type them with dots. */
import type { Field, FormAsk } from '../../model/conversation.ts'
import type { TaxIds } from './client.ts'

/** Each check digit is the weighted sum of what stands before it, modulo 11; weights run up from 2 at the right, to `most` and again. */
function checks(digits: string, length: number, most: number): boolean {
  if (!new RegExp(`^\\d{${length}}$`).test(digits) || /^(\d)\1*$/.test(digits)) return false
  return [length - 2, length - 1].every((at) => {
    let sum = 0
    for (let i = 0; i < at; i++) sum += Number(digits[i]) * (2 + ((at - 1 - i) % (most - 1)))
    const rest = sum % 11
    return Number(digits[at]) === (rest < 2 ? 0 : 11 - rest)
  })
}

export const isCpf = (digits: string): boolean => checks(digits, 11, 11)
export const isCnpj = (digits: string): boolean => checks(digits, 14, 9)

const bare = (typed: string | undefined): string => (typed ?? '').replace(/[\s./-]/g, '')

export function taxIdForm(faults: Readonly<Partial<Record<keyof TaxIds, Field['fault']>>> = {}): FormAsk {
  const field = (key: keyof TaxIds, required: boolean): Field => ({
    key,
    label: null,
    type: 'text',
    required,
    ...(faults[key] && { fault: faults[key] }),
  })
  return { kind: 'form', title: null, fields: [field('cpf', true), field('cnpj', false)], step: null, expiresAt: null }
}

/** The numbers that were filled in, or the form again with what is wrong with them. */
export function readTaxIds(values: Readonly<Record<string, string>>): TaxIds | FormAsk {
  const [cpf, cnpj] = [bare(values['cpf']), bare(values['cnpj'])]
  const wrong = {
    ...(!isCpf(cpf) && ({ cpf: cpf === '' ? 'required' : 'invalid' } as const)),
    ...(cnpj !== '' && !isCnpj(cnpj) && ({ cnpj: 'invalid' } as const)),
  }
  return Object.keys(wrong).length > 0 ? taxIdForm(wrong) : { cpf, cnpj: cnpj || null }
}
