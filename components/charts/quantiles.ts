/** Five steps of equal membership, so that one large purchase does not bleach all other days. */
export const STEPS = 5

/** The upper bound of each step, ascending and each once: few different amounts make fewer steps. */
export function stepsOf(amounts: readonly number[]): readonly number[] {
  const sorted = amounts.filter((minor) => minor > 0).toSorted((a, b) => a - b)
  const bounds = Array.from({ length: STEPS }, (_, step) => sorted[Math.ceil(((step + 1) / STEPS) * sorted.length) - 1])
  return [...new Set(bounds.filter((bound) => bound !== undefined))]
}

/** 0 for nothing spent, else 1 to 5: the step an amount belongs to. The largest is always 5. */
export function stepOf(minor: number, bounds: readonly number[]): number {
  if (minor <= 0 || bounds.length === 0) return 0
  const found = bounds.findIndex((bound) => minor <= bound)
  return STEPS - bounds.length + (found === -1 ? bounds.length : found + 1)
}
