/**
 * `page.overview`: the production build's first page for a signed-in person, against a page of fifty literal rows in the same
 * layout of the same server. Blocks of requests alternate; the 99th percentile is taken at half the rate that the floor could
 * serve, so that it is work and not queueing.
 */
import type { Figure } from '../figure.ts'
import { growth, median, middleHalf, quantile } from '../measure.ts'
import type { Options } from '../scenario.ts'
import { atRate, inTurn, look, type Page } from '../workload/load.ts'
import { apart, openServer } from '../workload/server.ts'

const BLOCK = 200
const BLOCKS = 7
/** For a 99th percentile: 2,000 requests a side. */
const RATED_BLOCKS = 10

export async function* pageOverview({ sizes }: Options): AsyncGenerator<Figure> {
  const server = await openServer(sizes)
  const together = apart(server)
  try {
    const figures: Figure[] = []
    for (const [n, cookie] of server.cookies) {
      const empty = { url: `${server.url}/bench/empty`, cookie, has: 'Empty' }
      const literal = { url: `${server.url}/bench/literal`, cookie, has: 'Literal rows' }
      const overview = { url: `${server.url}/overview`, cookie, has: 'Konto 1' }
      for (const page of [empty, literal, overview]) {
        await look(page)
        await inTurn(page, BLOCK) // the warm-up
      }
      const alone = await oneByOne(n, literal, overview, quantile(await inTurn(empty, BLOCK), 0.5))
      figures.push(alone)
      yield alone
      yield await atHalfRate(n, literal, overview, alone.floor!)
    }
    if (figures.length > 1) yield growth(figures, 'run', 0.05)
  } finally {
    together()
    await server.close()
  }
}

async function oneByOne(n: number, floor: Page, ours: Page, empty: number): Promise<Figure> {
  const rounds = await inBlocks(BLOCKS, (page) => inTurn(page, BLOCK), floor, ours)
  const medians = rounds.map((round) => ({ floor: median(round.floor), ours: median(round.ours) }))
  return judged('page.overview', n, medians, 1.4, `an empty page of the same server takes ${empty.toFixed(1)} ms`)
}

async function atHalfRate(n: number, floor: Page, ours: Page, floorMs: number): Promise<Figure> {
  const rate = 1_000 / floorMs / 2
  const rounds = await inBlocks(RATED_BLOCKS, (page) => atRate(page, rate, BLOCK), floor, ours)
  const p99 = (side: 'floor' | 'ours') => quantile(rounds.flatMap((round) => round[side]), 0.99) // prettier-ignore
  const whole = { floor: p99('floor'), ours: p99('ours') }
  const note = `${Math.round(rate)} requests a second, each timed from when it was due`
  return judged('page.overview.p99', n, [whole], 1.5, note)
}

interface Round<T> {
  readonly floor: T
  readonly ours: T
}

async function inBlocks(
  blocks: number,
  take: (page: Page) => Promise<number[]>,
  floor: Page,
  ours: Page,
): Promise<Round<readonly number[]>[]> {
  const rounds: Round<readonly number[]>[] = []
  for (let block = 0; block < blocks; block++) rounds.push({ floor: await take(floor), ours: await take(ours) })
  return rounds
}

function judged(name: string, n: number, rounds: readonly Round<number>[], target: number, note: string): Figure {
  const ratios = rounds.map(({ floor, ours }) => ours / floor)
  const value = median(ratios)
  return {
    name,
    n,
    unit: 'ms',
    ours: median(rounds.map(({ ours }) => ours)),
    floor: median(rounds.map(({ floor }) => floor)),
    judged: 'cost',
    value,
    ...(rounds.length > 1 && { spread: middleHalf(ratios) }),
    target,
    met: value <= target,
    note,
  }
}
