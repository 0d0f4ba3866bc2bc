/**
 * A category list as an aggregator's could be: Klarna's own was never published in what could be read, so names and tree
 * are invented here. Ids are UUID v5 over the name. @see contract 7.8
 */
import { fraction, uuidV5 } from './ids.ts'

const NAMESPACE = '6f0c1b52-8d0e-5f7a-9c3e-2b1a4d5e6f70'

/** Name, parents; a root has none. */
const TREE: readonly (readonly [name: string, ...parents: string[]])[] = [
  ['Income'],
  ['Salary', 'Income'],
  ['Self-employment income', 'Income'],
  ['Pension income', 'Income'],
  ['State benefits', 'Income'],
  ['Rental income', 'Income'],
  ['Interest and dividends', 'Income'],
  ['Tax refund', 'Income'],
  ['Refunds and cashback', 'Income'],
  ['Home'],
  ['Rent', 'Home'],
  ['Mortgage', 'Home', 'Loans'],
  ['Home improvement', 'Home'],
  ['Furniture and appliances', 'Home'],
  ['Household bills'],
  ['Energy', 'Household bills'],
  ['Water and waste', 'Household bills'],
  ['Internet and TV', 'Household bills'],
  ['Mobile phone', 'Household bills'],
  ['Broadcasting fees', 'Household bills'],
  ['Food and drink'],
  ['Groceries', 'Food and drink'],
  ['Bakeries and kiosks', 'Food and drink'],
  ['Restaurants', 'Food and drink'],
  ['Fast food and delivery', 'Food and drink'],
  ['Cafés', 'Food and drink'],
  ['Bars and clubs', 'Food and drink', 'Leisure'],
  ['Mobility'],
  ['Public transport', 'Mobility'],
  ['Trains and coaches', 'Mobility'],
  ['Taxi and ride sharing', 'Mobility'],
  ['Fuel', 'Mobility'],
  ['Electric charging', 'Mobility'],
  ['Parking and tolls', 'Mobility'],
  ['Car maintenance', 'Mobility'],
  ['Shopping'],
  ['Online marketplaces', 'Shopping'],
  ['Clothing', 'Shopping'],
  ['Electronics', 'Shopping'],
  ['Department stores', 'Shopping'],
  ['Books and media', 'Shopping'],
  ['Sports equipment', 'Shopping'],
  ['Gifts', 'Shopping'],
  ['Leisure'],
  ['Streaming', 'Leisure'],
  ['Gaming', 'Leisure'],
  ['Software and apps', 'Leisure'],
  ['Events and culture', 'Leisure'],
  ['Fitness', 'Leisure'],
  ['Gambling', 'Leisure'],
  ['Healthcare'],
  ['Pharmacies', 'Healthcare'],
  ['Doctors and dentists', 'Healthcare'],
  ['Drugstores and beauty', 'Healthcare'],
  ['Family'],
  ['Childcare', 'Family'],
  ['Education', 'Family'],
  ['Toys and children', 'Family'],
  ['Pets', 'Family'],
  ['Insurances'],
  ['Health insurance', 'Insurances', 'Healthcare'],
  ['Life insurance and pension plans', 'Insurances'],
  ['Property insurance', 'Insurances'],
  ['Car insurance', 'Insurances', 'Mobility'],
  ['Travel'],
  ['Flights', 'Travel'],
  ['Accommodation', 'Travel'],
  ['Bank charges'],
  ['Loans'],
  ['Instalments', 'Loans'],
  ['Taxes and authorities'],
  ['Services'],
  ['Donations', 'Services'],
  ['Memberships', 'Services'],
  ['Savings'],
  ['Investments', 'Savings'],
  ['Transfers'],
  ['Credit card payment', 'Transfers'],
  ['Cash withdrawal', 'Transfers'],
]

