/** Polish shops and how they look on a statement. */
import { payees } from './habits.ts'

export const PL = {
  groceries: payees(`
Biedronka | PLATNOSC KARTA {date} BIEDRONKA {n4} {city}
PLATNOSC KARTA {date} LIDL {city} UL. {n3}
PLATNOSC KARTA {date} AUCHAN {city}
ZAKUP PRZY UZYCIU KARTY KAUFLAND {n4} {city} POL
ZAKUP PRZY UZYCIU KARTY ZABKA Z{n4} K.1 {city} POL`),
} as const
