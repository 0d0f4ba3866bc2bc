/**
 * Says what a transaction was for, and why. Pure: the same evidence always gives the same answer, and the answer names what
 * decided. Strongest first: what the payment is (bank codes, fees, cash), what the provider says, who was paid, the merchant
 * code, words in the text, a person's name, and at last the sign. What a person chose or a pair proved is decided elsewhere.
 */
import type { Category, CategoryClaim, CategoryId, CategorySource } from '../model/category.ts'
import type { CountryCode } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import { groupOf, kindOf } from '../model/taxonomy/index.ts'
import type { DetailId } from '../model/taxonomy/index.ts'
import { KEYWORDS_CS } from '../model/taxonomy/keywords/cs.ts'
import { KEYWORDS_DE } from '../model/taxonomy/keywords/de.ts'
import { KEYWORDS_EN } from '../model/taxonomy/keywords/en.ts'
import { KEYWORDS_PL } from '../model/taxonomy/keywords/pl.ts'
import { KEYWORDS_PT } from '../model/taxonomy/keywords/pt.ts'
import { KEYWORDS_RO } from '../model/taxonomy/keywords/ro.ts'
import type { Lexicon } from '../model/taxonomy/lexicon.ts'
import { categoryOfMcc } from '../model/taxonomy/mcc.ts'
import { categoryOfBankCode } from '../model/taxonomy/mechanism.ts'
import { MERCHANTS_BR } from '../model/taxonomy/merchants/br.ts'
import { MERCHANTS_DE } from '../model/taxonomy/merchants/de.ts'
import { MERCHANTS_GB } from '../model/taxonomy/merchants/gb.ts'
import { MERCHANTS_INTERNATIONAL } from '../model/taxonomy/merchants/international.ts'
import { MERCHANTS_CZ, MERCHANTS_PL } from '../model/taxonomy/merchants/pl.ts'
import { MERCHANTS_RO } from '../model/taxonomy/merchants/ro.ts'
import { indexPhrases, words } from '../model/taxonomy/phrases.ts'
import type { Found, PhraseIndex } from '../model/taxonomy/phrases.ts'
import type { Method } from '../model/transaction.ts'
import { merchantName } from './merchant-name.ts'
import { looksLikePerson } from './person.ts'

export interface Evidence {
  readonly country: CountryCode | null
  readonly amount: Money
  readonly counterpartyName: string | null
  readonly remittance: string
  readonly method: Method | null
  readonly mcc: string | null
  readonly bankCode: string | null
  readonly claim: CategoryClaim | null
}

type Hit = Found<DetailId>
type Index = PhraseIndex<DetailId>

/** One country's knowledge. Keywords are split by what they may decide. */
interface Knowledge {
  readonly merchants: Index
  /** Money in: pay, pensions, refunds of tax, … */
  readonly incoming: Index
  readonly outgoing: Index
  /** As `outgoing`, without what only says "some insurance", "some bill". */
  readonly precise: Index
  readonly fees: Index
  readonly cashOut: Index
  readonly cashIn: Index
  readonly own: Index
}

const FEES = ['account_fees', 'card_atm_fees', 'fx_fees', 'interest_overdraft', 'late_returned_fees'].map(
  (id) => `finance.${id}`,
)
const ONLY_IN = new Set([
  'finance.loan_received',
  'savings.from_savings',
  'transfer.cash_deposit',
  'other.dispute',
  'other.adjustment',
])
const BOTH_WAYS = new Set([
  'transfer.internal',
  'transfer.card_bill',
  'transfer.currency_exchange',
  'transfer.wallet_topup',
])
const OWN = new Set(['transfer.internal', 'transfer.card_bill', 'savings.to_savings', 'savings.from_savings'])
/** Within these a word of the text says more than the name: an insurer sells every insurance. */
const REFINED = new Set(['insurance', 'utilities', 'housing', 'tax', 'finance', 'savings'])
/** What a person may be paid for besides being a person. */
const PERSONAL = new Set(['housing.rent', 'family.child_support', 'housing.service_charge', 'wellbeing.doctor', 'wellbeing.dentist',
  'family.education', 'family.childcare', 'services.professional', 'income.rental', 'income.self_employed']) // prettier-ignore
/** Shops and carriers: money from them is money back. */
const GIVES_BACK = new Set([
  'food',
  'transport',
  'shopping',
  'leisure',
  'wellbeing',
  'travel',
  'utilities',
  'housing',
  'family',
  'tax',
])
const REFUND = indexPhrases([['other.adjustment' as DetailId, `refund, refunded, erstattung, rueckerstattung, gutschrift, retoure, rueckzahlung, guthaben, storno, stornierung, chargeback, rueckbuchung, ruecklastschrift, ruecksendung, returned, reversal, credit note, return, unpaid, jahresabrechnung, rueckgabe, rfnd, recredit, kulanzgutschrift, rueckueberweisung, lastschriftrueckgabe, estorno, devolucao, devolvido, reembolso compra, rambursare, retur, returnare, restituire plata, zwrot, zwrot towaru, zwrot za, zwrot zakupu, vraceni, vratka, vraceni platby`]]) // prettier-ignore

