/** How many of `these` have no partner among `those`; each partner counts once. */
export function surplus(these: readonly string[], those: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1)
  return these.filter((one) => {
    const rest = left.get(one) ?? 0
    left.set(one, rest - 1)
    return rest <= 0
  }).length
}
