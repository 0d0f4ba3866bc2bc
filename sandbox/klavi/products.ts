/** What can be ordered: by person or firm, and by level. @see contract 6.5, 8.6 */
import type { Permission } from './contract.ts'

export type Level = 'institution' | 'user'
export type Party = 'personal' | 'business'

export interface Product {
  /** With prefix: `pf_categorized_checking_l3`. */
  readonly name: string
  readonly version: string
  readonly subject: 'checking' | 'savings' | 'cards' | 'balance' | 'identity'
  /** How many levels of category; 0 where it has none. */
  readonly levels: 0 | 2 | 3
  readonly needs: Permission
}

type Told = readonly [
  slug: string,
  subject: Product['subject'],
  levels: Product['levels'],
  needs: Permission,
  version?: string,
]

const INSTITUTION: readonly Told[] = [
  ['categorized_checking_l3', 'checking', 3, 'ACCOUNTS_ALL'],
  ['categorized_savings_l3', 'savings', 3, 'ACCOUNTS_ALL'],
  ['categorized_creditcard_l3', 'cards', 3, 'CREDIT_CARDS_ALL'],
  ['categorized_checking_l2', 'checking', 2, 'ACCOUNTS_ALL'],
  ['categorized_savings_l2', 'savings', 2, 'ACCOUNTS_ALL'],
  ['categorized_creditcard_l2', 'cards', 2, 'CREDIT_CARDS_ALL'],
  ['checking_account', 'checking', 0, 'ACCOUNTS_ALL'],
  ['savings_account', 'savings', 0, 'ACCOUNTS_ALL'],
  ['credit_card', 'cards', 0, 'CREDIT_CARDS_ALL', 'V1.1'],
  ['balance', 'balance', 0, 'ACCOUNTS_ALL'],
  ['identity', 'identity', 0, 'REGISTRATION_ALL'],
]

/** INFERRED: no slug of this level is known; who somebody is concerns the user, so it can be asked for at both. */
const USER: readonly Told[] = INSTITUTION.filter(([slug]) => slug === 'identity')

/** All that was bought at onboarding, which is what `["all"]` means. */
export const contracted = (party: Party, level: Level): readonly Product[] =>
  (level === 'institution' ? INSTITUTION : USER).map(([slug, subject, levels, needs, version = 'V1']) => ({
    name: `${party === 'personal' ? 'pf' : 'pj'}_${slug}`,
    version,
    subject,
    levels,
    needs,
  }))

const PARTIES = ['personal', 'business'] as const
const KNOWN: ReadonlySet<string> = new Set(
  PARTIES.flatMap((party) => contracted(party, 'institution').map(({ name }) => name)),
)

export const isProduct = (name: string): boolean => KNOWN.has(name)
