/** Every category a truth may name: the taxonomy of ux.md 4.4, written down a second time on purpose. */
const GROUPS = {
  income: `salary bonus self_employed pension benefits rental interest_dividends tax_refund reimbursement cashback other`,
  housing: `rent mortgage service_charge repairs_diy furnishing other`,
  utilities: `electricity heating_gas water_waste internet_tv mobile broadcast_fee other`,
  food: `groceries convenience_bakery restaurants fast_food_delivery cafes bars alcohol_tobacco`,
  transport: `public rail_coach taxi_ride fuel ev_charging parking_tolls vehicle_service hire_micromobility`,
  shopping: `marketplace clothing electronics general_store books_media sports_hobby gifts_flowers other`,
  leisure: `video_streaming music_audio games software_cloud events_culture fitness gambling other`,
  wellbeing: `pharmacy doctor dentist optician beauty other`,
  family: `childcare education kids child_support pets other`,
  insurance: `health life_pension home vehicle liability_legal other`,
  travel: `flights lodging packages other`,
  finance: `account_fees card_atm_fees fx_fees interest_overdraft late_returned_fees loan_repayment student_loan bnpl loan_received`,
  tax: `income_tax property_council vehicle_tax social_security fines_fees`,
  services: `professional postal_courier household_help storage_moving charity memberships`,
  savings: `to_savings from_savings investments pension crypto`,
  transfer: `internal card_bill to_person from_person cash_withdrawal cash_deposit wallet_topup currency_exchange`,
  other: `uncategorised adjustment dispute`,
} as const

export const CATEGORIES: ReadonlySet<string> = new Set(
  Object.entries(GROUPS).flatMap(([group, details]) => details.split(/\s+/).map((detail) => `${group}.${detail}`)),
)