/** What banks write before a purchase that moved like a transfer: by BLIK, by a PIX code on the counter. */
const PURCHASE = indexPhrases([['other.uncategorised' as DetailId, `^zakup, ^platnosc blik, ^platnosc karta, ^pix qr code, ^pix qrs, ^compra, ^pos, ^platba kartou`]]) // prettier-ignore

const knownOf = (...lexica: readonly Lexicon[]): (readonly [DetailId, string])[] =>
  lexica.flatMap((lexicon) => Object.entries(lexicon) as [DetailId, string][])

function learn(merchants: readonly Lexicon[], keywords: readonly Lexicon[]): Knowledge {
  const all = knownOf(...keywords)
  const pick = (wanted: (id: string) => boolean): Index => indexPhrases(all.filter(([id]) => wanted(id)))
  const isIncome = (id: string): boolean => id.startsWith('income.')
  return {
    merchants: indexPhrases(knownOf(...merchants)),
    incoming: pick((id) => isIncome(id) || ONLY_IN.has(id) || BOTH_WAYS.has(id)),
    outgoing: pick((id) => !isIncome(id) && !ONLY_IN.has(id) && id !== 'transfer.cash_withdrawal'),
    precise: pick((id) => !isIncome(id) && !ONLY_IN.has(id) && !id.endsWith('.other')),
    fees: pick((id) => FEES.includes(id)),
    cashOut: pick((id) => id === 'transfer.cash_withdrawal'),
    cashIn: pick((id) => id === 'transfer.cash_deposit'),
    own: pick((id) => OWN.has(id)),
  }
}

const GERMAN = learn([MERCHANTS_DE, MERCHANTS_INTERNATIONAL], [KEYWORDS_DE])
const BRITISH = learn([MERCHANTS_GB, MERCHANTS_INTERNATIONAL], [KEYWORDS_EN])
const ANY = learn([MERCHANTS_INTERNATIONAL, MERCHANTS_DE, MERCHANTS_GB], [KEYWORDS_DE, KEYWORDS_EN])
const BRAZILIAN = learn([MERCHANTS_BR, MERCHANTS_INTERNATIONAL], [KEYWORDS_PT])
const ROMANIAN = learn([MERCHANTS_RO, MERCHANTS_INTERNATIONAL], [KEYWORDS_RO])
// Who lives at this border shops on both sides of it.
const POLISH = learn([MERCHANTS_PL, MERCHANTS_INTERNATIONAL, MERCHANTS_CZ], [KEYWORDS_PL])
const CZECH = learn([MERCHANTS_CZ, MERCHANTS_INTERNATIONAL, MERCHANTS_PL], [KEYWORDS_CS])
const KNOWLEDGE: Readonly<Record<string, Knowledge>> = {
  DE: GERMAN,
  AT: GERMAN,
  CH: GERMAN,
  GB: BRITISH,
  IE: BRITISH,
  BR: BRAZILIAN,
  RO: ROMANIAN,
  PL: POLISH,
  CZ: CZECH,
}

/**
 * Names repeat, texts do not: what is kept is the answer for a text without its dates and long numbers, which no phrase of the
 * lists contains. Cleared when full, and long texts are not kept.
 */
const REMEMBERED = 4096
const LONG = 300
const NUMBER = /\d[\d:./-]{4,}/g
const memory = new Map<string, Category>()

export function categorise(evidence: Evidence): Category {
  const inflow = evidence.amount.minor > 0
  const settled = mechanism(evidence, inflow) ?? claimed(evidence, inflow)
  if (settled) return settled
  const key = `${evidence.country}${inflow ? '+' : '-'}${evidence.method}${evidence.mcc ?? ''}|${evidence.counterpartyName ?? ''}|${evidence.remittance.replace(NUMBER, '0')}`
  const held = memory.get(key)
  if (held) return held
  const answer = read(evidence, inflow)
  if (memory.size >= REMEMBERED) memory.clear()
  if (key.length <= LONG) memory.set(key, answer)
  return answer
}

const because = (id: CategoryId, source: CategorySource, what: string | null): Category => ({
  id,
  source,
  because: what,
})
const from = (hit: Hit, source: CategorySource): Category => because(hit.value, source, hit.phrase)

function mechanism({ bankCode }: Evidence, inflow: boolean): Category | null {
  const id = bankCode ? categoryOfBankCode(bankCode, inflow) : null
  return id ? because(id, 'mechanism', bankCode) : null
}

/** The provider's word, unless the sign forbids it: an expense on the way in is kept, for that is what a refund is. */
function claimed({ claim }: Evidence, inflow: boolean): Category | null {
  if (!claim?.id || claim.id === 'other.uncategorised') return null
  return !inflow && kindOf(claim.id) === 'income' ? null : because(claim.id, 'provider', claim.label)
}

