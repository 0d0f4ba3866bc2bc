/**
 * How every figure is taken: floor and ours run in turn in one process, the ratio is formed within a round, and the median of
 * the rounds is the result. Machines are shared and noisy; absolute times only say what kind of machine it was.
 */

export interface Side {
  readonly name: string
  /** Does the work once. @returns what it produced, compared once with the other side: a fast wrong answer is no answer. */
  readonly run: () => unknown
  /** Puts things back before a round; not timed. */
  readonly before?: () => unknown
}

export interface Figure {
  readonly name: string
  /** Size of the workload: rows, pages, steps. */
  readonly n: number
  /** Medians in milliseconds. */
  readonly ours: number
  readonly floor: number
  /** ours ÷ floor in time, or floor ÷ ours where the target is a rate. */
  readonly ratio: number
  /** The middle half of the rounds' ratios. */
  readonly spread: readonly [number, number]
  readonly target: string
  readonly met: boolean
  readonly unit: 'time' | 'rate'
  readonly note?: string
}

export interface Comparison {
  readonly name: string
  readonly n: number
  readonly floor: Side
  readonly ours: Side
  readonly rounds?: number
  /** `time`: ours ÷ floor must not exceed `target`. `rate`: floor time ÷ our time must reach it. */
  readonly unit: 'time' | 'rate'
  readonly target: number
  readonly note?: string
  /** False where the two sides rightly produce different things. */
  readonly same?: boolean
}

const median = (values: readonly number[]): number => quantile(values, 0.5)

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)] ?? Number.NaN
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at % 1)
}

async function timed(side: Side): Promise<number> {
  await side.before?.()
  ;(globalThis as { gc?: () => void }).gc?.()
  const start = performance.now()
  await side.run()
  return performance.now() - start
}

/** Takes one figure. @throws when the sides disagree on what they produced. */
export async function compare({ rounds = 7, ...c }: Comparison): Promise<Figure> {
  await c.floor.before?.()
  const expected = JSON.stringify(await c.floor.run())
  await c.ours.before?.()
  const produced = JSON.stringify(await c.ours.run())
  if (c.same !== false && expected !== produced) throw new Error(`${c.name}: ours and the floor disagree`)
  const floors: number[] = []
  const ours: number[] = []
  for (let round = 0; round < rounds; round++) {
    // Who goes first alternates, so that neither always meets the warmer cache.
    const order = round % 2 ? ([c.ours, c.floor] as const) : ([c.floor, c.ours] as const)
    for (const side of order) (side === c.floor ? floors : ours).push(await timed(side))
  }
  const ratios = ours.map((time, i) => (c.unit === 'rate' ? floors[i]! / time : time / floors[i]!))
  const ratio = median(ratios)
  return {
    name: c.name,
    n: c.n,
    ours: median(ours),
    floor: median(floors),
    ratio,
    spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    target: `${c.unit === 'rate' ? '≥' : '≤'} ${c.target}`,
    met: c.unit === 'rate' ? ratio >= c.target : ratio <= c.target,
    unit: c.unit,
    ...(c.note !== undefined && { note: c.note }),
  }
}

/** The floor against itself: when even that strays by more than a tenth, the machine is too noisy to decide anything. */
export async function steady(
  floor: Side,
): Promise<{ readonly quiet: boolean; readonly spread: readonly [number, number] }> {
  const { spread } = await compare({ name: 'floor.floor', n: 1, floor, ours: floor, unit: 'time', target: 1.1 })
  return { quiet: spread[0] > 0.9 && spread[1] < 1.1, spread }
}
