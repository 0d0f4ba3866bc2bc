/** Which rows stand in the document: a fixed number around those in sight, so that scrolling adds as many as it takes away. */

/** What the first page brings; the document never holds more, unless more are in sight at once. */
export const ROWS_HELD = 50
const STEP = 5

/** @returns the first row held, and the one after the last. */
export function heldRows(firstSeen: number, lastSeen: number, count: number): readonly [from: number, to: number] {
  const seen = lastSeen - firstSeen + 1
  if (seen >= ROWS_HELD) return [firstSeen, Math.min(lastSeen + 1, count)]
  const spare = (ROWS_HELD - seen) / 2
  // In steps: most movements change nothing.
  const step = spare >= STEP ? STEP : 1
  const wanted = Math.floor((firstSeen - spare) / step) * step
  const from = Math.max(0, Math.min(wanted + (step === 1 ? 1 : 0), count - ROWS_HELD))
  return [from, Math.min(from + ROWS_HELD, count)]
}
