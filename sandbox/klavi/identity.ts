/** Who somebody is. Slug and members are INFERRED from Open Finance Brasil, customers 2.2.1. @see contract 8.11 */
import { iso } from './contract.ts'
import { digits } from './ids.ts'
import { bankCnpj } from './institutions.ts'
import type { Consent } from './state.ts'

/** Of the person, or of the firm where the consent is a firm's. */
export function presentIdentity(consent: Consent, now: number) {
  return consent.businessTaxId === null ? presentPerson(consent, now) : presentFirm(consent, consent.businessTaxId, now)
}

function presentPerson(consent: Consent, now: number) {
  const { holder, bank } = consent
  const seed = `identity of ${holder?.login}`
  const name = holder?.name ?? ''
  const family = name.split(' ').slice(1).join(' ')
  return {
    updateDateTime: iso(now),
    brandName: bank.name,
    civilName: name,
    birthDate: holder?.bornOn ?? '1990-01-01',
    maritalStatusCode: pick(`${seed} status`, ['SOLTEIRO', 'CASADO', 'UNIAO_ESTAVEL', 'DIVORCIADO']),
    sex: 'OUTRO',
    companiesCnpj: [bankCnpj(bank)],
    documents: { cpfNumber: cpfOf(consent) },
    otherDocuments: [{ type: 'RG', number: digits(`${seed} rg`, 9) }],
    hasBrazilianNationality: true,
    nationality: [],
    filiation: [{ type: 'MAE', civilName: `Maria ${family}` }],
    contacts: contactsOf(consent),
  }
}

/** One who trades alone is the firm's only party, and lends it their name. */
function presentFirm(consent: Consent, cnpjNumber: string, now: number) {
  const { holder, bank } = consent
  const name = holder?.name ?? ''
  return {
    updateDateTime: iso(now),
    businessId: `${cnpjNumber.slice(0, 8)}-${digits(`business of ${holder?.login}`, 4)}`,
    brandName: bank.name,
    companyName: `${name.toUpperCase()} ${cnpjNumber.slice(0, 8)}`,
    tradeName: name,
    incorporationDate: '2019-03-14T00:00:00Z',
    cnpjNumber,
    companiesCnpj: [bankCnpj(bank)],
    otherDocuments: [],
    parties: [
      {
        personType: 'PESSOA_NATURAL',
        type: 'SOCIO',
        civilName: name,
        startDate: '2019-03-14T00:00:00Z',
        shareholding: '1.000000',
        documentType: 'CPF',
        documentNumber: cpfOf(consent),
      },
    ],
    contacts: contactsOf(consent),
  }
}

/** The bank's own knowledge, not what was typed; made-up logins have none. */
const cpfOf = ({ holder, personalTaxId }: Consent): string => holder?.taxId ?? personalTaxId

function contactsOf({ holder }: Consent) {
  const { street = '', city = '', postalCode = '' } = holder?.address ?? {}
  const [, areaCode = '', number = ''] = /^\+55(\d{2})(\d{8,9})$/.exec(holder?.phone ?? '') ?? []
  return {
    postalAddresses: [
      {
        isMain: true,
        address: street,
        townName: city,
        postCode: postalCode.replaceAll('-', ''),
        country: 'BRASIL',
        countryCode: 'BRA',
      },
    ],
    phones: number === '' ? [] : [{ isMain: true, type: 'MOVEL', countryCallingCode: '55', areaCode, number }],
    emails: holder?.email === undefined ? [] : [{ isMain: true, email: holder.email }],
  }
}

const pick = (seed: string, words: readonly string[]): string => words[Number(digits(seed, 6)) % words.length] ?? ''
