/** What the bank that sells the product checks of its form; numbers come as texts. @see contract 4.2 */
import type { Step } from './catalog.ts'
import { invalid } from './errors.ts'
import { text } from './input.ts'
import type { Fields } from './input.ts'

/** @throws {Refusal} `invalid_input`, naming the field and not what was typed */
export function checkProduct(step: Step, data: Fields): void {
  for (const field of step.required_data) {
    if (typeof field === 'string') continue
    const value = text(data, field.name).trim()
    const isKnown = field.options?.some((option) => option.value === value) ?? true
    const isNumber = field.type !== 'number' || /^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,2})?$/.test(value)
    if (!isKnown || !isNumber || (field.name === 'iban' && !isIban(value)))
      throw invalid('invalid_input', `${field.name} is not valid`)
  }
}

/** Romanian length and ISO 7064 check digits. */
function isIban(typed: string): boolean {
  const iban = typed.replaceAll(' ', '').toUpperCase()
  if (!/^RO\d{2}[A-Z]{4}[A-Z\d]{16}$/.test(iban)) return false
  const digits = (iban.slice(4) + iban.slice(0, 4))
    .split('')
    .map((char) => Number.parseInt(char, 36))
    .join('')
  return BigInt(digits) % 97n === 1n
}
