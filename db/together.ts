/** Writes that wait at the same time become one: of a small write, the commit is what takes the time. */

const MOST_AT_ONCE = 500

/**
 * @param write all of them or none; its results in the order of its items.
 * @returns a write of one item, which resolves when the commit that holds it is done and rejects when that fails.
 */
export function together<T, R>(write: (items: readonly T[]) => Promise<readonly R[]>): (item: T) => Promise<R> {
  interface Waiting {
    readonly item: T
    readonly resolve: (result: R) => void
    readonly reject: (error: unknown) => void
  }
  const waiting: Waiting[] = []

  const soon = (): void => void setImmediate(() => void flush())
  async function flush(): Promise<void> {
    const now = waiting.splice(0, MOST_AT_ONCE)
    if (waiting.length > 0) soon()
    try {
      const results = await write(now.map(({ item }) => item))
      now.forEach(({ resolve }, at) => resolve(results[at]!))
    } catch (error) {
      for (const { reject } of now) reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ item, resolve, reject }) === 1) soon()
    })
}
