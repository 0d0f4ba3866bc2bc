/** Brazilian shops and how they look on a statement: capitals, no accents, the town at the end of card lines. */
import { payees } from './habits.ts'

export const BR = {
  groceries: payees(`
COMPRA CARTAO DEB {slash} PAO DE ACUCAR-{n4} {city}
COMPRA CARTAO DEB {slash} CARREFOUR {n4} {city}
COMPRA CARTAO DEB {slash} ASSAI ATACADISTA LJ{n3} {city}
COMPRA CARTAO DEB {slash} HORTIFRUTI SABOR DA TERRA {city}
COMPRA CARTAO DEB {slash} ATACADAO {n4} {city}`),
} as const
