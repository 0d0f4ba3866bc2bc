/** British shops and how they look on a statement: capitals, branch, town, and whatever fitted into the line. */
import { payees } from './habits.ts'

export const GB = {
  groceries: payees(`
Tesco | TESCO STORES {n4} {city} GB
TESCO STORES {n4}
Sainsbury's | SAINSBURYS S/MKTS {city} GB
CARD PAYMENT TO SAINSBURY'S S/MKT ON {mon}
LIDL GB {city} {city} GB
ALDI {n2} {n3} {city} GB
CO-OP GROUP {n6} {city}
WAITROSE {n3} {city} GB
ASDA SUPERSTORE {n4} {city} GB
WM MORRISONS STORE {city} GB
M&S SIMPLY FOOD {city}
OCADO.COM HATFIELD GB`),
  bakery: payees(`
GREGGS PLC {n4} {city} GB
TESCO EXPRESS {n4} {city} GB
CARD PAYMENT TO SPAR ON {mon}
GAIL'S BAKERY {city}
SAINSBURYS LOCAL {city} GB
ZETTLE_*THE CRUMB BAK {city}`),
  cafes: payees(`
Pret A Manger | PRET A MANGER {city} GB
COSTA COFFEE {n8} {city} GB
STARBUCKS {n5} {city}
CAFFE NERO {n3} {city} GB
SumUp *DAILY GRIND {city} GB
SQ *MONMOUTH ST COFFEE {city}`),
  restaurants: payees(`
Nando's | NANDOS {city} {city} GB
WAGAMAMA {n3} {city} GB
PIZZA EXPRESS {n4} {city}
DISHOOM {city} GB
SQ *TAVERNA ATHENA {city}
CARD PAYMENT TO THE ROYAL OAK KITCHEN ON {mon}
FRANCO MANCA {city} GB`),
  delivery: payees(`
Deliveroo | DELIVEROO.CO.UK LONDON GB
JUST EAT.CO.UK LTD LONDON GB
UBER *EATS HELP.UBER.COM
UBER* EATS PENDING LONDON GB
MCDONALDS {n4} {city} GB
KFC {city} {n4}
CARD PAYMENT TO GOLDEN FISH BAR ON {mon}`),
  bars: payees(`
J D WETHERSPOON {city} GB
THE CROWN & ANCHOR {city} GB
BREWDOG {city} GB
ZETTLE_*THE FOX INN {city}
SQ *LATE LOUNGE BAR {city}`),
  drinks: payees(`
MAJESTIC WINE {n3} {city} GB
CARD PAYMENT TO BARGAIN BOOZE ON {mon}
VPZ VAPE {city} GB`),
  transit: payees(`
TfL | TFL TRAVEL CHARGE TFL.GOV.UK/CP GB
TFL TRAVEL CH TFL.GOV.UK/CP
STAGECOACH SERVICES {city} GB
ARRIVA BUS {city} GB`),
  rail: payees(`
Trainline | TRAINLINE.COM LONDON GB
LNER {n8} YORK GB
GWR {city} TICKETS GB
NATIONAL EXPRESS {n6} BIRMINGHAM`),
  taxi: payees(`
Uber | UBER *TRIP HELP.UBER.COM
BOLT.EU/O/{n10} LONDON GB
ADDISON LEE LTD LONDON
SUMUP *BLACK CAB {n4} {city}`),
  fuel: payees(`
BP {city} S/STN {n4} GB
ESSO {city} MFG GB
SHELL {city} {n4} GB
TESCO PFS {n4} {city} GB
TEXACO {city}`),
  charging: payees(`
GRIDSERVE {n6} SWINDON GB
OSPREY CHARGING {n5} LONDON
INSTAVOLT LTD BASINGSTOKE`),
  parking: payees(`
RINGGO PARKING {n7} GB
PAYBYPHONE {city} PARKING
NCP LIMITED {city} GB
DART CHARGE LEEDS GB`),
  garage: payees(`
KWIK-FIT {n4} {city} GB
HALFORDS AUTOCENTRE {city}
Marsden Motors | INV {n5} SERVICE & MOT {a3}`),
  sharing: payees(`
LIME*RIDE {a4} LONDON GB
SANTANDER CYCLES LONDON
ZIPCAR TRIP {n6} LONDON GB`),
  marketplace: payees(`
Amazon | AMZNMKTPLACE {a9} AMAZON.CO.UK
AMAZON.CO.UK*{a9} 353-12477661 LU
AMZNMktplace*{a9} LONDON
PAYPAL *EBAY UK {n8}
VINTED LTD {a6} VILNIUS LT
ETSY.COM*{a6} DUBLIN`),
  clothing: payees(`
ASOS.COM LONDON GB
H & M {n4} {city} GB
NEXT RETAIL LTD {city}
PRIMARK STORES {n3} {city} GB
PAYPAL *ZARA UK {n8}
CLARKS {city} {n4}`),
  electronics: payees(`
CURRYS {n4} {city} GB
APPLE STORE {a4} {city} GB
PAYPAL *SCAN COMPUTER {n8}
JOHN LEWIS ELECTRICALS {city}`),
  store: payees(`
ARGOS {n4} {city} GB
JOHN LEWIS PLC {city} GB
B & M RETAIL {n3} {city}
WILKO RETAIL {city} GB
POUNDLAND LTD {n4} {city}`),
  books: payees(`
WATERSTONES {city} GB
WH SMITH {city} {n4}
BLACKWELLS BOOKSHOP OXFORD
CARD PAYMENT TO DAUNT BOOKS ON {mon}`),
  sports: payees(`
SPORTS DIRECT {n4} {city} GB
DECATHLON UK {city}
EVANS CYCLES {city} GB
HOBBYCRAFT {n3} {city}`),
  flowers: payees(`
BLOOM & WILD LONDON GB
MOONPIG.COM LONDON
INTERFLORA SLEAFORD GB
CARD FACTORY {n4} {city}`),
  otherShop: payees(`
OXFAM SHOP {n4} {city}
H SAMUEL {n4} {city} GB
RYMAN {city} {n3}
PANDORA {city} GB`),
  diy: payees(`
B & Q {n4} {city} GB
SCREWFIX DIR LTD {city} GB
WICKES {n4} {city}
TOOLSTATION {city} {n3} GB`),
  furniture: payees(`
IKEA LTD SHOPONLINE LONDON
IKEA {city} GB
DUNELM {n4} {city} GB
DFS TRADING LTD DONCASTER
MADE FURNITURE CO {n6} LONDON`),
  pharmacy: payees(`
BOOTS {n4} {city} GB
CARD PAYMENT TO LLOYDSPHARMACY ON {mon}
PHARMACY2U LTD LEEDS GB
GREENLIGHT PHARMACY {city}`),
  drugstore: payees(`
SUPERDRUG STORES {n4} {city}
THE BODY SHOP {city} GB
SEPHORA UK LONDON
LUSH {city} {n3}`),
  hair: payees(`
TONI & GUY {city} GB
SumUp *KUTZ BARBER {city}
ZETTLE_*NAILS BY MIA {city}`),
  optician: payees(`
SPECSAVERS {city} GB
VISION EXPRESS {n4} {city}`),
  care: payees(`
TIMPSON LTD {city} GB
JOHNSONS THE CLEANERS {city}
SQ *STILL WATERS MASSAGE {city}`),
  games: payees(`
STEAM PURCHASE {n10} SEATTLE
NINTENDO CB{n10} FRANKFURT
PLAYSTATION NETWORK LONDON`),
  culture: payees(`
ODEON CINEMAS {city} GB
TICKETMASTER UK {n6} LONDON
VUE BSL LTD {city} GB
NATIONAL THEATRE LONDON GB
SEE TICKETS NOTTINGHAM`),
  fun: payees(`
HOLLYWOOD BOWL {city} GB
FLIGHT CLUB DARTS {city}
TOPGOLF {city} GB
CROWN ESCAPE ROOMS {city}`),
  lottery: payees(`
NATIONAL LOTTERY INTERACTIVE WATFORD
BET365 STOKE ON TRENT
PADDY POWER {n6} DUBLIN`),
  apps: payees(`
APPLE.COM/BILL CORK IE
GOOGLE *{a8} LONDON GB
MICROSOFT*{a6} READING GB`),
  flights: payees(`
EASYJET {a7} LUTON GB
RYANAIR {n13} DUBLIN
BRITISH AIRWAYS {n13} GB
JET2.COM {n7} LEEDS`),
  hotels: payees(`
AIRBNB * {a10} LONDON GB
PREMIER INN {n8} {city}
BOOKING.COM {n10} AMSTERDAM
TRAVELODGE {city} GB`),
  pets: payees(`
PETS AT HOME {n4} {city} GB
VETS4PETS {city}`),
  toys: payees(`
SMYTHS TOYS {city} GB
THE ENTERTAINER {n3} {city}`),
  post: payees(`
POST OFFICE COUNTER {n4} {city}
ROYAL MAIL GROUP LTD ONLINE
EVRI PARCELS LEEDS`),
  atm: payees(`
CASH {city} {mon} {time}
LNK {city} HIGH ST CD {n4} {mon}
NOTEMACHINE {n6} {city}
CASHZONE {city} CD {n4}`),
  friendsOut: payees(`
Jamie Holt | FPO J HOLT DINNER
S OKAFOR | FASTER PAYMENT TO S OKAFOR REF curry night
Meg Ainsley | MOBILE PAYMENT TO MEG AINSLEY birthday
Rhys Calder | FPO RHYS CALDER REF TICKETS`),
  friendsIn: payees(`
Jamie Holt | FPI J HOLT
S OKAFOR | FASTER PAYMENT RECEIVED FROM S OKAFOR REF thanks!
Meg Ainsley | FPI MEG AINSLEY half of gas
Rhys Calder | MONZO.ME RHYS C`),
  unclear: payees(`
SumUp *DKB {a4} {city}
PAYPAL *{a8}
SQ *{a6} {city} GB
CARD PAYMENT TO {a4} LTD ON {mon}
IZ *{a5} TRADING
{a5} HOLDINGS REF {n6}`),
} as const
