/** The vault for columns that may be empty or hold JSON: null stays null. */
import type { Json } from '../lib/model/ids.ts'
import type { Place, Vault } from './vault.ts'

export const sealText = (vault: Vault, plain: string | null | undefined, place: Place): string | null =>
  plain === null || plain === undefined ? null : vault.seal(plain, place)

export const openText = (vault: Vault, sealed: string | null, place: Place): string | null =>
  sealed === null ? null : vault.open(sealed, place)

export const sealJson = (vault: Vault, plain: unknown, place: Place): string | null =>
  sealText(vault, plain === null || plain === undefined ? null : JSON.stringify(plain), place)

/** What comes out is what went in: a sealed text that opens was written by us. */
export const openJson = (vault: Vault, sealed: string | null, place: Place): Json => {
  const text = openText(vault, sealed, place)
  return text === null ? null : (JSON.parse(text) as Json)
}
