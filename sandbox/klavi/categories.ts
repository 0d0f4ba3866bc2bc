/** Klavi's three levels. The dictionary is not published: this one is INFERRED from the words that are. @see contract 8.12 */
import type { HeldEntry } from '../people/holders.ts'
import { digits } from './ids.ts'

type Path = readonly [category: string, subcategory?: string, third?: string]

/** What the World calls a row, in Klavi's words: coarser here and there, as aggregators are. */
const FROM_TRUTH: Readonly<Record<string, Path>> = {
  'income.salary': ['Renda', 'Renda Ativa', 'Salário'],
  'income.bonus': ['Renda', 'Renda Ativa', 'Salário'],
  'income.self_employed': ['Renda', 'Renda Ativa', 'Prestação de Serviços'],
  'income.pension': ['Renda', 'Benefícios', 'INSS'],
  'income.benefits': ['Renda', 'Benefícios', 'Auxílio'],
  'income.rental': ['Renda', 'Renda Passiva', 'Aluguel Recebido'],
  'income.interest_dividends': ['Renda', 'Renda Passiva', 'Rendimentos'],
  'housing.rent': ['Moradia', 'Aluguel'],
  'housing.service_charge': ['Moradia', 'Condomínio'],
  'housing.mortgage': ['Empréstimo', 'Parcela'],
  'utilities.electricity': ['Moradia', 'Contas', 'Energia'],
  'utilities.water_waste': ['Moradia', 'Contas', 'Água'],
  'utilities.heating_gas': ['Moradia', 'Contas', 'Gás'],
  'utilities.internet_tv': ['Moradia', 'Contas', 'Internet'],
  'food.groceries': ['Alimentação', 'Supermercado'],
  'food.convenience_bakery': ['Alimentação', 'Supermercado'],
  'food.restaurants': ['Alimentação', 'Restaurante'],
  'food.cafes': ['Alimentação', 'Restaurante'],
  'food.bars': ['Alimentação', 'Restaurante'],
  'food.fast_food_delivery': ['Alimentação', 'Delivery'],
  'transport.fuel': ['Transporte', 'Combustível'],
  'transport.taxi_ride': ['Transporte', 'Aplicativo'],
  'transport.public': ['Transporte', 'Transporte Público'],
  'transport.rail_coach': ['Transporte', 'Transporte Público'],
  'wellbeing.pharmacy': ['Saúde', 'Farmácia'],
  'insurance.health': ['Saúde', 'Plano de Saúde'],
  'family.education': ['Educação'],
  'leisure.video_streaming': ['Lazer', 'Streaming'],
  'leisure.music_audio': ['Lazer', 'Streaming'],
  'leisure.games': ['Lazer', 'Jogos e Apostas'],
  'leisure.gambling': ['Lazer', 'Jogos e Apostas'],
  'travel.flights': ['Lazer', 'Viagem'],
  'travel.lodging': ['Lazer', 'Viagem'],
  'travel.packages': ['Lazer', 'Viagem'],
  'finance.loan_received': ['Empréstimo', 'Crédito Recebido'],
  'finance.loan_repayment': ['Empréstimo', 'Parcela'],
  'finance.account_fees': ['Tarifas e Juros', 'Tarifa'],
  'finance.card_atm_fees': ['Tarifas e Juros', 'Tarifa'],
  'finance.late_returned_fees': ['Tarifas e Juros', 'Tarifa'],
  'finance.interest_overdraft': ['Tarifas e Juros', 'Juros'],
  'finance.fx_fees': ['Tarifas e Juros', 'IOF'],
  'savings.to_savings': ['Transferência', 'Mesma Titularidade'],
  'savings.from_savings': ['Transferência', 'Mesma Titularidade'],
  'savings.investments': ['Investimento', 'Aplicação'],
  'savings.pension': ['Investimento', 'Aplicação'],
  'transfer.internal': ['Transferência', 'Mesma Titularidade'],
  'transfer.card_bill': ['Cartão de Crédito', 'Pagamento de Fatura'],
  'transfer.to_person': ['Transferência', 'Saída'],
  'transfer.from_person': ['Transferência', 'Entrada'],
  'transfer.cash_withdrawal': ['Saque'],
}

/** By the first half of a truth, where the whole has no word of its own. */
const FROM_GROUP: Readonly<Record<string, Path>> = {
  shopping: ['Compras'],
  food: ['Alimentação'],
  transport: ['Transporte'],
  wellbeing: ['Saúde'],
  leisure: ['Lazer'],
  tax: ['Impostos'],
}

/** A label that no dictionary has, on one row in so many: new ones appear without notice. */
const UNHEARD_OF: Path = ['Novidades', 'Economia Criativa', 'Assinatura Cultural']
const UNHEARD_OF_EVERY = 60

function pathOf(entry: HeldEntry): Path {
  if (Number(digits(`label of ${entry.key}`, 6)) % UNHEARD_OF_EVERY === 0) return UNHEARD_OF
  const { category } = entry.truth
  const path = FROM_TRUTH[category] ?? FROM_GROUP[category.split('.')[0] ?? ''] ?? ['Outros']
  return path[1] === 'Entrada' || path[1] === 'Saída' ? [path[0], path[1], transferWord(entry)] : path
}

const transferWord = ({ amount, rail }: HeldEntry) =>
  amount > 0
    ? rail === 'TED' ? 'TED Recebida' : 'PIX Recebido'
    : rail === 'TED' ? 'TED Enviada' : 'PIX Enviado' // prettier-ignore

/** @param levels two or three; without any there are no labels at all. A level that a path lacks is empty. */
export function labels(entry: HeldEntry, levels: 0 | 2 | 3) {
  if (levels === 0) return {}
  const [category, subcategory = '', thirdCategory = ''] = pathOf(entry)
  const repeats = entry.truth.recurring === undefined ? 0 : 1
  return {
    category,
    subcategory,
    ...(levels === 3 && { thirdCategory }),
    // Nobody says what these count; the sample has 1, 0, 1.
    fAll: repeats,
    fAllMonth: 0,
    fAllCmonth: repeats,
  }
}
