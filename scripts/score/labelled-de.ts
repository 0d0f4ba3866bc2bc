/**
 * Hand-labelled German lines: public merchant names and texts as German banks print them, none of them a real person's.
 * Written before the rules, by the same hand that wrote the rules: a check that they say what was meant, and no more.
 * The first run gave 96.6 % group, 95.8 % detail; its misses were then read and the rules repaired, so later figures are not blind.
 *
 * `category | sign and method | counterparty | remittance`; methods: c card, d direct debit, t transfer, i instant, a cash, f fee.
 */
export const LABELLED_DE = `
food.groceries | -c | REWE Markt GmbH | REWE SAGT DANKE 41234567//BERLIN/DE 2026-11-14T18:22 Folgenr.001
food.groceries | -c | | EDEKA CENTER 1234//HAMBURG/DE
food.groceries | -c | ALDI SUED | ALDI SUED SAGT DANKE 56//MUENCHEN/DE
food.groceries | -c | | ALDI Nord Filiale 17//Essen/DE
food.groceries | -c | LIDL DIENSTLEISTUNG | LIDL SAGT DANKE//KOELN/DE
food.groceries | -c | | KAUFLAND 5540//LEIPZIG/DE
food.groceries | -c | Penny Markt | PENNY SAGT DANKE 3311
food.groceries | -c | Netto Marken-Discount | NETTO MARKEN-DISCOU 4711
food.groceries | -c | | Norma Filiale 210//NUERNBERG/DE
food.groceries | -c | Alnatura Produktions- und Handels GmbH | ALNATURA FIL 22
food.groceries | -c | denns BioMarkt | DENNS BIOMARKT//FREIBURG/DE
food.groceries | -c | | tegut... gute Lebensmittel//FULDA/DE
food.groceries | -c | | GLOBUS SB-WARENHAUS
food.groceries | -d | Flink SE | Flink Bestellung 88231
food.groceries | -c | | Oezdemir Supermarkt//BERLIN/DE
food.groceries | -c | | Asia Markt Nguyen//DRESDEN/DE
food.groceries | -c | | Wochenmarkt Obst und Gemuese Yilmaz
food.groceries | -d | PayPal Europe S.a.r.l. et Cie S.C.A | PP.4321.PP . Knuspr, Ihr Einkauf bei Knuspr
food.convenience_bakery | -c | | BACKWERK HBF//HANNOVER/DE
food.convenience_bakery | -c | | Ditsch Brezelbaeckerei 112
food.convenience_bakery | -c | | Bäckerei Schmitt//Bonn/DE
food.convenience_bakery | -c | | KAMPS BACKSTUBE 77
food.convenience_bakery | -c | | Landbaeckerei Huber
food.convenience_bakery | -c | | Kiosk am Ring
food.convenience_bakery | -c | | SPAETI 44 BERLIN
food.convenience_bakery | -c | | Konditorei Kreutzkamm
food.restaurants | -c | | VAPIANO SE//KOELN/DE
food.restaurants | -c | | L'Osteria Stuttgart
food.restaurants | -c | | Restaurant Zur Linde
food.restaurants | -c | | TRATTORIA DA MARIO//MUENCHEN/DE
food.restaurants | -c | | SumUp  *Pizzeria Roma
food.restaurants | -c | | Hans im Glueck Burgergrill
food.restaurants | -c | | Gasthaus Goldener Hirsch
food.restaurants | -c | | SUSHI CIRCLE//FRANKFURT/DE
food.restaurants | -c | | Block House Restaurant
food.fast_food_delivery | -d | PayPal Europe S.a.r.l. et Cie S.C.A | . Lieferando.de, Ihr Einkauf bei Lieferando.de
food.fast_food_delivery | -c | | WOLT//BERLIN/DE
food.fast_food_delivery | -c | | MCDONALDS 1143//DORTMUND/DE
food.fast_food_delivery | -c | | BURGER KING 3021
food.fast_food_delivery | -c | | SUBWAY SANDWICHES
food.fast_food_delivery | -c | | Mustafas Gemuese Kebap
food.fast_food_delivery | -c | | UBER *EATS HELP.UBER.COM
food.fast_food_delivery | -c | | Doener Haus Kreuzberg
food.cafes | -c | | STARBUCKS COFFEE//FRANKFURT/DE
food.cafes | -c | | SumUp *Cafe Kranzler
food.cafes | -c | | Einstein Kaffee
food.cafes | -c | | Eiscafe Venezia
food.bars | -c | | Hofbraeuhaus Bar & Biergarten
food.bars | -c | | Club Berghain
food.bars | -c | | Irish Pub Molly Malone
food.alcohol_tobacco | -c | | Jacques Wein-Depot
food.alcohol_tobacco | -c | | Getraenke Hoffmann 233
food.alcohol_tobacco | -c | | Tabak Boerse Lotto
transport.public | -d | BVG Berliner Verkehrsbetriebe | Deutschlandticket Abo 11/2026
transport.public | -d | Hamburger Hochbahn AG | HVV Abo Deutschlandticket
transport.public | -c | | MVG Handyticket//MUENCHEN/DE
transport.public | -d | Rheinbahn AG | Abo-Rate Dezember
transport.rail_coach | -c | DB Vertrieb GmbH | DB VERTRIEB GMBH ONLINE
transport.rail_coach | -d | DB Fernverkehr AG | BahnCard 50 Jahresbetrag
transport.rail_coach | -c | | FLIXBUS.DE
transport.taxi_ride | -c | | UBER *TRIP HELP.UBER.COM
transport.taxi_ride | -c | | Taxi Muenchen eG
transport.taxi_ride | -c | | FREE NOW*RIDE
transport.taxi_ride | -c | | BOLT.EU/O/2611141822
transport.fuel | -c | | ARAL STATION 283411//BREMEN/DE
transport.fuel | -c | | SHELL 4412//KASSEL/DE
transport.fuel | -c | | ESSO STATION MEYER
transport.fuel | -c | | JET-TANKSTELLE
transport.fuel | -c | | Freie Tankstelle Lang
transport.ev_charging | -d | EnBW mobility+ AG & Co. KG | EnBW mobility+ Ladevorgaenge 10/2026
transport.ev_charging | -c | | IONITY GMBH
transport.parking_tolls | -d | PayByPhone Deutschland GmbH | Parkvorgang
transport.parking_tolls | -c | | Parkhaus Altstadt APCOA
transport.parking_tolls | -c | | EASYPARK
transport.vehicle_service | -c | | ATU AUTO-TEILE-UNGER
transport.vehicle_service | -t | TUEV SUED Auto Service GmbH | Rechnung HU/AU
transport.vehicle_service | -t | Autohaus Bauer GmbH | Rechnung 2026-1143 Inspektion
transport.vehicle_service | -c | | KFZ WERKSTATT KLEIN
transport.hire_micromobility | -c | | SHARE NOW GMBH
transport.hire_micromobility | -c | | TIER MOBILITY
transport.hire_micromobility | -c | | SIXT RENT A CAR
transport.hire_micromobility | -d | Miles Mobility GmbH | Fahrt 991
shopping.marketplace | -d | AMAZON PAYMENTS EUROPE S.C.A. | 303-1234567-1234567 AMZN Mktp DE
shopping.marketplace | -c | | AMZN Mktp DE*2K4XX
shopping.marketplace | -d | PayPal Europe S.a.r.l. et Cie S.C.A | . eBay S.a.r.l., Ihr Einkauf bei eBay S.a.r.l.
shopping.marketplace | -d | Otto GmbH & Co. KG | OTTO Bestellung 4431
shopping.marketplace | -c | | TEMU.COM
shopping.marketplace | -c | | ETSY.COM
shopping.marketplace | -c | | Kleinanzeigen Sicher bezahlen
shopping.clothing | -d | Zalando Payments GmbH | 10102 Zalando Bestellung
shopping.clothing | -c | | H&M 0331//BERLIN/DE
shopping.clothing | -c | | C&A MODE 112
shopping.clothing | -c | | DEICHMANN SCHUHE
shopping.clothing | -c | | PRIMARK//ESSEN/DE
shopping.clothing | -c | | ABOUT YOU SE
shopping.clothing | -c | | Peek & Cloppenburg
shopping.electronics | -c | | MEDIA MARKT TV-HIFI-ELEKTRO
shopping.electronics | -c | | SATURN ELECTRO
shopping.electronics | -c | | notebooksbilliger.de
shopping.electronics | -c | | APPLE STORE R045
shopping.general_store | -c | | GALERIA KARSTADT KAUFHOF
shopping.general_store | -c | | ACTION 1234//TRIER/DE
shopping.general_store | -c | | TEDI FIL. 4411
shopping.general_store | -c | | WOOLWORTH GMBH
shopping.general_store | -c | | TCHIBO FIL 1100
shopping.books_media | -c | | THALIA BUECHER
shopping.books_media | -c | | Hugendubel
shopping.books_media | -d | Sueddeutsche Zeitung | SZ Plus Abo
shopping.books_media | -c | | Buchhandlung Walther Koenig
shopping.sports_hobby | -c | | DECATHLON//STUTTGART/DE
shopping.sports_hobby | -c | | SPORTSCHECK
shopping.gifts_flowers | -c | | BLUME 2000
shopping.gifts_flowers | -c | | Blumen Rosenrot
shopping.other | -c | | CHRIST JUWELIERE
leisure.video_streaming | -c | | NETFLIX.COM
leisure.video_streaming | -c | | DISNEY PLUS
leisure.video_streaming | -d | DAZN Limited | DAZN Monatsabo
leisure.video_streaming | -d | Amazon Digital Germany GmbH | PRIME VIDEO
leisure.music_audio | -d | PayPal Europe S.a.r.l. et Cie S.C.A | PP.1234.PP . Spotify AB, Ihr Einkauf bei Spotify AB
leisure.music_audio | -c | | AUDIBLE GMBH
leisure.games | -c | | STEAM PURCHASE
leisure.games | -c | | PLAYSTATION NETWORK
leisure.games | -c | | NINTENDO ESHOP
leisure.software_cloud | -c | | ADOBE *CREATIVE CLOUD
leisure.software_cloud | -c | | APPLE.COM/BILL
leisure.software_cloud | -c | | GOOGLE *GOOGLE ONE
leisure.software_cloud | -c | | MICROSOFT*365
leisure.software_cloud | -c | | OPENAI *CHATGPT SUBSCR
leisure.events_culture | -c | | CTS EVENTIM
leisure.events_culture | -c | | CINEMAXX//BIELEFELD/DE
leisure.events_culture | -c | | Staatsoper Tickets
leisure.events_culture | -c | | Pergamonmuseum Kasse
leisure.fitness | -d | FitX Deutschland GmbH | Mitgliedsbeitrag 11/26
leisure.fitness | -d | Urban Sports GmbH | Urban Sports Club M
leisure.fitness | -d | McFIT GmbH | Beitrag November
leisure.fitness | -d | Turnverein 1860 e.V. | Jahresbeitrag Turnen
leisure.fitness | -c | | Hallenbad Nord Schwimmbad
leisure.gambling | -c | | LOTTO24 AG
leisure.gambling | -c | | TIPICO CO LTD
leisure.other | -c | | Bowling Center Roxy
wellbeing.pharmacy | -c | | ROSEN-APOTHEKE//MAINZ/DE
wellbeing.pharmacy | -d | Shop Apotheke B.V. | Bestellung 8833
wellbeing.pharmacy | -c | | Loewenapotheke Dr. Beck
wellbeing.doctor | -t | Dr. med. Anja Vogt | Rechnung 2026/443 Privatliquidation
wellbeing.doctor | -t | PVS Abrechnung GmbH | Arztrechnung 99123
wellbeing.doctor | -t | Universitaetsklinikum Bonn | Zuzahlung Krankenhaus
wellbeing.dentist | -t | Zahnarztpraxis Dr. Kern | Rechnung Zahnreinigung
wellbeing.optician | -c | | FIELMANN AG
wellbeing.optician | -c | | APOLLO-OPTIK 443
wellbeing.beauty | -c | dm-drogerie markt | DM FIL.2211 H:58833//BERLIN/DE
wellbeing.beauty | -c | | ROSSMANN 3301//AACHEN/DE
wellbeing.beauty | -c | | MUELLER DROGERIE
wellbeing.beauty | -c | | Friseur Haarscharf
wellbeing.beauty | -c | | DOUGLAS PARFUEMERIE
wellbeing.other | -c | | Textilreinigung Stichweh
family.childcare | -d | Kita Sonnenschein e.V. | Elternbeitrag November
family.childcare | -t | Stadt Koeln Jugendamt | Kita-Beitrag Kd-Nr 1123
family.education | -t | Volkshochschule Muenchen | Kursgebuehr Spanisch A2
family.education | -t | Humboldt-Universitaet zu Berlin | Semesterbeitrag Rueckmeldung
family.kids | -c | | SMYTHS TOYS
family.kids | -c | | BabyOne
family.child_support | -t | Julia Sommer | Kindesunterhalt Dezember
family.pets | -c | | FRESSNAPF 112
family.pets | -c | | Tierarztpraxis Wolf
family.pets | -d | zooplus SE | Bestellung 99
insurance.health | -d | Techniker Krankenkasse | Beitrag 11/2026
insurance.health | -d | DKV Deutsche Krankenversicherung | Beitrag Zahnzusatz
insurance.life_pension | -d | Alte Leipziger Lebensversicherung | Beitrag BU-Versicherung
insurance.home | -d | Allianz Versicherungs-AG | Hausratversicherung Beitrag
insurance.vehicle | -d | HUK-COBURG | Kfz-Versicherung K-AB 123
insurance.vehicle | -d | CosmosDirekt | KFZ-Haftpflicht 2026
insurance.liability_legal | -d | ERGO Versicherung AG | Privathaftpflicht Jahresbeitrag
insurance.liability_legal | -d | ARAG SE | Rechtsschutzversicherung
insurance.other | -d | Gothaer Allgemeine | Beitrag 44.112
travel.flights | -c | | LUFTHANSA AG//KOELN/DE
travel.flights | -c | | RYANAIR DAC DUBLIN IE
travel.flights | -c | | EUROWINGS
travel.lodging | -c | | BOOKING.COM HOTEL AMSTERDAM
travel.lodging | -c | | AIRBNB * HMABCD
travel.lodging | -c | | Hotel Adler//GARMISCH/DE
travel.lodging | -c | | Pension Waldblick Ferienwohnung
travel.packages | -c | | TUI DEUTSCHLAND GMBH
travel.packages | -c | | CHECK24 REISE
housing.rent | -t | Vonovia SE | Miete Dezember Whg 12
housing.rent | -t | Petra Lang | Miete Hauptstr. 5
housing.mortgage | -d | Bausparkasse Schwaebisch Hall | Baufinanzierung Rate 44
housing.service_charge | -t | WEG Lindenhof Hausverwaltung | Hausgeld 12/2026
housing.repairs_diy | -c | | OBI MARKT 112
housing.repairs_diy | -c | | HORNBACH BAUMARKT
housing.repairs_diy | -t | Malerbetrieb Fuchs | Rechnung 77 Malerarbeiten
housing.furnishing | -c | | IKEA DEUTSCHLAND
housing.furnishing | -c | | XXXLUTZ
utilities.electricity | -d | Vattenfall Europe Sales GmbH | Strom Abschlag
utilities.electricity | -d | E.ON Energie Deutschland GmbH | Abschlag Strom 11/2026
utilities.electricity | -d | LichtBlick SE | Abschlag
utilities.heating_gas | -d | Stadtwerke Bochum | Gas Abschlag
utilities.water_waste | -d | Berliner Wasserbetriebe | Abschlag Wasser
utilities.water_waste | -d | AWB Abfallwirtschaftsbetriebe Koeln | Abfallgebuehren
utilities.internet_tv | -d | Vodafone Kabel Deutschland | Internet & Phone Cable
utilities.internet_tv | -d | 1&1 Telecom GmbH | DSL 1&1 Kundennr
utilities.mobile | -d | Telefonica Germany GmbH | O2 Mobilfunk Rechnung
utilities.mobile | -d | congstar GmbH | Mobilfunkrechnung
utilities.internet_tv | -d | Telekom Deutschland GmbH | Festnetz Vertragskonto 4431
utilities.broadcast_fee | -d | Rundfunk ARD, ZDF, DRadio | Rundfunkbeitrag 10.2026 - 12.2026
utilities.other | -d | Stadtwerke Ulm | Abschlag 11/2026
finance.account_fees | -f | | KONTOFUEHRUNGSENTGELT 11/2026
finance.account_fees | -f | | Entgeltabschluss per 30.11.
finance.card_atm_fees | -f | | ENTGELT BARGELDAUSZAHLUNG FREMDAUTOMAT
finance.fx_fees | -f | | AUSLANDSEINSATZENTGELT 1,75%
finance.interest_overdraft | -f | | SOLLZINSEN DISPOSITIONSKREDIT
finance.late_returned_fees | -f | | RUECKLASTSCHRIFTGEBUEHR
finance.late_returned_fees | -t | Otto GmbH & Co. KG | Mahngebuehr Kd 443
finance.loan_repayment | -d | Santander Consumer Bank AG | Kreditrate 12/48
finance.loan_repayment | -d | TARGOBANK AG | Darlehen Rate
finance.student_loan | -d | Bundesverwaltungsamt | BAfoeG Rueckzahlung
finance.bnpl | -d | Klarna Bank AB | Klarna Ratenkauf
tax.income_tax | -t | Finanzamt Berlin Mitte | Einkommensteuer 2025 St.Nr
tax.vehicle_tax | -d | Bundeskasse in Halle | Kfz-Steuer B-AB 123
tax.property_council | -d | Stadtkasse Muenster | Grundsteuer B 4. Quartal
tax.fines_fees | -t | Landeshauptstadt Dresden | Bussgeld Az 443.11
tax.fines_fees | -c | | Buergeramt Reisepass Gebuehr
services.professional | -t | Rechtsanwaltskanzlei Stein | Honorar 2026-4
services.professional | -t | Steuerberatung Kurz | Rechnung Steuererklaerung
services.postal_courier | -c | | DEUTSCHE POST AG FIL 112
services.postal_courier | -c | | DHL ONLINE FRANKIERUNG
services.household_help | -t | Helpling GmbH | Reinigung Wohnung
services.storage_moving | -t | Umzuege Krause | Umzug Rechnung
services.charity | -d | UNICEF Deutschland | Spende Patenschaft
services.charity | -d | Aerzte ohne Grenzen e.V. | Dauerspende
services.memberships | -d | ADAC e.V. | Mitgliedsbeitrag
services.memberships | -d | IG Metall | Mitgliedsbeitrag November
savings.to_savings | -t | Tagesgeldkonto | Sparrate November
savings.from_savings | +t | Tagesgeldkonto | Uebertrag vom Tagesgeld
savings.investments | -t | Trade Republic Bank GmbH | Sparplan Einzahlung
savings.investments | -d | Scalable Capital | ETF Sparplan
savings.crypto | -t | Bitpanda GmbH | Einzahlung
transfer.internal | -t | Lena Hartmann | Umbuchung
transfer.card_bill | -d | | KREDITKARTENABRECHNUNG 11/2026
transfer.card_bill | -d | American Express Europe | AMEX ABRECHNUNG
transfer.to_person | -t | Jonas Weber | Danke fuer gestern
transfer.to_person | -i | Mia Schneider | Geschenk Mama IKEA Gutschein
transfer.from_person | +t | Paul Fischer | Anteil Pizza
transfer.from_person | +i | Lea Koch | Konzertkarten
transfer.cash_withdrawal | -a | | BARGELDAUSZAHLUNG GA NR00012345 BLZ10050000
transfer.cash_withdrawal | -c | Sparkasse Koeln | GELDAUTOMAT 11.14 17:22
transfer.cash_deposit | +a | | BAREINZAHLUNG AUTOMAT
income.salary | +t | Siemens AG | GEHALT/LOHN 11.2026 Pers.Nr 443
income.salary | +t | REWE Markt GmbH | Verdienstabrechnung 11/26
income.bonus | +t | Siemens AG | WEIHNACHTSGELD 2026
income.pension | +t | Deutsche Rentenversicherung | RENTE 12/2026
income.benefits | +t | Bundesagentur fuer Arbeit Familienkasse | KG Kindergeld
income.benefits | +t | Bundesagentur fuer Arbeit | Arbeitslosengeld
income.tax_refund | +t | Finanzamt Hamburg Nord | Erstattung Einkommensteuer 2025
income.interest_dividends | +t | | HABENZINSEN 2026
income.interest_dividends | +t | Comdirect | DIVIDENDE SAP SE
income.cashback | +t | Payback GmbH | Auszahlung Punkte Cashback
income.reimbursement | +t | Techniker Krankenkasse | Erstattung Zahnersatz
income.reimbursement | +t | Siemens AG | Reisekosten Erstattung 10/26
income.rental | +t | Tim Krueger | Miete Wohnung EG
income.self_employed | +t | Kreativ Studio GmbH | Honorar RG 2026-44
shopping.clothing | +t | Zalando Payments GmbH | Erstattung Retoure 10102
shopping.marketplace | +c | | AMZN Mktp DE Gutschrift
utilities.electricity | +t | Vattenfall Europe Sales GmbH | Guthaben Jahresabrechnung Strom
finance.loan_received | +t | ING-DiBa AG | Auszahlung Ratenkredit
`
