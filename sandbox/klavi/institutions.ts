/** Who takes part: the World's Brazilian banks by their COMPE code. @see contract 5 */
import { cnpj } from '../people/tax-ids.ts'
import type { Bank } from '../people/types.ts'
import type { Answer } from '../wing.ts'
import { notFound } from './errors.ts'
import { digits, seededUuid } from './ids.ts'
import { bankAt } from './state.ts'
import type { KlaviState, Link } from './state.ts'

export const bankCnpj = ({ id }: Bank): string => cnpj(`${digits(`cnpj of ${id}`, 8)}0001`)

/** As the central bank writes it: `BANCO IPE S.A.` */
export const bacenName = ({ name }: Bank): string =>
  `${name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()} S.A.`

export const listInstitutions = (state: KlaviState, link: Link, base: string) =>
  state.banks.map((bank) => ({
    institutionCode: bank.code,
    name: bank.name,
    avatar: `${base}/logo/${bank.code}.svg`,
    isBeta: false,
    isOutage: !bank.up,
    institutionType: 1,
    businessType: link.businessTaxId === null ? 'NATURAL' : 'LEGAL',
    availableResources: ['REGISTRATION', 'ACCOUNTS', 'CREDIT_CARDS'],
    parentOrganizationName: '',
    parentOrganizationId: '',
    organizationName: bacenName(bank),
    organizationId: seededUuid(`organisation ${bank.id}`),
  }))

/** The newest consent of each institution that the link has chosen. */
export function listStatuses(state: KlaviState, link: Link) {
  const newest = new Map<string, { institutionCode: string; name: string; status: string }>()
  for (const { link: of, bank, status } of state.consents.values()) {
    if (of === link) newest.set(bank.code, { institutionCode: bank.code, name: bank.name, status })
  }
  return [...newest.values()]
}

/** @param file `901.svg` */
export function drawLogo(state: KlaviState, file: string): Answer {
  const bank = bankAt(state, file.replace(/\.svg$/, ''))
  if (!bank) throw notFound('Logo')
  const hue = Number(digits(`hue of ${bank.id}`, 3)) % 360
  const letters = bank.name.split(/\s+/).map((word) => word.charAt(0)).join('').slice(0, 2).toUpperCase() // prettier-ignore
  const body =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40"><circle cx="20" cy="20" r="20" fill="hsl(${hue} 55% 32%)"/>` +
    `<text x="20" y="25.5" text-anchor="middle" font-family="system-ui,sans-serif" font-size="15" font-weight="600" fill="#fff">${letters}</text></svg>`
  return { status: 200, headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600', 'access-control-allow-origin': '*' }, body } // prettier-ignore
}
