/** Polish shops as a statement names them: capitals, no marks, the town at the end. */
import { payees } from './habits.ts'

export const PL = {
  groceries: payees(`
Biedronka | JMP S.A. BIEDRONKA {n4} {city}
LIDL {city} UL. {n3} {city}
AUCHAN POLSKA {n3} {city}
KAUFLAND {n4} {city}
STOKROTKA {n4} {city}
DINO POLSKA {n4} {city}`),
  bakery: payees(`
ZABKA Z{n4} K.1 {city}
PIEKARNIA PUTKA {n2} {city}
CUKIERNIA SOWA {city}
PIEKARNIA U JANA {city}`),
  cafes: payees(`
GREEN CAFFE NERO {n3} {city}
KAWIARNIA POD LIPA {city}
COSTA COFFEE {n4} {city}
SUMUP *MALA CZARNA {city}`),
  restaurants: payees(`
SPHINX {n3} {city}
PASIBUS {n2} {city}
PIEROGARNIA BABCINA {city}
RESTAURACJA POD ZEGAREM {city}
SUSHI NA FALI {n2} {city}`),
  delivery: payees(`
Pyszne.pl | PYSZNE.PL {n8} WROCLAW
GLOVO {a6} WARSZAWA
WOLT {city} {n5}
MCDONALDS {n4} {city}
KFC {n3} {city}
KEBAB U ALIEGO {city}`),
  bars: payees(`
PUB CZARNA OWCA {city}
PIJALNIA WODKI I PIWA {city}
MULTITAP HOPLANDIA {city}`),
  drinks: payees(`
AL.CAPONE {n3} {city}
DUZY BEN {n3} {city}
TYTON I WIECEJ {n2} {city}`),
  transit: payees(`
ZTM {city} BILETOMAT {n5}
MPSA {n6} {city}
JAKDOJADE BILETY {n6} POZNAN`),
  rail: payees(`
PKP INTERCITY {n8} WARSZAWA
KOLEO.PL {n8} POZNAN
KOLEJE SLASKIE {n4} {city}
FLIXBUS {n8} WARSZAWA`),
  taxi: payees(`
Bolt | BOLT.EU/O/{n10} TALLINN
UBER *TRIP {a5} AMSTERDAM
FREE NOW {n6} WARSZAWA`),
  fuel: payees(`
ORLEN STACJA NR {n4} {city}
BP-{n4} {city}
SHELL {n3} {city}
MOYA {n3} {city}`),
  charging: payees(`
ORLEN CHARGE {n6} PLOCK
GREENWAY POLSKA {n5} GDYNIA`),
  parking: payees(`
SKYCASH {n6} WARSZAWA
PARKOMAT {n4} {city}
AUTOPAY A4 {n6} SOPOT`),
  garage: payees(`
AUTO SERWIS KOWAL {city}
OPONY I FELGI {n2} {city}`),
  sharing: payees(`
TRAFICAR {n6} KRAKOW
VETURILO {n5} WARSZAWA
LIME*PRZEJAZD {a4}`),
  marketplace: payees(`
Allegro | ALLEGRO {n8} POZNAN
ALLEGRO SMART {n8} POZNAN
OLX PRZESYLKA {n8} POZNAN
VINTED {a6} VILNIUS
TEMU.COM {a6} DUBLIN
AMAZON.PL*{a9} LUXEMBOURG`),
  clothing: payees(`
RESERVED {n4} {city}
ZALANDO SE {n10} BERLIN
CCC {n4} {city}
H&M {n4} {city}
ESCADRA BUTIK {city}`),
  electronics: payees(`
MEDIA EXPERT {n3} {city}
RTV EURO AGD {n3} {city}
X-KOM {n6} CZESTOCHOWA`),
  store: payees(`
PEPCO {n4} {city}
ACTION {n4} {city}
TEDI {n4} {city}`),
  books: payees(`
EMPIK {n4} {city}
SWIAT KSIAZKI {n3} {city}
TANIAKSIAZKA {n6} BIALYSTOK`),
  sports: payees(`
DECATHLON {city}
MARTES SPORT {n3} {city}
GO SPORT {n2} {city}`),
  flowers: payees(`
KWIACIARNIA KONWALIA {city}
POCZTA KWIATOWA {n5} WARSZAWA
UPOMINKI Z SERCA {city}`),
  otherShop: payees(`
YES BIZUTERIA {n3} {city}
LUMPEKS PERELKA {city}
PAPIERNICZY KLEKS {city}`),
  diy: payees(`
CASTORAMA {n3} {city}
LEROY MERLIN {n3} {city}
OBI {n3} {city}`),
  furniture: payees(`
IKEA {city}
JYSK {n4} {city}
BLACK RED WHITE {n3} {city}`),
  pharmacy: payees(`
APTEKA GEMINI {n3} {city}
APTEKA POD ORLEM {city}
ZIKO APTEKA {n3} {city}`),
  drugstore: payees(`
ROSSMANN {n4} {city}
HEBE {n4} {city}
SEPHORA {n3} {city}`),
  hair: payees(`
SALON FRYZJERSKI ANETA {city}
BARBER SHOP BRZYTWA {city}
BOOKSY *{a6} WARSZAWA`),
  optician: payees(`
VISION EXPRESS {n3} {city}
OPTYK OKULAR {city}`),
  care: payees(`
PRALNIA 5ASEC {n3} {city}
MASAZ I SPOKOJ {city}`),
  games: payees(`
STEAMGAMES.COM {n10} HAMBURG
PLAYSTATION NETWORK {n6} LONDON
GOG.COM {n6} WARSZAWA`),
  culture: payees(`
MULTIKINO {n3} {city}
EBILET.PL {n7} WARSZAWA
TEATR POLSKI {city}
MUZEUM NARODOWE {city}`),
  fun: payees(`
KREGIELNIA STRAJK {city}
PARK TRAMPOLIN {n2} {city}
ESCAPE ROOM ZAGADKA {city}`),
  lottery: payees(`
LOTTO {n6} WARSZAWA
STS BET {n8} KATOWICE`),
  apps: payees(`
APPLE.COM/BILL CORK
GOOGLE *{a8} DUBLIN`),
  flights: payees(`
LOT.COM {n13} WARSZAWA
WIZZ AIR {a8} BUDAPEST
RYANAIR {n13} DUBLIN`),
  hotels: payees(`
BOOKING.COM {n10} AMSTERDAM
PENSJONAT HALNY ZAKOPANE
AIRBNB * {a10} LUXEMBOURG`),
  pets: payees(`
KAKADU {n3} {city}
ZOOPLUS {n8} MUENCHEN`),
  toys: payees(`
SMYK {n3} {city}
TOYS PLANET {n2} {city}`),
  post: payees(`
POCZTA POLSKA {n6} {city}
INPOST PACZKOMATY {n8}`),
  unclear: payees(`
SUMUP *{a7} {city}
PAYU*{a8} POZNAN
{a5} SP. Z O.O. {city}
TPAY*{a7} POZNAN`),
  atm: payees(`
WYPLATA Z BANKOMATU {date} {n6} {city}
WYPLATA EURONET {n6} {city} {date}`),
  friendsOut: payees(`
Marta Zielona | BLIK NA TELEFON DO MARTA Z. PIZZA
Piotr Gąska | PRZELEW BLIK NA TELEFON PIOTR GASKA
Agnieszka Wróblik | BLIK P2P AGNIESZKA WROBLIK BILETY
Tomasz Lisowiec | PRZELEW NA TELEFON TOMASZ L. ZA PALIWO`),
  friendsIn: payees(`
Marta Zielona | BLIK P2P OD MARTA Z.
Piotr Gąska | PRZELEW BLIK NA TELEFON OD PIOTR GASKA DZIEKI
Agnieszka Wróblik | BLIK P2P OD AGNIESZKA WROBLIK SKLADKA
Tomasz Lisowiec | PRZELEW NA TELEFON OD TOMASZ L.`),
} as const

