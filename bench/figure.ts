/** One figure, as a line of JSON on stdout and as a row of the table at the end. */

export interface Figure {
  readonly name: string
  /** Size of the workload: rows, pages, steps. */
  readonly n: number
  /**
   * What `value` is and which way is good: `cost` ours ÷ floor and `growth` an exponent and `size` in `unit`, all to stay at
   * or under the target; `rate` our rate ÷ the floor's and `score` out of a hundred, to reach it.
   */
  readonly judged: 'cost' | 'rate' | 'growth' | 'size' | 'score'
  readonly value: number
  readonly target: number
  readonly met: boolean
  /** Of `ours` and `floor`, which are medians. */
  readonly unit?: string
  readonly ours?: number
  readonly floor?: number
  /** The middle half of the rounds' ratios. */
  readonly spread?: readonly [number, number]
  readonly peer?: string
  readonly note?: string
}

const digits = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') // prettier-ignore
const measured = (value: number | undefined, unit = ''): string =>
  value === undefined ? '–' : `${digits(value)} ${unit}`
const count = (n: number): string => (n >= 1e6 ? `${n / 1e6}M` : n >= 1e4 ? `${n / 1e3}k` : String(n))

/** By how much a target was missed, in its own terms. */
function verdict({ name, met, judged, value, target }: Figure): string {
  if (name === 'floor.floor') return met ? 'quiet' : 'noisy'
  if (met) return 'yes'
  return judged === 'growth'
    ? `no, by ${(value - target).toFixed(2)}`
    : `no, by ${Math.round(Math.abs(value / target - 1) * 100)} %`
}

export const HEAD = [
  'scenario',
  'N',
  'ours',
  'floor',
  'value',
  'middle half',
  'target',
  'met',
  'peer and remarks',
] as const

/** What a row of either table says. */
export function cells(figure: Figure): string[] {
  const { name, n, ours, floor, unit, judged, value, spread, target, peer, note } = figure
  return [
    name,
    count(n),
    measured(ours, unit),
    measured(floor, unit),
    judged === 'size' ? measured(value, unit) : value.toFixed(judged === 'score' ? 0 : 2),
    spread ? spread.map((each) => each.toFixed(2)).join('–') : '–',
    `${judged === 'rate' || judged === 'score' ? '≥' : '≤'} ${target}${judged === 'size' ? ` ${unit}` : ''}`,
    verdict(figure),
    [peer && `peer: ${peer}`, note].filter(Boolean).join('; '),
  ]
}

/** For a terminal: columns of one width. */
export function table(figures: readonly Figure[]): string {
  const rows = [[...HEAD], ...figures.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ').trimEnd()).join('\n') // prettier-ignore
}