/** What the World calls a row, in this list's words: coarser here and there, as aggregators are. */
const FROM_TRUTH: Readonly<Record<string, string>> = {
  'income.salary': 'Salary',
  'income.bonus': 'Salary',
  'income.self_employed': 'Self-employment income',
  'income.pension': 'Pension income',
  'income.benefits': 'State benefits',
  'income.rental': 'Rental income',
  'income.interest_dividends': 'Interest and dividends',
  'income.tax_refund': 'Tax refund',
  'income.reimbursement': 'Refunds and cashback',
  'income.cashback': 'Refunds and cashback',
  'income.other': 'Income',
  'housing.rent': 'Rent',
  'housing.mortgage': 'Mortgage',
  'housing.service_charge': 'Home',
  'housing.repairs_diy': 'Home improvement',
  'housing.furnishing': 'Furniture and appliances',
  'housing.other': 'Home',
  'utilities.electricity': 'Energy',
  'utilities.heating_gas': 'Energy',
  'utilities.water_waste': 'Water and waste',
  'utilities.internet_tv': 'Internet and TV',
  'utilities.mobile': 'Mobile phone',
  'utilities.broadcast_fee': 'Broadcasting fees',
  'utilities.other': 'Household bills',
  'food.groceries': 'Groceries',
  'food.convenience_bakery': 'Bakeries and kiosks',
  'food.restaurants': 'Restaurants',
  'food.fast_food_delivery': 'Fast food and delivery',
  'food.cafes': 'Cafés',
  'food.bars': 'Bars and clubs',
  'food.alcohol_tobacco': 'Food and drink',
  'transport.public': 'Public transport',
  'transport.rail_coach': 'Trains and coaches',
  'transport.taxi_ride': 'Taxi and ride sharing',
  'transport.fuel': 'Fuel',
  'transport.ev_charging': 'Electric charging',
  'transport.parking_tolls': 'Parking and tolls',
  'transport.vehicle_service': 'Car maintenance',
  'transport.hire_micromobility': 'Mobility',
  'shopping.marketplace': 'Online marketplaces',
  'shopping.clothing': 'Clothing',
  'shopping.electronics': 'Electronics',
  'shopping.general_store': 'Department stores',
  'shopping.books_media': 'Books and media',
  'shopping.sports_hobby': 'Sports equipment',
  'shopping.gifts_flowers': 'Gifts',
  'shopping.other': 'Shopping',
  'leisure.video_streaming': 'Streaming',
  'leisure.music_audio': 'Streaming',
  'leisure.games': 'Gaming',
  'leisure.software_cloud': 'Software and apps',
  'leisure.events_culture': 'Events and culture',
  'leisure.fitness': 'Fitness',
  'leisure.gambling': 'Gambling',
  'leisure.other': 'Leisure',
  'wellbeing.pharmacy': 'Pharmacies',
  'wellbeing.doctor': 'Doctors and dentists',
  'wellbeing.dentist': 'Doctors and dentists',
  'wellbeing.optician': 'Healthcare',
  'wellbeing.beauty': 'Drugstores and beauty',
  'wellbeing.other': 'Healthcare',
  'family.childcare': 'Childcare',
  'family.education': 'Education',
  'family.kids': 'Toys and children',
  'family.child_support': 'Family',
  'family.pets': 'Pets',
  'family.other': 'Family',
  'insurance.health': 'Health insurance',
  'insurance.life_pension': 'Life insurance and pension plans',
  'insurance.home': 'Property insurance',
  'insurance.vehicle': 'Car insurance',
  'insurance.liability_legal': 'Property insurance',
  'insurance.other': 'Insurances',
  'travel.flights': 'Flights',
  'travel.lodging': 'Accommodation',
  'travel.packages': 'Travel',
  'travel.other': 'Travel',
  'finance.account_fees': 'Bank charges',
  'finance.card_atm_fees': 'Bank charges',
  'finance.fx_fees': 'Bank charges',
  'finance.interest_overdraft': 'Bank charges',
  'finance.late_returned_fees': 'Bank charges',
  'finance.loan_repayment': 'Loans',
  'finance.student_loan': 'Loans',
  'finance.bnpl': 'Instalments',
  'finance.loan_received': 'Loans',
  'tax.income_tax': 'Taxes and authorities',
  'tax.property_council': 'Taxes and authorities',
  'tax.vehicle_tax': 'Taxes and authorities',
  'tax.social_security': 'Taxes and authorities',
  'tax.fines_fees': 'Taxes and authorities',
  'services.professional': 'Services',
  'services.postal_courier': 'Services',
  'services.household_help': 'Services',
  'services.storage_moving': 'Services',
  'services.charity': 'Donations',
  'services.memberships': 'Memberships',
  'savings.to_savings': 'Savings',
  'savings.from_savings': 'Savings',
  'savings.investments': 'Investments',
  'savings.pension': 'Life insurance and pension plans',
  'savings.crypto': 'Investments',
  'transfer.internal': 'Transfers',
  'transfer.card_bill': 'Credit card payment',
  'transfer.to_person': 'Transfers',
  'transfer.from_person': 'Transfers',
  'transfer.cash_withdrawal': 'Cash withdrawal',
  'transfer.cash_deposit': 'Transfers',
  'transfer.wallet_topup': 'Transfers',
  'transfer.currency_exchange': 'Transfers',
}

export interface Category {
  readonly id: string
  readonly name: string
  /** Ids. */
  readonly parents: readonly string[]
}

const idOf = (name: string) => uuidV5(NAMESPACE, name)

/** The list `categories/get` answers. */
export const CATEGORIES: readonly Category[] = TREE.map(([name, ...parents]) => ({
  id: idOf(name),
  name,
  parents: parents.map(idOf),
}))

const byName = new Map(CATEGORIES.map((category) => [category.name, category]))
const byId = new Map(CATEGORIES.map((category) => [category.id, category]))

/** How many rows, of those that have a category at all, get none or a wrong one. */
const UNSORTED_SHARE = 0.03
const WRONG_SHARE = 0.02

/** What Klarna would say of an entry: mostly right, sometimes silent, sometimes wrong, always the same. Null is silence. */
export function categoryFor(entryKey: string, truth: string): Category | null {
  const right = byName.get(FROM_TRUTH[truth] ?? '')
  const dice = fraction(`category ${entryKey}`)
  if (!right || dice < UNSORTED_SHARE) return null
  if (dice >= UNSORTED_SHARE + WRONG_SHARE) return right
  const others = CATEGORIES.filter((category) => category !== right)
  return others[Math.floor(fraction(`wrong ${entryKey}`) * others.length)] ?? right
}

/** The category first, then what it belongs to. */
export function withParents(category: Category): readonly Category[] {
  return [category, ...category.parents.flatMap((id) => byId.get(id) ?? [])]
}
