/** The stretch of time that the flow of money is shown for. */
export const PERIODS = ['month', 'last', 'year'] as const
export type Period = (typeof PERIODS)[number]

export const periodOf = (value: string | readonly string[] | undefined): Period =>
  PERIODS.find((period) => period === value) ?? 'year'

/** Its months, of the twelve until this one. */
export const monthsOf = (period: Period, months: readonly string[]): readonly string[] =>
  period === 'year' ? months : period === 'month' ? months.slice(-1) : months.slice(-2, -1)
