/**
 * Klarna's category ids in our taxonomy: data, to be continued as ids are met. Klarna publishes no list, so these are the ids that
 * `POST /insights/v1/categories/get` answers on our sandbox; an id that is not here is known by the words of its label.
 * Null where the label names a whole field or several of ours: then our own reading of the entry decides, beside Klarna's word.
 */
import type { DetailId } from '../../model/taxonomy/index.ts'

export const CATEGORY_IDS: Readonly<Record<string, DetailId | null>> = {
  '94b59dba-e55d-5256-8fc7-68e18547c49c': 'income.other', // Income
  '18b87989-4245-5ee3-b209-fb33c7222f25': 'income.salary', // Salary
  'c7c28298-22e8-5e77-945b-c04e515df01d': 'income.self_employed', // Self-employment income
  '5e52cb22-c94d-5119-a066-43d0c952f9e3': 'income.pension', // Pension income
  '5157af5c-4fab-5b46-b89b-10570854b93b': 'income.benefits', // State benefits
  '4671cda6-53a4-51eb-a7ba-b2ec9dcc0cf8': 'income.rental', // Rental income
  '3dafe02a-0a4c-547c-9b94-48898886a60e': 'income.interest_dividends', // Interest and dividends
  '845fe2a3-5bb1-5c89-bd80-50281b0b832e': 'income.tax_refund', // Tax refund
  '526475be-ba32-515b-a553-e537487dd15b': null, // Refunds and cashback
  'cc72d0f7-536a-520b-a00f-3c00241e0b3e': null, // Home
  'e0e07cc0-f319-507a-8dba-85a1afe2251a': 'housing.rent', // Rent
  '5e7c3ad4-1231-5dac-94ab-ff0d1c79076a': 'housing.mortgage', // Mortgage
  'df13ed51-4fea-55bc-8abe-890ff4bf009b': 'housing.repairs_diy', // Home improvement
  'b26abd59-5df9-5d4a-abe5-0b195ee77c08': 'housing.furnishing', // Furniture and appliances
  'a71abe02-32a4-51b5-adae-c748d954771b': null, // Household bills
  '098981ee-7ab1-53f0-8862-ce871ccf5e9b': 'utilities.electricity', // Energy
  '2acb2fb5-825e-51ee-9848-93fa1dac8155': 'utilities.water_waste', // Water and waste
  '8df81776-ef86-5cf1-b465-a7e4a13ac3a6': 'utilities.internet_tv', // Internet and TV
  'a181be6e-db5f-5ed7-932b-32d00e8b7f6d': 'utilities.mobile', // Mobile phone
  '9bcf4578-5c1b-56f0-a70a-7abdfff900e1': 'utilities.broadcast_fee', // Broadcasting fees
  'f25beba4-f1b1-5fb3-b708-2f83db0d8d94': null, // Food and drink
  '2743a9a0-b011-5936-a7bb-03217061b807': 'food.groceries', // Groceries
  'a2ef68b8-39c3-58e6-aea5-c3f9fe31bed4': 'food.convenience_bakery', // Bakeries and kiosks
  'b7947dcf-2f49-55ad-8aa8-33c386307328': 'food.restaurants', // Restaurants
  '586ea2a9-db96-5b41-b607-baf10be4a943': 'food.fast_food_delivery', // Fast food and delivery
  '34972674-ec2a-520f-821b-cfcc485ce659': 'food.cafes', // Cafés
  '6a8a4ab1-b6a9-5bf0-9021-f33da8886c2d': 'food.bars', // Bars and clubs
  '1ba1f39b-bc16-5f64-8637-079f78cd3f4f': null, // Mobility
  'b5e6fe4c-814f-5ad1-8e4e-aa961664dad0': 'transport.public', // Public transport
  '5cd84bee-e240-5769-9b03-fad999959dbe': 'transport.rail_coach', // Trains and coaches
  'd8a9f3ab-7031-5506-9453-cc5a9fd5802d': 'transport.taxi_ride', // Taxi and ride sharing
  '898bba50-9bde-5dbf-9147-56598e785b07': 'transport.fuel', // Fuel
  '999e9830-2979-5b90-a913-3d4d7c2da0e5': 'transport.ev_charging', // Electric charging
  'fb76ba69-c3e5-5d43-8f17-04c0837b9791': 'transport.parking_tolls', // Parking and tolls
  '798c66b7-dba2-5214-b93c-dbf69113472b': 'transport.vehicle_service', // Car maintenance
  '8f2d64a3-9244-533c-b3d0-557de929fb67': null, // Shopping
  '4eb31c11-28b4-5115-a796-69bbd772a390': 'shopping.marketplace', // Online marketplaces
  '7ebd564b-c561-561c-882d-2cd247826a34': 'shopping.clothing', // Clothing
  'ba44eb41-2dc7-5774-b84a-b5a3e6ca5416': 'shopping.electronics', // Electronics
  '02fc5c0a-b178-5137-b4f7-4913c2557658': 'shopping.general_store', // Department stores
  '94ce3095-8704-573b-922e-4047208c3fa2': 'shopping.books_media', // Books and media
  '5844c402-3a7e-5858-80a6-93263988afc9': 'shopping.sports_hobby', // Sports equipment
  '36c3d53f-1a21-545e-ab92-8a9b9dd761c7': 'shopping.gifts_flowers', // Gifts
  'd36d6888-3ed6-5038-bbde-87e09cce87f0': null, // Leisure
  'ccdaa6ad-3ce7-57c8-b24e-1d9e783fe184': null, // Streaming
  '4281614e-9657-5ff3-9545-08e205701dea': 'leisure.games', // Gaming
  'eab6072f-0dc0-50f5-bcdd-6f886431faeb': 'leisure.software_cloud', // Software and apps
  'c3091b15-051f-5aa0-92a9-521882a92297': 'leisure.events_culture', // Events and culture
  'aa95f3a6-c4b9-5d63-9900-d037f0274238': 'leisure.fitness', // Fitness
  'd62a3c0d-3f52-5a26-a0fa-a2ab4fc7ff30': 'leisure.gambling', // Gambling
  '80e46033-00ca-5370-bf07-8c866c0986b8': null, // Healthcare
  '87ca0536-cf34-59db-b375-bb91565ed77c': 'wellbeing.pharmacy', // Pharmacies
  'bfd4227a-d311-5313-ad8c-5c83db519798': 'wellbeing.doctor', // Doctors and dentists
  '9a231217-d286-54d7-9cfc-7902bb731260': 'wellbeing.beauty', // Drugstores and beauty
  '1b5edd67-fa4d-50fd-8958-0313e5bdb2df': null, // Family
  'e4d25101-adb6-5d46-93f3-450112bc2052': 'family.childcare', // Childcare
  'f08b56b4-3d61-59d4-a69f-4374cb1ecbe6': 'family.education', // Education
  'f4afc6dc-eb77-59be-ad92-ec7325c4294c': 'family.kids', // Toys and children
  'ca344f2b-af7f-5272-982a-7e538d6a42d3': 'family.pets', // Pets
  '09242cc8-ac62-569d-ac9f-b19db6b9752a': null, // Insurances
  'cdb9a2b9-81cd-5feb-a5ed-925d98f2152b': 'insurance.health', // Health insurance
  'eee14d63-78ab-557f-affc-06e06ccbc374': 'insurance.life_pension', // Life insurance and pension plans
  '4e1adc60-ec22-59bf-83e1-7ea0a916210e': 'insurance.home', // Property insurance
  '161c4ad9-c710-51c0-9f12-b5f933dc3cbc': 'insurance.vehicle', // Car insurance
  '4d11a775-b098-56b7-8c00-66502db4595d': null, // Travel
  'f72bab11-8202-5cc4-8107-db2cdf1ac9d2': 'travel.flights', // Flights
  'bacb6979-87e3-54fd-bd63-0d24f1633fc4': 'travel.lodging', // Accommodation
  'af1d83d5-c6ba-5b3b-997e-03a5dabe2568': null, // Bank charges
  '23e6ae09-3b72-5365-b94e-3e341ed8751b': 'finance.loan_repayment', // Loans
  '6251701b-b55d-5589-9831-2b9e06bcefe8': 'finance.bnpl', // Instalments
  '634bcc1f-e15e-528f-bf55-2ed752d47a24': null, // Taxes and authorities
  'c251d1e2-8845-512d-9dd4-16ca0dbf2f43': null, // Services
  '270c2d28-de00-5fca-9d61-b2f4c8db6e23': 'services.charity', // Donations
  'fc3395cb-734f-526b-8514-14c6fd87a8fb': 'services.memberships', // Memberships
  '63706374-e675-5fd6-ad77-bd373eb2ffb8': null, // Savings
  '544d8838-669d-5272-9c22-f954de9986b7': 'savings.investments', // Investments
  'cd47a911-b970-5f61-afac-5acf79196aaf': null, // Transfers
  '65539832-29ce-5d7f-8b94-d8e70b3aa894': 'transfer.card_bill', // Credit card payment
  '1b6f1b1a-514f-5bb3-b7b9-b00476a78504': 'transfer.cash_withdrawal', // Cash withdrawal
}
