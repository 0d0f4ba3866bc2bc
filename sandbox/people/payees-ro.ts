/** Romanian shops as a card statement names them: capitals, no marks, town and country at the end. */
import { payees } from './habits.ts'

export const RO = {
  groceries: payees(`
Kaufland Romania | KAUFLAND ROMANIA {n4} {city} RO
LIDL DISCOUNT {n3} {city} RO
MEGA IMAGE {n4} {city} RO
CARREFOUR MARKET {n3} {city} RO
PROFI ROM FOOD {n4} {city} RO
AUCHAN ROMANIA {city} RO
PIATA AGROALIMENTARA {city}`),
  bakery: payees(`
LUCA PATISERIE {n3} {city} RO
5 TO GO {n3} {city} RO
BRUTARIA SPIC DE AUR {city}
LA DOI PASI {n4} {city} RO`),
  cafes: payees(`
CAFENEAUA DIN COLT {city} RO
STARBUCKS {n5} {city} RO
SUMUP *BOB DE CAFEA {city}
TED'S COFFEE CO {n2} {city}`),
  restaurants: payees(`
LA MAMA {city} RO
TRATTORIA BELLA VITA {city}
HANUL CU TEI {city} RO
SUSHI TERRA {n2} {city} RO
BERARIA VECHIUL HAN {city}`),
  delivery: payees(`
Glovo | GLOVO*{a6} BUCURESTI RO
TAZZ.RO*{n6} CLUJ-NAPOCA
BOLT FOOD {a6} TALLINN EE
KFC {city} {n3} RO
MCDONALD'S {n3} {city} RO
SHAORMA LA COLT {city}`),
  bars: payees(`
PUB CLANDESTIN {city} RO
BERARIA H {n2} {city}
TERASA UMBRA {city} RO
SUMUP *INSOMNIA BAR {city}`),
  drinks: payees(`
CRAMA LUI VASILE {city} RO
INMEDIO TUTUN {n4} {city}
FINESTORE {n3} {city} RO`),
  transit: payees(`
STB 24PAY {n6} BUCURESTI
CTP {city} BILET {n6}
METROREX {n4} BUCURESTI RO`),
  rail: payees(`
CFR CALATORI {n6} BUCURESTI
AUTOGARI.RO {n6} BUCURESTI
FLIXBUS {n8} MUENCHEN DE`),
  taxi: payees(`
Bolt | BOLT.EU/O/{n10} TALLINN EE
UBER *TRIP {a5} AMSTERDAM
CLEVER TAXI {n5} {city}`),
  fuel: payees(`
OMV PETROM {n4} {city} RO
ROMPETROL {n4} {city} RO
MOL ROMANIA {n4} {city}
LUKOIL {n3} {city} RO`),
  parking: payees(`
TPARK {n6} {city} RO
PARCARE PRIMARIA {city}
ROVINIETA ONLINE {n8}`),
  garage: payees(`
SERVICE AUTO NORD {city}
VULCANIZARE RAPID {n2} {city}`),
  sharing: payees(`
LIME*RIDE {a4} {city} RO
BOLT TROTINETE {n6} TALLINN`),
  marketplace: payees(`
eMAG | EMAG.RO*{n9} VOLUNTARI RO
ALTEX ONLINE {n6} VOLUNTARI
TEMU.COM {a6} DUBLIN
OLX PLATA SIGURA {n8} BUCURESTI
VINTED*{a6} VILNIUS LT`),
  clothing: payees(`
FASHION DAYS {n8} BUCURESTI
H&M {n4} {city} RO
PEPCO {n4} {city} RO
ZARA {n3} {city} RO
ABOUT YOU {n8} HAMBURG DE`),
  electronics: payees(`
MEDIA GALAXY {n3} {city}
ALTEX {n3} {city} RO
PC GARAGE {n6} BUCURESTI`),
  store: payees(`
PEPCO CASA {n4} {city}
FLANCO MAGAZIN {n3} {city}
ACTION {n4} {city} RO`),
  books: payees(`
LIBRARIA HUMANITAS {city}
CARTURESTI {n3} {city} RO
ELEFANT.RO {n7} BUCURESTI`),
  sports: payees(`
DECATHLON {city} RO
INTERSPORT {n3} {city} RO
HERVIS {n3} {city}`),
  flowers: payees(`
FLORARIA IRIS {city} RO
MAGNOLIA.RO {n6} BUCURESTI
CADOURI CU DICHIS {city}`),
  otherShop: payees(`
BIJUTERIA SAFIR {city} RO
SECOND HAND COLT {n2} {city}
PAPETARIA PENITA {city}`),
  diy: payees(`
DEDEMAN {n3} {city} RO
LEROY MERLIN {city} RO
HORNBACH {n2} {city} RO`),
  furniture: payees(`
IKEA ROMANIA {city} RO
JYSK {n4} {city} RO
MOBEXPERT {n3} {city}`),
  pharmacy: payees(`
CATENA {n4} {city} RO
DR. MAX {n4} {city} RO
FARMACIA TEI {n2} {city}
HELP NET {n4} {city}`),
  drugstore: payees(`
DM DROGERIE MARKT {n3} {city} RO
SEPHORA {n3} {city} RO
NOTINO.RO {n8} BUCURESTI`),
  hair: payees(`
SALON CORINA {city} RO
FRIZERIA MUSTATA {city}
SUMUP *BARBER 21 {city}`),
  optician: payees(`
OPTICAL INVESTMENT {n2} {city}
LENSA.RO {n6} BUCURESTI`),
  care: payees(`
CURATATORIA NUFARUL {city}
MASAJ RELAX {n2} {city} RO`),
  games: payees(`
STEAMGAMES.COM {n10} HAMBURG
PLAYSTATION NETWORK {n6} LONDON`),
  culture: payees(`
CINEMA CITY {city} RO
IABILET.RO {n7} BUCURESTI
EVENTIM {n8} BUCURESTI RO
TEATRUL NATIONAL {city}`),
  fun: payees(`
BOWLING GALAXY {city} RO
SALINA TURDA BILETE
ESCAPE CENTRAL {city}`),
  lottery: payees(`
LOTO ONLINE {n6} BUCURESTI
SUPERBET {n8} BUCURESTI`),
  apps: payees(`
APPLE.COM/BILL CORK IE
GOOGLE *{a8} DUBLIN IE`),
  flights: payees(`
WIZZ AIR {a8} BUDAPEST HU
TAROM {n13} OTOPENI
RYANAIR {n13} DUBLIN IE`),
  hotels: payees(`
BOOKING.COM {n10} AMSTERDAM
PENSIUNEA VALEA VERDE BRAN
AIRBNB * {a10} LUXEMBOURG`),
  pets: payees(`
ANIMAX {n3} {city} RO
PENTRUANIMALE.RO {n6}`),
  toys: payees(`
NORIEL {n3} {city} RO
SMYK {n3} {city}`),
  post: payees(`
POSTA ROMANA OF {n3} {city}
FAN COURIER {n8} {city}
SAMEDAY EASYBOX {n6}`),
  unclear: payees(`
SUMUP *{a7} {city}
NETOPIA*{a6} BUCURESTI
{a5} INVEST SRL {city}
MYPOS *{a6} {city} RO`),
  atm: payees(`
RETRAGERE NUMERAR ATM {n6} {dm} {city} RO
RETRAGERE ATM EURONET {n5} {city}`),
  friendsOut: payees(`
Ioana Crețu | Transfer catre IOANA CRETU - cina
Radu Mocanu | Plata instant RADU MOCANU bilete concert
Bianca Stoica | Transfer catre BIANCA STOICA cadou Andrei
Vlad Petrache | Plata instant VLAD PETRACHE`),
  friendsIn: payees(`
Ioana Crețu | Incasare IOANA CRETU
Radu Mocanu | Incasare instant RADU MOCANU jumate din cazare
Bianca Stoica | Incasare BIANCA STOICA mersi!
Vlad Petrache | Incasare instant VLAD PETRACHE`),
} as const
