/** Czech shops near the border, as a statement names them. */
import { payees } from './habits.ts'

export const CZ = {
  groceries: payees(`
Albert | ALBERT {n4} {city}
LIDL CESKA REPUBLIKA {n3} {city}
TESCO STORES CR {n3} {city}
COOP JEDNOTA {n4} {city}`),
  bakery: payees(`
PEKARNA U MLYNA {city}
HRUSKA {n3} {city}
TABAK TRAFIKA {n4} {city}`),
  cafes: payees(`
KAVARNA AVION {city}
SUMUP *KAVA S SEBOU {city}`),
  restaurants: payees(`
HOSPODA U LIPY {city}
RESTAURACE NA RYNKU {city}
JIDELNA STROJIRNY {city}
PIZZERIE VESUVIO {city}`),
  delivery: payees(`
BISTRO PHO HANOI {city}
MCDONALDS CZ {n3} {city}`),
  bars: payees(`
PIVNICE CERNY KOHOUT {city}
VINARNA SKLIPEK {city}`),
  transit: payees(`
DPO OSTRAVA {n6}
ODIS JIZDENKA {n6} {city}`),
  rail: payees(`
CESKE DRAHY ESHOP {n8} PRAHA
REGIOJET {n8} BRNO
LEO EXPRESS {n7} PRAHA`),
  fuel: payees(`
BENZINA {n4} {city}
EUROOIL {n3} {city}
MOL CESKO {n3} {city}`),
  parking: payees(`
PARKOVACI AUTOMAT {n4} {city}
EDALNICE.CZ {n8} PRAHA`),
  marketplace: payees(`
ALZA.CZ {n9} PRAHA
MALL.CZ {n8} PRAHA`),
  clothing: payees(`
SPORTISIMO {n3} {city}
DEICHMANN OBUV {n3} {city}`),
  pharmacy: payees(`
LEKARNA DR.MAX {n3} {city}
LEKARNA U ANDELA {city}`),
  drugstore: payees(`
DM DROGERIE MARKT {n3} {city}
TETA DROGERIE {n3} {city}`),
  culture: payees(`
CINESTAR {city}
TESINSKE DIVADLO {city}`),
  fun: payees(`
AQUAPARK OLESNA {n2}
LYZARSKY AREAL JAVOROVY`),
  unclear: payees(`
SUMUP *{a7} {city}
{a5} S.R.O. {city}
GOPAY *{a6} CESKE BUDEJ`),
  atm: payees(`
VYBER Z BANKOMATU {n6} {city} {date}`),
} as const
