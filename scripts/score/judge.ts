/** Compares what was said with what is true, in counts that can be added up. */

export interface Count {
  /** What there was to find, and how many of those were found. */
  readonly truths: number
  readonly found: number
  /** What was said, and how many of those were right. */
  readonly said: number
  readonly right: number
  readonly tooShort?: number
}

/** Pairs of keys: a pair is right when both are. */
export function joinPairs(
  said: readonly (readonly [string, string])[],
  truth: readonly (readonly [string, string])[],
): Count {
  const known = new Set(truth.map((pair) => pair.join(' ')))
  const right = said.filter((pair) => known.has(pair.join(' '))).length
  return { truths: truth.length, found: right, said: said.length, right }
}

export interface SeriesTruth {
  readonly key: string
  readonly date: string
  readonly series: string
}

/** Shares: of an item's rows that are of one series, and of a series' rows that its item must hold. */
const PURE = 0.8
const WHOLE = 0.5
const YEAR_GAP = 300

/**
 * An item is right when four fifths of its rows are of one series and no larger item is of the same one: a series told in two
 * pieces has one wrong piece. A series is found when its right item holds at least half of its rows.
 */
export function judgeSeries(
  items: readonly { readonly rows: readonly string[] }[],
  truth: readonly SeriesTruth[],
): Count {
  const seriesOf = new Map(truth.map(({ key, series }) => [key, series]))
  const members = Map.groupBy(truth, ({ series }) => series)
  const best = new Map<string, number>()
  for (const { rows } of items) {
    const [series, count] = largest(rows.flatMap((key) => seriesOf.get(key) ?? []))
    if (series !== undefined && count >= rows.length * PURE) best.set(series, Math.max(count, best.get(series) ?? 0))
  }
  const countable = [...members].filter(([, rows]) => rows.length >= needed(rows.map(({ date }) => date)))
  const found = countable.filter(([series, rows]) => (best.get(series) ?? 0) >= rows.length * WHOLE)
  return {
    truths: countable.length,
    found: found.length,
    said: items.length,
    right: best.size,
    tooShort: members.size - countable.length,
  }
}

/** Two of a yearly series can be found, of others three. */
function needed(dates: readonly string[]): number {
  const [first = '', second = ''] = dates.toSorted()
  return dates.length === 2 && Date.parse(second) - Date.parse(first) > YEAR_GAP * 86_400_000 ? 2 : 3
}

function largest(names: readonly string[]): readonly [string | undefined, number] {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, same]) => [name, same.length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0] ?? [undefined, 0]
}
