/** Brazilian tax numbers for tests: nobody's, with digits that add up; a bank allows so many consents a person. */
import { randomInt } from 'node:crypto'

export function someCpf(): string {
  const digits = Array.from({ length: 9 }, () => randomInt(10))
  for (const first of [10, 11]) {
    const rest = digits.reduce((sum, digit, at) => sum + digit * (first - at), 0) % 11
    digits.push(rest < 2 ? 0 : 11 - rest)
  }
  return digits.join('')
}
