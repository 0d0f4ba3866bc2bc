/** The banks the finder lists for Klarna. Klarna's own search knows more; "another bank" leaves the choice to it. */
import { as, type CountryCode } from '../../../model/ids.ts'
import { DE } from './de.ts'
import { GB } from './gb.ts'

export interface ListedBank {
  readonly bankCode: string
  readonly name: string
  /** Other names and codes that people type: BIC, short names. */
  readonly aliases: readonly string[]
  readonly popular?: boolean
}

export const INSTITUTIONS: ReadonlyMap<CountryCode, readonly ListedBank[]> = new Map([
  [as<CountryCode>('DE'), DE],
  [as<CountryCode>('GB'), GB],
])
