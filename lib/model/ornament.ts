/** The fine lines of a banknote as curves, the same for the same seed: drawn on pages and on receipts alike. Pure. */

/** A number from a text, the same on every machine (FNV-1a): tints and patterns are drawn from names, not stored. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

export const round = (value: number): string => String(Math.round(value * 10) / 10)

/** A closed curve of petals with a ripple on them. Copies turned by less than a petal weave the rosette and leave its petals open. */
export function rosettePath(seed: number, from: number, to: number): string {
  const petals = petalsOf(seed)
  const steps = petals * 24
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI
    const swing = 0.5 + 0.5 * Math.sin(petals * angle) + 0.09 * Math.sin(3 * petals * angle)
    const radius = from + (to - from) * swing
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`
  })
  return `M${points.join('L')}Z`
}

export const petalsOf = (seed: number): number => 8 + (seed % 5)

/** A fast wave within a slow one, around y = 0 and within ±28, over 600 units; a quarter turn of `phase` gives its partner. */
export function bandPath(seed: number, phase: number): string {
  const fast = 9 + (seed % 4)
  const slow = 2 + ((seed >>> 3) % 3)
  const steps = 180
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const along = (step / steps) * 2 * Math.PI
    const envelope = 0.58 + 0.42 * Math.cos(slow * along + phase)
    return `${round((step / steps) * 600)} ${round(28 * envelope * Math.sin(fast * along + phase))}`
  })
  return `M${points.join('L')}`
}
