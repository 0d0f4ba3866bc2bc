/** How high each chart usually is under its title, in pixels, on a wide sheet and on a phone's: what waits for it is as high. */
export interface Height {
  readonly wide: number
  readonly narrow: number
}

export const HEIGHTS = {
  flow: { wide: 277, narrow: 302 },
  sankey: { wide: 489, narrow: 704 },
  calendar: { wide: 200, narrow: 737 },
  treemap: { wide: 409, narrow: 409 },
  trend: { wide: 300, narrow: 876 },
  pace: { wide: 232, narrow: 260 },
  worth: { wide: 329, narrow: 395 },
  forecast: { wide: 365, narrow: 381 },
  subscriptions: { wide: 209, narrow: 336 },
} as const satisfies Readonly<Record<string, Height>>
