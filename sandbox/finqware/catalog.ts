/** What the tenant has registered: a skill for every bank's accounts, and one product sold by a bank. @see contract 2.1, 3 (INFERRED) */
import type { Bank } from '../people/types.ts'
import { seededUuid } from './ids.ts'

export interface Field {
  readonly name: string
  readonly label: { readonly ro: string; readonly en: string }
  readonly type: 'text' | 'number' | 'select'
  readonly options?: readonly { readonly value: string; readonly label: { readonly ro: string; readonly en: string } }[]
}
export interface Step {
  readonly step: string
  /** A plain name where Finqware's clients know the field already. */
  readonly required_data: readonly (string | Field)[]
  readonly uploads: readonly string[]
}
export interface Skill {
  readonly skill: string
  readonly type: 'aisp' | 'marketplace'
  readonly bank: Bank
  readonly steps: readonly Step[]
  /** Since 2025 rows carry a `utx_id`; older banks' do not. @see contract 6.3 */
  readonly hasUtx: boolean
}

const SCA: Step = { step: 'sca', required_data: ['psu_redirect_link'], uploads: [] }
const PSU_DATA: Step = { step: 'psu_data', required_data: ['psu_id'], uploads: [] }

const months = (count: number) => ({ value: String(count), label: { ro: `${count} luni`, en: `${count} months` } })

const DEPOSIT: readonly Step[] = [
  {
    step: 'product_form',
    required_data: [
      { name: 'psu_id', label: { ro: 'Utilizator la bancă', en: 'User name at the bank' }, type: 'text' },
      { name: 'amount', label: { ro: 'Suma depozitului (RON)', en: 'Deposit amount (RON)' }, type: 'number' },
      {
        name: 'period',
        label: { ro: 'Perioada', en: 'Term' },
        type: 'select',
        options: [months(3), months(6), months(12), months(24)],
      },
      { name: 'iban', label: { ro: 'IBAN-ul contului sursă', en: 'IBAN of the funding account' }, type: 'text' },
    ],
    uploads: ['id_front', 'id_back'],
  },
  { step: 'confirm', required_data: [], uploads: [] },
]

export function skillsOf(banks: readonly Bank[]): Skill[] {
  const home = banks.filter(({ country }) => country === 'RO')
  return home.flatMap((bank): Skill[] => {
    const takesForm = bank.id === 'carpat'
    const accounts: Skill = {
      skill: `${bank.id}_ro_aisp_sbx_#1.0`,
      type: 'aisp',
      bank,
      steps: takesForm ? [PSU_DATA, SCA] : [SCA],
      hasUtx: !takesForm,
    }
    if (!takesForm) return [accounts]
    return [
      accounts,
      { skill: `${bank.id}_ro_deposit_sbx_#1.0`, type: 'marketplace', bank, steps: DEPOSIT, hasUtx: false },
    ]
  })
}

export const servicerId = (bank: Bank) => seededUuid(`servicer ${bank.id}`)

export function presentSkill({ skill, type, bank, steps }: Skill) {
  return {
    skill,
    type,
    env: 'sandbox',
    version: '1.0',
    servicer_id: servicerId(bank),
    servicer_name: bank.name,
    country: 'Romania',
    logo_url: '',
    steps,
    status: bank.up ? 'active' : 'down',
  }
}

export const skillNamed = (skills: readonly Skill[], name: string) => skills.find(({ skill }) => skill === name)
