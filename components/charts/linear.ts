/** A straight scale: from a span of values to a span of places. d3's own brings colours and formats along, which no chart here needs. */
export type Span = readonly [from: number, to: number]

export function linear([d0, d1]: Span, [r0, r1]: Span): (value: number) => number {
  const slope = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0)
  return (value) => r0 + (value - d0) * slope
}