function read(evidence: Evidence, inflow: boolean): Category {
  const known = KNOWLEDGE[evidence.country ?? ''] ?? ANY
  const name = words(merchantName(evidence.remittance, evidence.counterpartyName))
  const text = words(`${evidence.counterpartyName ?? ''} ${evidence.remittance}`)
  const person = isPerson(evidence, known, name)
  const cash = evidence.method === 'cash' || (evidence.method !== 'direct_debit' && !person)
  if (!inflow && (evidence.method === 'fee' || evidence.method === 'unknown' || evidence.method === null)) {
    const fee = known.fees.find(text)
    if (fee && (evidence.method === 'fee' || fee.weight >= 112)) return from(fee, 'mechanism')
    if (evidence.method === 'fee') return because('finance.account_fees', 'mechanism', 'fee')
  }
  const drawn = cash ? (inflow ? known.cashIn : known.cashOut).find(text) : null
  if (drawn) return from(drawn, 'mechanism')
  if (evidence.method === 'cash')
    return because(inflow ? 'transfer.cash_deposit' : 'transfer.cash_withdrawal', 'mechanism', 'cash')
  return inflow ? received(evidence, known, name, text, person) : spent(evidence, known, name, text, person)
}

/** A name nobody lists. Where the bank does not say how the money moved, no word of trade may be in it either. */
function isPerson(
  { method, counterpartyName, remittance }: Evidence,
  known: Knowledge,
  name: readonly string[],
): boolean {
  if (method === 'card' || method === 'direct_debit' || !looksLikePerson(counterpartyName)) return false
  if (known.merchants.find(name) || PURCHASE.find(words(remittance))) return false
  return method === 'transfer' || method === 'instant' || !known.outgoing.find(name)
}

function spent(
  evidence: Evidence,
  known: Knowledge,
  name: readonly string[],
  text: readonly string[],
  person: boolean,
): Category {
  if (person) {
    const own = known.own.find(text)
    if (own) return from(own, 'keyword')
    const word = known.outgoing.find(text)
    return word && PERSONAL.has(word.value)
      ? from(word, 'keyword')
      : because('transfer.to_person', 'keyword', evidence.counterpartyName)
  }
  const late = known.fees.find(text)
  if (late?.value === 'finance.late_returned_fees') return from(late, 'keyword')
  const merchant = known.merchants.find(name) ?? known.merchants.find(text)
  if (merchant && kindOf(merchant.value) !== 'income') {
    const group = groupOf(merchant.value)
    const finer = REFINED.has(group) ? known.precise.find(text) : null
    return finer && groupOf(finer.value) === group && finer.value !== merchant.value
      ? from(finer, 'keyword')
      : from(merchant, 'merchant')
  }
  const coded = evidence.mcc ? categoryOfMcc(evidence.mcc) : null
  if (coded) return because(coded, 'mcc', evidence.mcc)
  const word = known.outgoing.find(text)
  const named = known.outgoing.find(name)
  const best = evidence.method === 'card' ? (named ?? word) : (word ?? named)
  if (best) return from(best, 'keyword')
  return because('other.uncategorised', 'default', null)
}

function received(
  evidence: Evidence,
  known: Knowledge,
  name: readonly string[],
  text: readonly string[],
  person: boolean,
): Category {
  const word = known.incoming.find(text)
  const merchant = person ? null : (known.merchants.find(name) ?? known.merchants.find(text))
  const group = merchant && groupOf(merchant.value)
  const says = REFUND.find(text)
  const back = evidence.method === 'card' || says !== null
  const strong = word && word.value !== 'income.self_employed'
  if (group === 'insurance' && !(word && word.value !== 'income.reimbursement' && kindOf(word.value) === 'income'))
    return because('income.reimbursement', 'merchant', merchant!.phrase)
  if (
    strong &&
    !(
      merchant &&
      back &&
      word.value !== 'income.cashback' &&
      word.value !== 'income.reimbursement' &&
      word.value !== 'income.tax_refund'
    )
  )
    return from(word, 'keyword')
  if (merchant && group && GIVES_BACK.has(group) && (back || !strong)) return from(merchant, 'merchant')
  if (word) return from(word, 'keyword')
  if (person) return because('transfer.from_person', 'keyword', evidence.counterpartyName)
  if (back) {
    const bought = (evidence.mcc && categoryOfMcc(evidence.mcc)) || known.outgoing.find(text)?.value
    if (bought && groupOf(bought) === 'insurance')
      return because('income.reimbursement', 'keyword', says?.phrase ?? null)
    if (bought && kindOf(bought) === 'expense')
      return because(bought, evidence.mcc ? 'mcc' : 'keyword', says?.phrase ?? null)
  }
  if (merchant && kindOf(merchant.value) === 'transfer') return from(merchant, 'merchant')
  return because('income.other', 'default', null)
}
