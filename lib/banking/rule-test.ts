/** A rule's test made ready: read once, then asked of many entries. Pure. */
import type { AccountId, PlainDate } from '../model/ids.ts'
import { minorDigits, type Money } from '../model/money.ts'
import type { Condition, RuleTest } from '../model/rule.ts'
import { folded, holdsAll, wordsOf } from '../model/words.ts'
import { thousandths } from './feed.ts'
import { merchantName } from './merchant-name.ts'

/** What a rule looks at in an entry: what the bank reported, nothing that we or the person made of it. */
export interface RuleSubject {
  readonly accountId: AccountId
  readonly date: PlainDate
  readonly amount: Money
  readonly counterpartyName: string | null
  /** Keyed digest of the other side's account. */
  readonly counterpartyDigest: string | null
  readonly remittance: string
  readonly mcc: string | null
  /** The provider's own label. */
  readonly claimLabel: string | null
}

/** An entry's texts without case and marks, each folded once and only if a rule asks for it. */
class Reader {
  readonly subject: RuleSubject
  #words: readonly string[] | null = null
  #merchant: string | null = null
  #texts: readonly string[] | null = null

  constructor(subject: RuleSubject) {
    this.subject = subject
  }

  get words(): readonly string[] {
    return (this.#words ??= folded(`${this.subject.counterpartyName ?? ''} ${this.subject.remittance}`))
  }
  get merchant(): string {
    return (this.#merchant ??= plain(merchantName(this.subject.remittance, this.subject.counterpartyName)))
  }
  get texts(): readonly string[] {
    return (this.#texts ??= [this.subject.counterpartyName ?? '', this.subject.remittance].map(plain))
  }
  /** Thousandths of the entry's currency, without the sign. */
  get size(): number {
    const { minor, currency } = this.subject.amount
    return Math.abs(minor) * 10 ** (3 - minorDigits(currency))
  }
}

const plain = (text: string): string => folded(text).join(' ')

type Ask = (entry: Reader) => boolean

function askOf(condition: Condition): Ask {
  switch (condition.kind) {
    case 'words': {
      const words = wordsOf(condition.value)
      return (entry) => words.length > 0 && holdsAll(entry.words, words)
    }
    case 'text': {
      const wanted = plain(condition.value)
      const { how } = condition
      if (how === 'contains') return (entry) => entry.texts.some((text) => text.includes(wanted))
      if (how === 'starts') return (entry) => entry.texts.some((text) => text.startsWith(wanted))
      return (entry) => entry.texts.includes(wanted)
    }
    case 'merchant': {
      const wanted = plain(condition.value)
      return (entry) => entry.merchant === wanted
    }
    case 'counterparty':
      return ({ subject }) => subject.counterpartyDigest === condition.digest
    case 'amount': {
      const min = thousandths('min', condition.min) ?? 0
      const max = thousandths('max', condition.max) ?? Infinity
      return ({ size }) => min <= size && size <= max
    }
    case 'direction':
      return ({ subject: { amount } }) => (condition.value === 'in' ? amount.minor > 0 : amount.minor < 0)
    case 'account': {
      const accounts = new Set(condition.values)
      return ({ subject }) => accounts.has(subject.accountId)
    }
    case 'currency':
      return ({ subject: { amount } }) => amount.currency === condition.value
    case 'mcc':
      return ({ subject }) => subject.mcc === condition.value
    case 'claim':
      return ({ subject }) => subject.claimLabel === condition.value
    case 'day': {
      const { from, to } = condition
      return ({ subject: { date } }) => {
        const day = Number(date.slice(8))
        return from <= to ? from <= day && day <= to : from <= day || day <= to
      }
    }
  }
}

/** What is asked of each entry, once for all rules. */
export type Test = (entry: Reader) => boolean

/** @throws {InvalidInputError} for an amount that is none. */
export function compileTest({ match, conditions }: RuleTest): Test {
  const asks = conditions.map(askOf)
  return match === 'any' ? (entry) => asks.some((ask) => ask(entry)) : (entry) => asks.every((ask) => ask(entry))
}

export const readEntry = (subject: RuleSubject): Reader => new Reader(subject)
