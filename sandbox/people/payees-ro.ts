/** Romanian shops and how they look on a statement. */
import { payees } from './habits.ts'

export const RO = {
  groceries: payees(`
Kaufland Romania | POS {dm} KAUFLAND ROMANIA {n4} {city} RO
POS {dm} LIDL DISCOUNT {n3} {city} RO
POS {dm} MEGA IMAGE {n4} {city} RO
POS {dm} CARREFOUR MARKET {city} RO
POS {dm} PROFI ROM FOOD {n4} {city} RO`),
} as const
