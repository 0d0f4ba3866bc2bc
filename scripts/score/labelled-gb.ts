/**
 * Hand-labelled British lines: public merchant names and texts as British banks print them, none of them a real person's.
 * Written before the rules, by the same hand that wrote the rules: a check that they say what was meant, and no more.
 * The first run gave 99.3 % group, 99.3 % detail; its misses were then read and the rules repaired, so later figures are not blind.
 *
 * `category | sign and method | counterparty | remittance`; methods: c card, d direct debit, t transfer, i instant, a cash, f fee.
 */
export const LABELLED_GB = `
food.groceries | -c | | TESCO STORES 6621 LONDON GB
food.groceries | -c | | SAINSBURYS S/MKTS 0443 LEEDS GB
food.groceries | -c | | LIDL GB NOTTINGHAM NOTTINGHAM GB
food.groceries | -c | | ALDI 43 775 BRISTOL GB
food.groceries | -c | | CO-OP GROUP FOOD 070443
food.groceries | -c | | WAITROSE 443 OXFORD
food.groceries | -c | | ASDA SUPERSTORE 4433
food.groceries | -c | | WM MORRISONS STORE HULL
food.groceries | -c | | MARKS&SPENCER PLC SACA SIMPLY FOOD
food.groceries | -c | | ICELAND 1129
food.groceries | -c | | OCADO RETAIL LTD HATFIELD GB
food.groceries | -c | | Getir London
food.groceries | -c | | HelloFresh UK
food.groceries | -c | | SUNNY HILL SUPERMARKET
food.groceries | -c | | LONGDAN ORIENTAL FOODS
food.groceries | -c | | PLANET ORGANIC
food.convenience_bakery | -c | | GREGGS PLC 1123 YORK GB
food.convenience_bakery | -c | | TESCO EXPRESS 5544
food.convenience_bakery | -c | | SPAR KINGS ROAD
food.convenience_bakery | -c | | GAIL'S BAKERY
food.convenience_bakery | -c | | NISA LOCAL
food.convenience_bakery | -c | | Costcutter 221
food.convenience_bakery | -c | | One Stop 2231
food.convenience_bakery | -c | | PATEL NEWSAGENTS
food.convenience_bakery | -c | | Sainsburys Local 221
food.restaurants | -c | | NANDOS SOHO LONDON GB
food.restaurants | -c | | WAGAMAMA 33 MANCHESTER GB
food.restaurants | -c | | PIZZA EXPRESS 221
food.restaurants | -c | | DISHOOM KINGS CROSS
food.restaurants | -c | | SumUp *THE GREEN KITCHEN
food.restaurants | -c | | SQ *BELLA NAPOLI PIZZERIA
food.restaurants | -c | | The Raj Indian Restaurant
food.restaurants | -c | | ASK ITALIAN BATH
food.restaurants | -c | | Toby Carvery
food.fast_food_delivery | -c | | DELIVEROO LONDON GB
food.fast_food_delivery | -c | | JUST EAT UK
food.fast_food_delivery | -c | | UBER *EATS LONDON
food.fast_food_delivery | -c | | MCDONALDS 443 DERBY GB
food.fast_food_delivery | -c | | KFC - CAMDEN
food.fast_food_delivery | -c | | PRET A MANGER 221
food.fast_food_delivery | -c | | DOMINOS PIZZA
food.fast_food_delivery | -c | | THE COD FATHER FISH AND CHIPS
food.fast_food_delivery | -c | | LEON RESTAURANTS
food.cafes | -c | | COSTA COFFEE 43012345
food.cafes | -c | | STARBUCKS 12 LEEDS GB
food.cafes | -c | | CAFFE NERO
food.cafes | -c | | SQ *MONMOUTH COFFEE CO
food.cafes | -c | | ZETTLE_*THE TEA ROOM
food.bars | -c | | JD WETHERSPOON
food.bars | -c | | THE RED LION PUB
food.bars | -c | | BREWDOG TOWER HILL
food.bars | -c | | THE KINGS ARMS
food.alcohol_tobacco | -c | | MAJESTIC WINE
food.alcohol_tobacco | -c | | VAPE SHOP BRIXTON
transport.public | -c | | TFL TRAVEL CH TFL.GOV.UK/CP
transport.public | -c | | STAGECOACH BUSES
transport.public | -c | | ARRIVA BUS
transport.public | -c | | FIRST BUS BRISTOL
transport.rail_coach | -c | | TRAINLINE LONDON GB
transport.rail_coach | -c | | LNER YORK
transport.rail_coach | -c | | NATIONAL EXPRESS LTD
transport.rail_coach | -c | | GWR PADDINGTON
transport.rail_coach | -c | | AVANTI WEST COAST
transport.taxi_ride | -c | | UBER *TRIP
transport.taxi_ride | -c | | BOLT.EU/O/2231 LONDON
transport.taxi_ride | -c | | ADDISON LEE LTD
transport.taxi_ride | -c | | ABC TAXIS CAMBRIDGE
transport.fuel | -c | | BP KINGSWAY SERVICE STATION
transport.fuel | -c | | SHELL HOLLOWAY 112
transport.fuel | -c | | ESSO MFG CROYDON
transport.fuel | -c | | TESCO PFS 3345
transport.fuel | -c | | TEXACO
transport.ev_charging | -c | | GRIDSERVE ELECTRIC HIGHWAY
transport.ev_charging | -c | | POD POINT
transport.parking_tolls | -c | | RINGGO PARKING
transport.parking_tolls | -c | | NCP LTD BIRMINGHAM
transport.parking_tolls | -c | | DART CHARGE
transport.parking_tolls | -c | | TFL CONGESTION CHARGE
transport.parking_tolls | -c | | Q-PARK LTD
transport.vehicle_service | -c | | KWIK FIT 443
transport.vehicle_service | -c | | HALFORDS 221
transport.vehicle_service | -c | | HILL STREET GARAGE MOT
transport.hire_micromobility | -c | | LIME*RIDE
transport.hire_micromobility | -c | | ZIPCAR UK
transport.hire_micromobility | -c | | SANTANDER CYCLES
transport.hire_micromobility | -c | | ENTERPRISE RENT-A-CAR
shopping.marketplace | -c | | AMZNMKTPLACE AMZN.CO.UK
shopping.marketplace | -c | | AMAZON.CO.UK*2K33
shopping.marketplace | -d | PayPal | PAYPAL *EBAY
shopping.marketplace | -c | | VINTED LONDON
shopping.marketplace | -c | | ETSY.COM DUBLIN
shopping.clothing | -c | | ASOS.COM
shopping.clothing | -c | | PRIMARK STORES 33
shopping.clothing | -c | | NEXT RETAIL 112
shopping.clothing | -c | | JD SPORTS FASHION
shopping.clothing | -c | | H & M 0221
shopping.clothing | -c | | TK MAXX
shopping.clothing | -c | | CLARKS SHOES
shopping.clothing | -c | | UNIQLO OXFORD ST
shopping.electronics | -c | | CURRYS PLC
shopping.electronics | -c | | APPLE STORE R092
shopping.electronics | -c | | CEX LTD
shopping.general_store | -c | | ARGOS LTD
shopping.general_store | -c | | JOHN LEWIS
shopping.general_store | -c | | B&M 221 STORES
shopping.general_store | -c | | POUNDLAND
shopping.general_store | -c | | WILKO RETAIL
shopping.general_store | -c | | SELFRIDGES
shopping.books_media | -c | | WATERSTONES
shopping.books_media | -c | | WH SMITH
shopping.books_media | -d | THE GUARDIAN | GUARDIAN NEWS & MEDIA
shopping.sports_hobby | -c | | SPORTS DIRECT 332
shopping.sports_hobby | -c | | HOBBYCRAFT
shopping.sports_hobby | -c | | DECATHLON UK
shopping.gifts_flowers | -c | | MOONPIG
shopping.gifts_flowers | -c | | CARD FACTORY
shopping.gifts_flowers | -c | | INTERFLORA
shopping.other | -c | | H SAMUEL JEWELLERS
leisure.video_streaming | -c | | NETFLIX.COM
leisure.video_streaming | -c | | DISNEY PLUS
leisure.video_streaming | -c | | NOW TV LONDON
leisure.video_streaming | -c | | AMAZON PRIME*2K
leisure.music_audio | -c | | SPOTIFY UK
leisure.music_audio | -c | | AUDIBLE UK
leisure.games | -c | | STEAMGAMES.COM
leisure.games | -c | | PLAYSTATION NETWORK
leisure.games | -c | | XBOX GAME PASS
leisure.software_cloud | -c | | APPLE.COM/BILL
leisure.software_cloud | -c | | GOOGLE *STORAGE
leisure.software_cloud | -c | | DROPBOX
leisure.software_cloud | -c | | ADOBE SYSTEMS
leisure.events_culture | -c | | ODEON CINEMAS
leisure.events_culture | -c | | TICKETMASTER UK
leisure.events_culture | -c | | VUE BSL LTD
leisure.events_culture | -c | | THE BRITISH MUSEUM
leisure.events_culture | -c | | NATIONAL THEATRE
leisure.fitness | -d | PUREGYM LTD | DD PUREGYM
leisure.fitness | -d | THE GYM GROUP | THE GYM LTD
leisure.fitness | -d | DAVID LLOYD CLUBS | MEMBERSHIP
leisure.fitness | -c | | BETTER LEISURE CENTRE
leisure.gambling | -c | | BET365
leisure.gambling | -d | NATIONAL LOTTERY | LOTTERY DD
leisure.gambling | -c | | PADDY POWER
leisure.other | -c | | HOLLYWOOD BOWL
wellbeing.pharmacy | -c | | BOOTS 1123 READING GB
wellbeing.pharmacy | -c | | LLOYDS PHARMACY
wellbeing.pharmacy | -c | | WELL PHARMACY
wellbeing.doctor | -c | | BUPA HEALTH CENTRE
wellbeing.doctor | -c | | HARLEY STREET PHYSIOTHERAPY CLINIC
wellbeing.dentist | -c | | BUPA DENTAL CARE
wellbeing.dentist | -c | | SMILE DENTAL PRACTICE
wellbeing.optician | -c | | SPECSAVERS
wellbeing.optician | -c | | VISION EXPRESS
wellbeing.beauty | -c | | SUPERDRUG 443
wellbeing.beauty | -c | | TONI & GUY HAIR
wellbeing.beauty | -c | | KINGS BARBERS
wellbeing.other | -c | | JOHNSONS DRY CLEANERS
family.childcare | -d | BRIGHT HORIZONS | NURSERY FEES
family.childcare | -t | LITTLE ACORNS NURSERY | FEES NOV
family.education | -t | OPEN UNIVERSITY | TUITION FEES
family.education | -c | | UDEMY
family.education | -d | PARENTPAY | SCHOOL MEALS
family.kids | -c | | SMYTHS TOYS
family.kids | -c | | THE ENTERTAINER
family.child_support | -d | CHILD MAINTENANCE SERVICE | CMS
family.pets | -c | | PETS AT HOME
family.pets | -c | | VETS4PETS
insurance.health | -d | BUPA INSURANCE | DD BUPA INSURANCE
insurance.health | -d | VITALITY HEALTH | DD VITALITY
insurance.life_pension | -d | LEGAL AND GENERAL | LIFE INSURANCE
insurance.home | -d | AVIVA | HOME INSURANCE
insurance.vehicle | -d | ADMIRAL INSURANCE | CAR INSURANCE
insurance.vehicle | -d | DIRECT LINE INS | MOTOR POLICY
insurance.vehicle | -d | HASTINGS DIRECT | DD HASTINGS
insurance.other | -d | PETPLAN | DD PETPLAN
insurance.other | -d | AXA INSURANCE | DD AXA INSURANCE
travel.flights | -c | | EASYJET LUTON GB
travel.flights | -c | | RYANAIR
travel.flights | -c | | BRITISH AIRWAYS
travel.flights | -c | | JET2.COM
travel.lodging | -c | | AIRBNB * HM33
travel.lodging | -c | | PREMIER INN 4433
travel.lodging | -c | | TRAVELODGE
travel.lodging | -c | | BOOKING.COM
travel.lodging | -c | | THE GRAND HOTEL BRIGHTON
travel.packages | -c | | TUI UK
travel.packages | -c | | EXPEDIA
travel.packages | -c | | LOVEHOLIDAYS
housing.rent | -t | FOXTONS LETTINGS | RENT FLAT 4
housing.rent | -t | P GREEN | RENT DECEMBER
housing.mortgage | -d | NATIONWIDE BS | MORTGAGE
housing.mortgage | -d | HALIFAX | DD HALIFAX MORTGAGE
housing.service_charge | -t | ELM COURT MANAGEMENT LTD | SERVICE CHARGE Q4
housing.repairs_diy | -c | | B & Q 1123
housing.repairs_diy | -c | | SCREWFIX DIRECT
housing.repairs_diy | -t | Hart Plumbing & Heating | INV 443
housing.furnishing | -c | | IKEA LIMITED
housing.furnishing | -c | | DUNELM
utilities.electricity | -d | OCTOPUS ENERGY | DD OCTOPUS ENERGY
utilities.electricity | -d | EDF ENERGY | DD EDF ENERGY
utilities.heating_gas | -d | BRITISH GAS | DD BRITISH GAS
utilities.water_waste | -d | THAMES WATER | DD THAMES WATER
utilities.water_waste | -d | SEVERN TRENT | DD SEVERN TRENT WATER
utilities.internet_tv | -d | BT GROUP PLC | DD BT
utilities.internet_tv | -d | SKY DIGITAL | DD SKY DIGITAL
utilities.internet_tv | -d | VIRGIN MEDIA | DD VIRGIN MEDIA PYMTS
utilities.mobile | -d | EE LIMITED | DD EE LIMITED
utilities.mobile | -c | | GIFFGAFF
utilities.mobile | -d | VODAFONE LTD | DD VODAFONE
utilities.mobile | -d | H3G | THREE
utilities.broadcast_fee | -d | TV LICENCE MBP | DD TV LICENCE
finance.account_fees | -f | | MONTHLY ACCOUNT FEE
finance.card_atm_fees | -f | | CASH WITHDRAWAL FEE
finance.fx_fees | -f | | NON-STERLING TRANSACTION FEE
finance.interest_overdraft | -f | | DAILY OVERDRAFT INTEREST
finance.late_returned_fees | -f | | UNPAID ITEM FEE
finance.loan_repayment | -d | ZOPA BANK | LOAN REPAYMENT
finance.student_loan | -d | STUDENT LOANS COMPANY | SLC REPAYMENT
finance.bnpl | -c | | CLEARPAY
finance.bnpl | -c | | KLARNA PAY LATER
tax.income_tax | -t | HMRC SELF ASSESSMENT | UTR 1123
tax.property_council | -d | CAMDEN COUNCIL | COUNCIL TAX
tax.property_council | -d | LB HACKNEY | DD LB HACKNEY CTAX
tax.vehicle_tax | -d | DVLA VEHICLE TAX | DD DVLA-AB12CDE
tax.social_security | -t | HMRC NICO | CLASS 2 NATIONAL INSURANCE
tax.fines_fees | -c | | PCN PARKING PENALTY WESTMINSTER
tax.fines_fees | -c | | HM PASSPORT OFFICE
services.professional | -t | BROWN & CO SOLICITORS | LEGAL FEES
services.professional | -t | TAYLOR ACCOUNTANTS | INVOICE 44
services.postal_courier | -c | | POST OFFICE COUNTER
services.postal_courier | -c | | EVRI PARCEL
services.household_help | -t | Sparkle Cleaning Services | WEEKLY CLEAN
services.storage_moving | -d | BIG YELLOW SELF STORAGE | UNIT 44
services.charity | -d | OXFAM | DD OXFAM
services.charity | -c | | JUSTGIVING
services.charity | -d | CANCER RESEARCH UK | DONATION
services.memberships | -d | NATIONAL TRUST | MEMBERSHIP
services.memberships | -d | UNISON | UNION SUBS
savings.to_savings | -t | SAVINGS ACCOUNT | REGULAR SAVER
savings.from_savings | +t | SAVINGS ACCOUNT | FROM SAVINGS
savings.investments | -t | VANGUARD INVESTMENTS | STOCKS ISA
savings.investments | -d | HARGREAVES LANSDOWN | REGULAR INVESTMENT
savings.pension | -d | PENSIONBEE | CONTRIBUTION
savings.crypto | -i | COINBASE | DEPOSIT
transfer.internal | -t | TO A/C 12345678 | TRANSFER BETWEEN OWN ACCOUNTS
transfer.card_bill | -t | BARCLAYCARD | CREDIT CARD PAYMENT
transfer.card_bill | -d | AMERICAN EXPRESS | DD AMERICAN EXPRESS
transfer.to_person | -i | J SMITH | FPO J SMITH DINNER
transfer.to_person | -t | Emma Clarke | birthday pizza
transfer.from_person | +i | S PATEL | FPI S PATEL CINEMA
transfer.from_person | +i | Oliver Hughes | holiday share
transfer.cash_withdrawal | -a | | LINK CASHZONE 14NOV
transfer.cash_withdrawal | -c | | NATWEST ATM HIGH STREET
transfer.cash_deposit | +a | | CASH PAID IN AT POST OFFICE
transfer.wallet_topup | -c | | REVOLUT TOP UP
income.salary | +t | ACME ENGINEERING LTD | BGC SALARY NOV
income.salary | +t | NHS TRUST PAYROLL | WAGES
income.bonus | +t | ACME ENGINEERING LTD | ANNUAL BONUS
income.pension | +t | DWP STATE PENSION | DWP SP
income.benefits | +t | HMRC CHILD BENEFIT | CHB
income.benefits | +t | DWP UC | UNIVERSAL CREDIT
income.tax_refund | +t | HMRC | TAX REFUND PAYE
income.interest_dividends | +t | | INTEREST PAID GROSS
income.interest_dividends | +t | UNILEVER PLC | DIVIDEND
income.cashback | +t | | CASHBACK REWARD
income.reimbursement | +t | ACME ENGINEERING LTD | EXPENSES OCT
income.rental | +t | T MORGAN | RENT FLAT 2
income.self_employed | +t | BLUE SKY DESIGN LTD | INVOICE 1044
shopping.clothing | +c | | ASOS.COM REFUND
shopping.general_store | +c | | ARGOS LTD
travel.flights | +c | | EASYJET REFUND
other.dispute | +t | | PROVISIONAL CREDIT DISPUTE 443
finance.loan_received | +t | ZOPA BANK | LOAN ADVANCE
`
