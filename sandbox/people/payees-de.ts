/** German shops and how they look on a statement. Real names where everybody knows them, invented ones for small places. */
import { payees } from './habits.ts'

export const DE = {
  groceries: payees(`
REWE | REWE SAGT DANKE. {n8}//{city}/DE {iso}T{time} Folgenr.00{n1} Verfalld.2812
REWE Markt GmbH | REWE MARKT GMBH-ZW//{city}/DE {iso}T{time}:{n2} Debitk.{n2} 2028-12
EDEKA | EDEKA CENTER {n4}//{city}/DE {iso}T{time} Folgenr.00{n1} Verfalld.2812
EDEKA NORDMANN//{city}/DE {iso}T{time} Debitk.01 2028-12
ALDI SUED | ALDI SUED SAGT DANKE//{city}/DE {iso}T{time} Folgenr.001
ALDI NORD//{city}/DE {iso}T{time} Debitk.{n2} 2028-12
LIDL | LIDL SAGT DANKE//{city}/DE {dm} {time} GIROCARD
LIDL DIENSTLEISTUNG//{city}/DE / {iso}T{time}
Kaufland | KAUFLAND {n4}//{city}/DE {iso}T{time} Folgenr.00{n1} Verfalld.2812
PENNY | PENNY SAGT DANKE {n8}//{city}/DE
NETTO MARKEN-DISCOU//{city}/DE {iso}T{time} Debitk.01 2028-12
ALNATURA | ALNATURA PRODUKTIONS- U//{city}/DE
DENNS BIOMARKT GMBH//{city}/DE {iso}T{time}`),
  bakery: payees(`
BACKWERK {n4}//{city}/DE {iso}T{time}
DITSCH {n3} HBF//{city}/DE {iso}T{time} Folgenr.00{n1}
Kamps Backstube | KAMPS BACKSTUBE//{city}/DE
SUMUP *BAECKEREI WEILER//{city}/DE
Baeckerei Siebert | BAECKEREI SIEBERT SAGT DANKE//{city}/DE
SPAETI AM ECK//{city}/DE {iso}T{time}`),
  cafes: payees(`
STARBUCKS {n4}//{city}/DE {iso}T{time}
EINSTEIN KAFFEE//{city}/DE {iso}T{time} Debitk.01
SUMUP *KAFFEE HAFEN//{city}/DE
COFFEE FELLOWS {n3}//{city}/DE
THE BARN COFFEE ROASTERS | SumUp  *THE BARN COFFEE//{city}/DE
ZETTLE_*CAFE MORGENROT//{city}/DE`),
  restaurants: payees(`
VAPIANO//{city}/DE {iso}T{time}
L'Osteria | L OSTERIA {city}//{city}/DE {iso}T{time} Folgenr.00{n1}
RESTAURANT ZUM ANKER//{city}/DE
SUMUP *TRATTORIA LUCIA//{city}/DE
PIZZERIA BELLA NOTTE//{city}/DE {iso}T{time}
ORDERBIRD*SUSHI KIKU//{city}/DE
GASTHAUS ZUR LINDE//{city}/DE {iso}T{time} Debitk.01
BLOCK HOUSE RESTAURANT//{city}/DE`),
  delivery: payees(`
Lieferando.de | LIEFERANDO.DE {a8} BERLIN DE
WOLT*{a6} HELSINKI FIN
MCDONALDS {n4}//{city}/DE {iso}T{time}
BURGER KING {n5}//{city}/DE
PayPal Europe S.a.r.l. et Cie S.C.A | PP.{n4}.PP . LIEFERANDO.DE, Ihr Einkauf bei LIEFERANDO.DE
DOENER TREFF IMBISS//{city}/DE {iso}T{time}
SUBWAY {n4} {city} DE`),
  bars: payees(`
SUMUP *BAR TAUSENDSCHOEN//{city}/DE
KNEIPE ZUM HECHT//{city}/DE {iso}T{time}
BERGHAIN OSTGUT GMBH//BERLIN/DE
COCKTAILBAR LIMONADIER//{city}/DE`),
  drinks: payees(`
GETRAENKE HOFFMANN {n4}//{city}/DE
JACQUES WEIN-DEPOT//{city}/DE {iso}T{time}
TABAK PRESSE LOTTO KOENIG//{city}/DE`),
  transit: payees(`
BVG | BVG AUTOMAT {n6} BERLIN DE
LOGPAY*BVG TICKETAPP ESCHBORN DE
HVV ONLINE TICKETSHOP HAMBURG DE`),
  rail: payees(`
DB Vertrieb GmbH | DB VERTRIEB GMBH FAHRKARTE {a6} FRANKFURT DE
DB Vertrieb GmbH | DB FERNVERKEHR AG SAGT DANKE {n8}
FLIXBUS.DE {n8} MUENCHEN DE`),
  taxi: payees(`
UBER *TRIP HELP.UBER.COM NL
FREENOW *{a6} HAMBURG DE
TAXI FUNK {city} {n4}//{city}/DE
BOLT.EU/O/{n10} TALLINN EE`),
  fuel: payees(`
ARAL | ARAL STATION {n9}//{city}/DE {iso}T{time} Folgenr.00{n1}
SHELL {n4}//{city}/DE {iso}T{time}
JET TANKSTELLE {n4}//{city}/DE
TotalEnergies | TOTAL SERVICE STATION//{city}/DE
STAR TANKSTELLE {n4}//{city}/DE`),
  charging: payees(`
EnBW mobility+ | ENBW MOBILITY+ AG {n8} KARLSRUHE DE
IONITY GMBH {n6} MUENCHEN DE`),
  parking: payees(`
APCOA PARKING//{city}/DE {iso}T{time}
CONTIPARK {n4}//{city}/DE
EASYPARK {n8} BERLIN DE
Q-PARK {city}//{city}/DE`),
  garage: payees(`
ATU AUTO-TEILE-UNGER//{city}/DE
Autohaus Brandes GmbH | Rechnung {n6} Inspektion und HU, Kennzeichen {#4}
REIFEN KRAUSE KFZ-MEISTERBETRIEB//{city}/DE`),
  sharing: payees(`
MILES MOBILITY {a6} BERLIN DE
NEXTBIKE GMBH LEIPZIG DE
TIER MOBILITY RIDE {n5} BERLIN DE
SIXT SHARE {n9} PULLACH DE`),
  marketplace: payees(`
AMAZON EU S.A R.L., NIEDERLASSUNG DEUTSCHLAND | {n3}-{n7}-{n7} Amazon.de {a14}
AMZN Mktp DE*{a9} LUXEMBOURG LU
AMAZON.DE*{a9} AMAZON.DE LU
PayPal Europe S.a.r.l. et Cie S.C.A | {n13}/PP.{n4}.PP/. eBay S.a.r.l., Ihr Einkauf bei eBay S.a.r.l.
OTTO GMBH & CO KG | OTTO ZAHLUNG BESTELLUNG {n10}
KLEINANZEIGEN SICHER BEZAHLEN {n8} DE`),
  clothing: payees(`
ZALANDO SE | ZALANDO PAYMENTS {n13} BERLIN DE
H&M {n4} {city}//{city}/DE {iso}T{time}
C+A MODE//{city}/DE {iso}T{time}
DEICHMANN SAGT DANKE//{city}/DE
PayPal Europe S.a.r.l. et Cie S.C.A | PP.{n4}.PP . ABOUT YOU GMBH, Ihr Einkauf bei ABOUT YOU
UNIQLO EUROPE LTD {city} DE`),
  electronics: payees(`
MEDIA MARKT {n4}//{city}/DE {iso}T{time}
SATURN ELECTRO//{city}/DE Folgenr.00{n1}
CYBERPORT.DE DRESDEN DE
PayPal Europe S.a.r.l. et Cie S.C.A | PP.{n4}.PP . NOTEBOOKSBILLIGER, Ihr Einkauf bei NOTEBOOKSBILLIGER.DE`),
  store: payees(`
GALERIA {n4}//{city}/DE {iso}T{time}
WOOLWORTH GMBH {n4}//{city}/DE
TEDI FIL. {n4}//{city}/DE {iso}T{time}
TCHIBO {n4}//{city}/DE
KARSTADT SPORTS//{city}/DE`),
  books: payees(`
THALIA BUECHER {n3}//{city}/DE {iso}T{time}
HUGENDUBEL//{city}/DE
DUSSMANN DAS KULTURKAUFHAUS BERLIN DE
PRESSE + BUCH HBF//{city}/DE`),
  sports: payees(`
DECATHLON {n4}//{city}/DE {iso}T{time}
SPORTSCHECK {city}//{city}/DE
IDEE. CREATIVMARKT//{city}/DE
MUSIKHAUS THOMANN BURGEBRACH DE`),
  flowers: payees(`
BLUME 2000 {n3}//{city}/DE
FLEUROP AG BERLIN DE
BLUMEN RISSE//{city}/DE
NANU-NANA {n4}//{city}/DE`),
  otherShop: payees(`
CHRIST JUWELIERE {n3}//{city}/DE
HUMANA SECONDHAND//{city}/DE {iso}T{time}
ETSY.COM*{a6} DUBLIN IE
MCPAPER AG {n4}//{city}/DE`),
  diy: payees(`
OBI BAU- U.HEIMWERKERM. | OBI BAU- U.HEIMWERKERM.//{city}/DE {iso}T{time}
HORNBACH BAUMARKT AG//{city}/DE Folgenr.00{n1}
BAUHAUS {n4}//{city}/DE
TOOM BAUMARKT//{city}/DE {iso}T{time}`),
  furniture: payees(`
IKEA {city} | IKEA DEUTSCHLAND {n3}//{city}/DE {iso}T{time}
POCO EINRICHTUNG//{city}/DE
HOEFFNER MOEBEL//{city}/DE
WESTWING {n8} MUENCHEN DE`),
  pharmacy: payees(`
APOTHEKE AM MARKT//{city}/DE {iso}T{time}
LINDEN-APOTHEKE//{city}/DE
SHOP APOTHEKE EUROPE {n8} NL
LOEWEN APOTHEKE E.K.//{city}/DE Debitk.01`),
  drugstore: payees(`
DM DROGERIEMARKT | DM-DROGERIE MARKT//{city}/DE {iso}T{time} Folgenr.00{n1}
DM FIL.{n4} H:{n5}//{city}/DE
ROSSMANN {n4}//{city}/DE {iso}T{time}
MUELLER {city}//{city}/DE`),
  hair: payees(`
SALON HAARSCHARF//{city}/DE {iso}T{time}
SUMUP *FRISEUR KLIER//{city}/DE
COSMETICSTUDIO ROSE//{city}/DE`),
  optician: payees(`
FIELMANN {n3}//{city}/DE {iso}T{time}
MISTER SPEX BERLIN DE`),
  care: payees(`
PHYSIOTHERAPIE BALANCE//{city}/DE
TEXTILREINIGUNG STICHWEH//{city}/DE
SUMUP *THAI MASSAGE SIAM//{city}/DE`),
  games: payees(`
STEAMGAMES.COM {n10} HAMBURG DE
NINTENDO CA{n10} FRANKFURT DE
PlayStation Network | PLAYSTATION NETWORK LONDON GB`),
  culture: payees(`
CINEMAXX {city}//{city}/DE {iso}T{time}
CTS EVENTIM AG {n8} BREMEN DE
YORCK KINO GMBH//BERLIN/DE
ZOO BERLIN KASSE {n2}//BERLIN/DE
STAATLICHE MUSEEN//BERLIN/DE`),
  fun: payees(`
BOWLING CENTER AM PARK//{city}/DE
KLETTERHALLE OSTBLOC//{city}/DE
STADTBAD HALLENBAD KASSE//{city}/DE
ESCAPE ROOM EXITUS//{city}/DE`),
  lottery: payees(`
LOTTO24 AG HAMBURG DE
WESTLOTTO.DE {n8} MUENSTER DE
TIPICO CO LTD {n6} MT`),
  apps: payees(`
APPLE.COM/BILL ITUNES.COM IE
GOOGLE *{a8} G.CO/HELPPAY IE
MICROSOFT*{a6} MSBILL.INFO IE`),
  flights: payees(`
LUFTHANSA {n13} KOELN DE
Ryanair | RYANAIR {n13} DUBLIN IE
EUROWINGS {a6} DUESSELDORF DE
EASYJET {a7} LUTON GB`),
  hotels: payees(`
BOOKING.COM | HOTEL AT BOOKING.COM AMSTERDAM NL
AIRBNB * {a10} LUXEMBOURG LU
MOTEL ONE {city}//{city}/DE
DJH JUGENDHERBERGE {city}//{city}/DE`),
  pets: payees(`
FRESSNAPF {n4}//{city}/DE {iso}T{time}
ZOOPLUS SE {n10} MUENCHEN DE
Tierarztpraxis Dr. Reh | TIERARZTPRAXIS DR. REH//{city}/DE`),
  toys: payees(`
SMYTHS TOYS {n3}//{city}/DE
VEDES SPIELWAREN//{city}/DE {iso}T{time}
JAKO-O GMBH BAD RODACH DE
BABYONE {city}//{city}/DE`),
  post: payees(`
DEUTSCHE POST AG FILIALE {n3}//{city}/DE
DHL ONLINE FRANKIERUNG {n8} BONN DE
HERMES PAKETSHOP {n5}//{city}/DE`),
  atm: payees(`
BARGELDAUSZAHLUNG | {date}/{time}Uhr GA NR{n8} BLZ88888888 0 {city}
Kreiskasse {city} | GA NR{n8} {city} {iso}T{time} Debitk.01 2028-12
REWE CASHBACK | REWE SAGT DANKE BARGELDAUSZAHLUNG//{city}/DE`),
  friendsOut: payees(`
Jonas Feld | Danke fürs Auslegen!
Mira Sundermann | Pizza gestern
Tobias Ahrens | Anteil Geschenk Lea
Lena Vogt | Konzertkarten
Kai Brückner | Wero Zahlung an Kai B.`),
  friendsIn: payees(`
Jonas Feld | Anteil Wochenende
Mira Sundermann | dein Anteil Sushi :)
Lena Vogt | Rückzahlung, danke dir!
Kai Brückner | Wero von Kai B.`),
  unclear: payees(`
SUMUP *M.K. {a4}//{city}/DE
PAYONE {n8} {city} DE
ZAHLUNG {n10} TERMINAL {n6}
PayPal Europe S.a.r.l. et Cie S.C.A | {n13} PP.{n4}.PP . /
Meyer | RE {n6}
VRP*{a8} DE`),
} as const
