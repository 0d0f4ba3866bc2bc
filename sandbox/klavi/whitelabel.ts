/** The hosted UI: a link's address leads to a list of banks, and from there the way is that of every consent. @see contract 4.3 */
import type { Answer, Call } from '../wing.ts'
import { isLive } from './access.ts'
import { openConsent } from './consents.ts'
import { PARTNER_APP_ID } from './contract.ts'
import { malformed, notFound, Refusal } from './errors.ts'
import { newKey } from './ids.ts'
import { fieldsIn } from './input.ts'
import type { Fields } from './input.ts'
import { linkURL, openLink } from './links.ts'
import { banksPage, lostPage } from './pages.ts'
import type { KlaviState, Link } from './state.ts'
import { goTo, openVisit } from './way.ts'

/** A static address without an API call: it opens a link and goes to its page. */
export function openBasicLink(state: KlaviState, appId: string, call: Call): Answer {
  const { query } = call
  if (appId !== PARTNER_APP_ID) throw notFound('App')
  const callbacks = query.get('products_callback_url')
  const fields = {
    personalTaxId: query.get('personal_tax_id'),
    businessTaxId: query.get('business_tax_id'),
    email: query.get('email'),
    phone: query.get('phone'),
    institutionCode: query.get('institution_code'),
    redirectURL: query.get('redirect_url'),
    // INFERRED: one address is for all.
    productsCallbackURL: callbacks && (fieldsIn(callbacks) ?? { all: callbacks }),
    externalInfo: infoOf(query.get('external_info')),
  }
  return goTo(linkURL(call, openLink(state, fields)), 302)
}

function infoOf(text: string | null): Fields | null {
  if (!text) return null
  const info = fieldsIn(text)
  if (!info) throw malformed('external_info must be a JSON object')
  return info
}

export const linkOfPage = (state: KlaviState, { query }: Call): Link | undefined =>
  state.linkTokens.get(query.get('v') ?? '')

export function chooseBank(state: KlaviState, call: Call): Answer {
  const link = linkOfPage(state, call)
  if (!link || !isLive(state, link)) return lostPage()
  const banks = state.banks.filter(({ code }) => link.institutionCode === null || code === link.institutionCode)
  if (call.method === 'GET') return banksPage(link, banks)
  const form = new URLSearchParams(call.body.toString('utf8'))
  const code = form.get('institution')
  if (!banks.some((bank) => bank.code === code)) return banksPage(link, banks, true)
  const personalTaxId = link.personalTaxId ?? form.get('cpf')?.replaceAll(/[.\-\s]/g, '')
  const fields = { personalTaxId, businessTaxId: link.businessTaxId, institutionCode: code }
  const { redirectURL } = link
  try {
    const consent = openConsent(state, link, fields, { externalTrackId: newKey(), redirectURL, validityPeriod: 12, isDirect: false }) // prettier-ignore
    link.personalTaxId = consent.personalTaxId
    return openVisit(state, consent, call)
  } catch (error) {
    if (error instanceof Refusal) return banksPage(link, banks, true)
    throw error
  }
}
