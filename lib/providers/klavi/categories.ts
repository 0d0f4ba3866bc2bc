/**
 * Klavi's Portuguese categories in our taxonomy, by what a label says without its accents. Its dictionary is not published: a label
 * that is not listed keeps its words and gets no id.
 * @see contracts/klavi.md 8.12
 */
import type { CategoryClaim } from '../../model/category.ts'
import type { DetailId } from '../../model/taxonomy/index.ts'
import type { WireLabels } from './wire.ts'

const BY_LABEL: Readonly<Record<string, DetailId>> = {
  // Renda
  renda: 'income.other', 'renda ativa': 'income.other', salario: 'income.salary', 'decimo terceiro': 'income.bonus',
  'pro-labore': 'income.self_employed', 'prestacao de servicos': 'income.self_employed', 'renda passiva': 'income.interest_dividends',
  'aluguel recebido': 'income.rental', rendimentos: 'income.interest_dividends', dividendos: 'income.interest_dividends',
  beneficios: 'income.benefits', inss: 'income.pension', aposentadoria: 'income.pension', auxilio: 'income.benefits',
  restituicao: 'income.tax_refund', reembolso: 'income.reimbursement', cashback: 'income.cashback',
  // Transferência
  'pix recebido': 'transfer.from_person', 'ted recebida': 'transfer.from_person', entrada: 'transfer.from_person',
  'pix enviado': 'transfer.to_person', 'ted enviada': 'transfer.to_person', saida: 'transfer.to_person',
  'mesma titularidade': 'transfer.internal', 'cartao de credito': 'transfer.card_bill', 'pagamento de fatura': 'transfer.card_bill',
  saque: 'transfer.cash_withdrawal', deposito: 'transfer.cash_deposit',
  // Moradia
  moradia: 'housing.other', aluguel: 'housing.rent', condominio: 'housing.service_charge', financiamento: 'finance.loan_repayment',
  contas: 'utilities.other', energia: 'utilities.electricity', agua: 'utilities.water_waste', gas: 'utilities.heating_gas',
  internet: 'utilities.internet_tv', telefone: 'utilities.mobile', celular: 'utilities.mobile', moveis: 'housing.furnishing',
  // Consumo
  alimentacao: 'food.groceries', supermercado: 'food.groceries', restaurante: 'food.restaurants', delivery: 'food.fast_food_delivery',
  padaria: 'food.convenience_bakery', bar: 'food.bars', cafe: 'food.cafes', transporte: 'transport.public',
  combustivel: 'transport.fuel', aplicativo: 'transport.taxi_ride', 'transporte publico': 'transport.public',
  estacionamento: 'transport.parking_tolls', pedagio: 'transport.parking_tolls', saude: 'wellbeing.other', farmacia: 'wellbeing.pharmacy',
  'plano de saude': 'insurance.health', medico: 'wellbeing.doctor', dentista: 'wellbeing.dentist', academia: 'leisure.fitness',
  beleza: 'wellbeing.beauty', educacao: 'family.education', pets: 'family.pets', lazer: 'leisure.other',
  streaming: 'leisure.video_streaming', viagem: 'travel.other', 'jogos e apostas': 'leisure.gambling', compras: 'shopping.other',
  vestuario: 'shopping.clothing', eletronicos: 'shopping.electronics', seguro: 'insurance.other', seguros: 'insurance.other',
  doacao: 'services.charity',
  // Finanças
  emprestimo: 'finance.loan_repayment', 'credito recebido': 'finance.loan_received', parcela: 'finance.loan_repayment',
  investimento: 'savings.investments', aplicacao: 'savings.investments', resgate: 'savings.from_savings',
  'tarifas e juros': 'finance.account_fees', tarifa: 'finance.account_fees', juros: 'finance.interest_overdraft',
  iof: 'finance.interest_overdraft', impostos: 'tax.income_tax', ipva: 'tax.vehicle_tax', iptu: 'tax.property_council',
} // prettier-ignore

const folded = (label: string): string =>
  label.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase() // prettier-ignore

/** The finest level that we know decides; the finest one that was said is the label. */
export function claimOf({ thirdCategory, subcategory, category }: WireLabels): CategoryClaim | null {
  const said = [thirdCategory, subcategory, category].flatMap((label) => label?.trim() || [])
  const [label] = said
  if (label === undefined) return null
  const known = said.map(folded).find((word) => Object.hasOwn(BY_LABEL, word))
  return { label, id: (known !== undefined && BY_LABEL[known]) || null }
}
