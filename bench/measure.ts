/**
 * How every figure is taken: floor and ours run in turn in one process, the ratio is formed within a round, and the median of
 * the rounds is the result. Machines are shared and noisy; absolute times only say what kind of machine it was.
 */
import type { Figure } from './figure.ts'

export interface Side<T = unknown> {
  /** Does the work once. */
  readonly run: () => T | Promise<T>
  /** Puts things back before a round; not timed. */
  readonly before?: () => unknown
  /** What must be the same on both sides, compared once and untimed: a fast wrong answer is no answer. */
  readonly shows?: (produced: T) => unknown
}

export interface Comparison<F, O> {
  readonly name: string
  /** Size of the workload: rows, pages, steps. */
  readonly n: number
  readonly floor: Side<F>
  readonly ours: Side<O>
  /** Runs that one measurement times together, for work too short for the clock. Times are told per run. */
  readonly times?: number
  readonly rounds?: number
  /** `cost`: ours ÷ floor in time must not exceed `target`. `rate`: floor ÷ ours in time must reach it. */
  readonly judged: 'cost' | 'rate'
  readonly target: number
  readonly peer?: string
  readonly note?: string
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)] ?? Number.NaN
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at % 1)
}

export const middleHalf = (values: readonly number[]): readonly [number, number] => [
  quantile(values, 0.25),
  quantile(values, 0.75),
]

/** Collected before each measurement, so that no side pays for the other's litter. `run.ts` starts Node with `--expose-gc`. */
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined)

async function timed<T>(side: Side<T>, times: number): Promise<number> {
  await side.before?.()
  collect()
  const start = performance.now()
  for (let run = 0; run < times; run++) await side.run()
  return (performance.now() - start) / times
}

async function shown<T>({ before, run, shows = (produced: T): unknown => produced }: Side<T>): Promise<string> {
  await before?.()
  return JSON.stringify(shows(await run()))
}

/** Takes one figure, in milliseconds a run. @throws when the sides disagree on what they produced. */
export async function compare<F, O>({ times = 1, rounds = 7, ...c }: Comparison<F, O>): Promise<Figure> {
  if ((await shown(c.floor)) !== (await shown(c.ours))) throw new Error(`${c.name}: ours and the floor disagree`)
  const floors: number[] = []
  const ours: number[] = []
  const floor = async () => void floors.push(await timed(c.floor, times))
  const our = async () => void ours.push(await timed(c.ours, times))
  await floor() // the warm-up: comparing ran each once, which is not enough for short work
  await our()
  floors.length = ours.length = 0
  for (let round = 0; round < rounds; round++) {
    // Who goes first alternates, so that neither always meets the warmer cache.
    for (const side of round % 2 ? [our, floor] : [floor, our]) await side()
  }
  const ratios = ours.map((time, i) => (c.judged === 'rate' ? floors[i]! / time : time / floors[i]!))
  const value = median(ratios)
  return {
    name: c.name,
    n: c.n,
    unit: 'ms',
    ours: median(ours),
    floor: median(floors),
    judged: c.judged,
    value,
    spread: middleHalf(ratios),
    target: c.target,
    met: c.judged === 'rate' ? value >= c.target : value <= c.target,
    ...(c.peer !== undefined && { peer: c.peer }),
    ...(c.note !== undefined && { note: c.note }),
  }
}

/** The floor against itself: when even that strays by more than a tenth, the machine is too noisy to decide anything. */
export async function steady(floor: Side): Promise<Figure> {
  const { value, spread, ...figure } = await compare({
    name: 'floor.floor', n: 1, floor, ours: floor, judged: 'cost', target: 1.1, rounds: 9,
  }) // prettier-ignore
  const [low, high] = spread!
  const quiet = low > 0.9 && high < 1.1
  return {
    ...figure,
    value,
    spread: [low, high],
    met: quiet,
    note: quiet
      ? 'the floor against itself'
      : 'the floor against itself strays by more than a tenth: this run decides nothing',
  }
}

/**
 * How our cost grows with the size: the exponent of the time (a run, or a row of it) against N, by least squares of the
 * logarithms. 0 does not grow with the rows held, 1 grows in step with them.
 */
export function growth(figures: readonly Figure[], per: 'run' | 'row', target: number): Figure {
  const { name, n } = figures.at(-1)!
  const points = figures.map(({ n, ours }) => [Math.log(n), Math.log(ours! / (per === 'row' ? n : 1))] as const)
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [x, y] = [mean(points.map(([size]) => size)), mean(points.map(([, cost]) => cost))]
  const rise = points.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0)
  const value = rise / points.reduce((sum, [size]) => sum + (size - x) ** 2, 0)
  return { name: `${name}.growth`, n, judged: 'growth', value, target, met: value <= target }
}
