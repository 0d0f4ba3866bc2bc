/** Reads the hand-labelled lines into rows that the score command judges. */
import type { Evidence } from '../../lib/banking/categorise.ts'
import { as } from '../../lib/model/ids.ts'
import type { Method } from '../../lib/model/transaction.ts'

export interface Judged {
  readonly truth: string
  readonly evidence: Evidence
}

const METHOD: Readonly<Record<string, Method>> = {
  c: 'card', d: 'direct_debit', t: 'transfer', i: 'instant', a: 'cash', f: 'fee',
} // prettier-ignore

export const labelled = (country: 'DE' | 'GB', lines: string): readonly Judged[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [truth = '', how = '', name = '', ...rest] = line.split('|').map((part) => part.trim())
      const evidence: Evidence = {
        country: as(country),
        amount: { minor: how.startsWith('+') ? 1234 : -1234, currency: as(country === 'DE' ? 'EUR' : 'GBP') },
        counterpartyName: name || null,
        remittance: rest.join('|'),
        method: METHOD[how[1] ?? ''] ?? null,
        mcc: null,
        bankCode: null,
        claim: null,
      }
      return { truth, evidence }
    })
