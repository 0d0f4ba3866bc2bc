/**
 * Klarna's categories in our taxonomy: by id where `category-ids.ts` lists it, else by the words of the label.
 * @see contracts/klarna.md 7.8
 */
import type { CategoryClaim } from '../../model/category.ts'
import type { DetailId } from '../../model/taxonomy/index.ts'
import { CATEGORY_IDS } from './category-ids.ts'

/**
 * The words of a label, most telling first: the first row whose words all stand at the beginning of words of the label decides.
 */
const BY_WORDS: readonly (readonly [words: string, id: DetailId])[] = [
  ['tax refund', 'income.tax_refund'], ['health insur', 'insurance.health'], ['life insur', 'insurance.life_pension'],
  ['pension insur', 'insurance.life_pension'], ['home insur', 'insurance.home'], ['content insur', 'insurance.home'],
  ['household insur', 'insurance.home'], ['car insur', 'insurance.vehicle'], ['vehicle insur', 'insurance.vehicle'],
  ['motor insur', 'insurance.vehicle'], ['auto insur', 'insurance.vehicle'], ['liability', 'insurance.liability_legal'],
  ['legal insur', 'insurance.liability_legal'], ['insur', 'insurance.other'],
  ['salary', 'income.salary'], ['wage', 'income.salary'], ['bonus', 'income.bonus'], ['13th', 'income.bonus'],
  ['freelance', 'income.self_employed'], ['gig', 'income.self_employed'], ['self employ', 'income.self_employed'],
  ['pension contrib', 'savings.pension'], ['pension sav', 'savings.pension'], ['pension', 'income.pension'],
  ['benefit', 'income.benefits'], ['rent receiv', 'income.rental'], ['rental income', 'income.rental'],
  ['dividend', 'income.interest_dividends'], ['interest earn', 'income.interest_dividends'],
  ['interest income', 'income.interest_dividends'], ['reimburse', 'income.reimbursement'], ['cashback', 'income.cashback'],
  ['reward', 'income.cashback'], ['other income', 'income.other'],
  ['mortgage', 'housing.mortgage'], ['service charge', 'housing.service_charge'], ['condo', 'housing.service_charge'],
  ['car hire', 'transport.hire_micromobility'], ['rental car', 'transport.hire_micromobility'],
  ['car share', 'transport.hire_micromobility'], ['scooter', 'transport.hire_micromobility'], ['bike', 'transport.hire_micromobility'],
  ['car rent', 'transport.hire_micromobility'], ['repair', 'housing.repairs_diy'], ['diy', 'housing.repairs_diy'],
  ['furni', 'housing.furnishing'], ['appliance', 'housing.furnishing'], ['rent', 'housing.rent'], ['other housing', 'housing.other'],
  ['ev charg', 'transport.ev_charging'], ['charging', 'transport.ev_charging'], ['electricity', 'utilities.electricity'],
  ['energy', 'utilities.electricity'], ['heating', 'utilities.heating_gas'], ['gas station', 'transport.fuel'],
  ['gas', 'utilities.heating_gas'], ['water', 'utilities.water_waste'], ['waste', 'utilities.water_waste'],
  ['internet', 'utilities.internet_tv'], ['mobile', 'utilities.mobile'], ['phone', 'utilities.mobile'],
  ['broadcast', 'utilities.broadcast_fee'], ['tv licen', 'utilities.broadcast_fee'], ['other bill', 'utilities.other'],
  ['utilit', 'utilities.other'], ['grocer', 'food.groceries'], ['supermarket', 'food.groceries'],
  ['bakery', 'food.convenience_bakery'], ['convenience', 'food.convenience_bakery'], ['fast food', 'food.fast_food_delivery'],
  ['food delivery', 'food.fast_food_delivery'], ['takeaway', 'food.fast_food_delivery'], ['delivery', 'food.fast_food_delivery'],
  ['restaurant', 'food.restaurants'], ['coffee', 'food.cafes'], ['cafe', 'food.cafes'], ['bar', 'food.bars'],
  ['nightlife', 'food.bars'], ['pub', 'food.bars'], ['alcohol', 'food.alcohol_tobacco'], ['tobacco', 'food.alcohol_tobacco'],
  ['public trans', 'transport.public'], ['train', 'transport.rail_coach'], ['rail', 'transport.rail_coach'],
  ['coach', 'transport.rail_coach'], ['taxi', 'transport.taxi_ride'], ['ride', 'transport.taxi_ride'], ['fuel', 'transport.fuel'],
  ['petrol', 'transport.fuel'], ['parking', 'transport.parking_tolls'], ['toll', 'transport.parking_tolls'],
  ['vehicle tax', 'tax.vehicle_tax'], ['car tax', 'tax.vehicle_tax'], ['car', 'transport.vehicle_service'],
  ['vehicle', 'transport.vehicle_service'], ['marketplace', 'shopping.marketplace'], ['cloth', 'shopping.clothing'],
  ['shoe', 'shopping.clothing'], ['fashion', 'shopping.clothing'], ['electronic', 'shopping.electronics'],
  ['department', 'shopping.general_store'], ['discount', 'shopping.general_store'], ['book', 'shopping.books_media'],
  ['news', 'shopping.books_media'], ['sport good', 'shopping.sports_hobby'], ['hobby', 'shopping.sports_hobby'],
  ['gift', 'shopping.gifts_flowers'], ['flower', 'shopping.gifts_flowers'], ['shopping', 'shopping.other'],
  ['video', 'leisure.video_streaming'], ['music', 'leisure.music_audio'], ['audio', 'leisure.music_audio'],
  ['streaming', 'leisure.video_streaming'], ['game', 'leisure.games'], ['software', 'leisure.software_cloud'],
  ['cloud', 'leisure.software_cloud'], ['app', 'leisure.software_cloud'], ['cinema', 'leisure.events_culture'],
  ['event', 'leisure.events_culture'], ['museum', 'leisure.events_culture'], ['culture', 'leisure.events_culture'],
  ['gym', 'leisure.fitness'], ['fitness', 'leisure.fitness'], ['sport', 'leisure.fitness'], ['gambl', 'leisure.gambling'],
  ['lotter', 'leisure.gambling'], ['leisure', 'leisure.other'], ['entertain', 'leisure.other'], ['pharma', 'wellbeing.pharmacy'],
  ['healthcare', 'wellbeing.doctor'], ['doctor', 'wellbeing.doctor'], ['hospital', 'wellbeing.doctor'], ['dent', 'wellbeing.dentist'],
  ['optic', 'wellbeing.optician'], ['hair', 'wellbeing.beauty'], ['beauty', 'wellbeing.beauty'], ['drugstore', 'wellbeing.beauty'],
  ['child support', 'family.child_support'], ['childcare', 'family.childcare'], ['household help', 'services.household_help'],
  ['school', 'family.education'], ['educat', 'family.education'], ['course', 'family.education'], ['toy', 'family.kids'],
  ['kid', 'family.kids'], ['pet', 'family.pets'], ['vet', 'family.pets'], ['family', 'family.other'], ['care', 'wellbeing.other'],
  ['wellbeing', 'wellbeing.other'], ['flight', 'travel.flights'], ['airline', 'travel.flights'], ['hotel', 'travel.lodging'],
  ['stay', 'travel.lodging'], ['lodging', 'travel.lodging'], ['agenc', 'travel.packages'], ['package', 'travel.packages'],
  ['travel', 'travel.other'], ['atm fee', 'finance.card_atm_fees'], ['card fee', 'finance.card_atm_fees'],
  ['foreign', 'finance.fx_fees'], ['late', 'finance.late_returned_fees'], ['returned', 'finance.late_returned_fees'],
  ['overdraft', 'finance.interest_overdraft'], ['bank charge', 'finance.account_fees'], ['account fee', 'finance.account_fees'],
  ['interest', 'finance.interest_overdraft'], ['student loan', 'finance.student_loan'], ['loan receiv', 'finance.loan_received'],
  ['loan', 'finance.loan_repayment'], ['pay later', 'finance.bnpl'], ['instalment', 'finance.bnpl'], ['income tax', 'tax.income_tax'],
  ['council', 'tax.property_council'], ['property tax', 'tax.property_council'], ['social secur', 'tax.social_security'],
  ['fine', 'tax.fines_fees'], ['official fee', 'tax.fines_fees'], ['tax', 'tax.income_tax'], ['legal', 'services.professional'],
  ['professional', 'services.professional'], ['post', 'services.postal_courier'], ['courier', 'services.postal_courier'],
  ['storage', 'services.storage_moving'], ['moving', 'services.storage_moving'], ['charit', 'services.charity'],
  ['donat', 'services.charity'], ['religion', 'services.charity'], ['member', 'services.memberships'],
  ['union', 'services.memberships'], ['from saving', 'savings.from_savings'], ['saving', 'savings.to_savings'],
  ['invest', 'savings.investments'], ['crypto', 'savings.crypto'], ['own account', 'transfer.internal'],
  ['internal', 'transfer.internal'], ['card bill', 'transfer.card_bill'], ['card payment', 'transfer.card_bill'],
  ['from person', 'transfer.from_person'], ['to person', 'transfer.to_person'], ['withdraw', 'transfer.cash_withdrawal'],
  ['cash deposit', 'transfer.cash_deposit'], ['cash', 'transfer.cash_withdrawal'], ['wallet', 'transfer.wallet_topup'],
  ['top up', 'transfer.wallet_topup'], ['currency', 'transfer.currency_exchange'], ['correction', 'other.adjustment'],
  ['dispute', 'other.dispute'], ['income', 'income.other'], ['housing', 'housing.other'], ['food', 'food.groceries'],
  ['transport', 'transport.public'], ['uncategori', 'other.uncategorised'],
] // prettier-ignore

const wordsOf = (label: string): readonly string[] =>
  label.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean) // prettier-ignore

const TELLING = BY_WORDS.map(([words, id]) => [words.split(' '), id] as const)

/** What a label says; null when no word of it is known. */
export function categoryOfLabel(label: string): DetailId | null {
  const words = wordsOf(label)
  const found = TELLING.find(([starts]) => starts.every((start) => words.some((word) => word.startsWith(start))))
  return found?.[1] ?? null
}

/** The first category that means something to us, else the first there is. Undefined for an entry without any. */
export function claimOf(
  categories: readonly { readonly id: string; readonly name: string }[],
): CategoryClaim | undefined {
  const claims = categories.map(({ id, name }) => ({
    label: name,
    id: id in CATEGORY_IDS ? (CATEGORY_IDS[id] ?? null) : categoryOfLabel(name),
  }))
  return claims.find(({ id }) => id !== null) ?? claims[0]
}
