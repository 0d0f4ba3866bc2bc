/** The banks the hub reaches, and the schemes by which a caller names one. @see contract 4.3, 6.1 */
import type { Bank } from '../people/types.ts'
import { BANK_ID_TYPES, needsAccount } from './contract.ts'
import { invalid, notFound } from './errors.ts'

export interface HubBank {
  /** The hub's own number. */
  readonly id: number
  readonly bank: Bank
  /** The account must be named before a consent is asked for. */
  readonly forcesAccount: boolean
}

const FIRST_ID = 901

/** Numbered in the World's order, which does not change. */
export function catalogue(banks: readonly Bank[]): readonly HubBank[] {
  return banks
    .filter(({ country }) => country === 'PL' || country === 'CZ')
    .map((bank, i) => ({ id: FIRST_ID + i, bank, forcesAccount: needsAccount(bank) }))
}

/** @throws Refusal 400 for an unknown scheme, 404 for a bank that is not in it */
export function findBank(banks: readonly HubBank[], id: string, type: string): HubBank {
  const fits = FITS[BANK_ID_TYPES.find((one) => one === type) ?? 'none']
  if (!fits) throw invalid(`bankIdType is one of ${BANK_ID_TYPES.join(', ')}`, 'UNKNOWN_BANK_ID_TYPE')
  const found = banks.find((one) => fits(one, id)) ?? (type === 'SORT_CODE' ? byPrefix(banks, id) : undefined)
  if (!found) throw notFound('BANK')
  return found
}

const FITS: Readonly<Record<string, (one: HubBank, id: string) => boolean>> = {
  BANK_ID: (one, id) => String(one.id) === id,
  BIC: ({ bank }, id) => bank.bic === id || bank.bic.slice(0, 8) === id,
  SORT_CODE: ({ bank }, id) => bank.code === id,
  NAME: ({ bank }, id) => bank.name.toLowerCase() === id.toLowerCase(),
}

/** The three or four digits that name the bank in a clearing number. */
function byPrefix(banks: readonly HubBank[], digits: string): HubBank | undefined {
  return /^\d{3,4}$/.test(digits) ? banks.find(({ bank }) => bank.code.startsWith(digits)) : undefined
}
