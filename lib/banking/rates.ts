/** Reference rates: read once a day, kept for good. Nothing waits for them, and nothing fails with them. */
import type { Parts } from './parts.ts'
import { after, HOUR } from './schedule.ts'

/** @returns what the clock calls again and again: it reads once a day, and an hour after it could not. */
export function createRateReader(parts: Parts): () => Promise<void> {
  let readOn = ''
  let againAt = new Date(0)
  return async () => {
    const now = parts.now()
    const today = now.toISOString().slice(0, 10)
    if (!parts.rates || today === readOn || now < againAt) return
    againAt = after(now, HOUR)
    try {
      const rates = await parts.rates.read()
      await parts.store.rates.keep(rates)
      readOn = today
      parts.log.info('rates.read', { rates: rates.length })
    } catch (error) {
      parts.log.error('rates.unread', error)
    }
  }
}
