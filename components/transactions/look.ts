/** How somebody likes their list: how dense, and with which columns. One short text, kept in a cookie, so the first paint has it. */

export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

/** Those that may be left out; date, description and amount are what an entry is. */
export const COLUMNS = ['reference', 'tags', 'category', 'account', 'original'] as const
export type Column = (typeof COLUMNS)[number]

export interface LedgerLook {
  readonly density: Density
  readonly columns: readonly Column[]
}

const USUAL: LedgerLook = { density: 'comfortable', columns: COLUMNS }

export const lookText = ({ density, columns }: LedgerLook): string => [density, ...columns].join('.')

/** What does not fit is left out; a text that is none of ours is the usual look. */
export function lookOf(text: string | undefined): LedgerLook {
  const [first, ...rest] = text?.split('.') ?? []
  const density = DENSITIES.find((one) => one === first)
  return density ? { density, columns: COLUMNS.filter((column) => rest.includes(column)) } : USUAL
}