/** What is paid with a code from the telephone. */
export const PL_BLIK = {
  marketplace: payees(`
Allegro sp. z o.o. | PLATNOSC BLIK ALLEGRO {n10}
OLX | PLATNOSC BLIK OLX.PL {n9}
PayU S.A. | ZAKUP BLIK PAYU {n10} SKLEP INTERNETOWY`),
  groceries: payees(`
Frisco.pl | PLATNOSC BLIK FRISCO.PL {n9}
Żabka Polska | PLATNOSC BLIK POS ZABKA Z{n4} {city}`),
  delivery: payees(`
Pyszne.pl | PLATNOSC BLIK PYSZNE.PL {n9}
Wolt | PLATNOSC BLIK WOLT {n8}`),
  culture: payees(`
eBilet | ZAKUP BLIK EBILET.PL {n8}
Kino Iluzja | PLATNOSC BLIK KINO ILUZJA {n6}`),
  rail: payees(`
PKP Intercity | PLATNOSC BLIK INTERCITY.PL {n9}
Koleo | PLATNOSC BLIK KOLEO {n9}`),
  clothing: payees(`
Modny Kąt | PLATNOSC BLIK MODNYKAT.PL {n9}
eobuwie | ZAKUP BLIK EOBUWIE {n9}`),
  transit: payees(`
Jakdojade | PLATNOSC BLIK JAKDOJADE {n8}`),
  books: payees(`
Empik | PLATNOSC BLIK EMPIK.COM {n9}`),
  unclear: payees(`
Przelewy24 | PLATNOSC BLIK P24 {a8}
Tpay | ZAKUP BLIK TPAY {a7}`),
} as const
