/** Links: one end user in one application. @see contract 4 */
import type { Call } from '../wing.ts'
import { readCallbacks } from './callbacks.ts'
import { iso, PARTNER_APP_ID, SECOND, TOKEN_LIFE } from './contract.ts'
import { business, malformed, notFound } from './errors.ts'
import { tellLink } from './events.ts'
import { newTimeId, newToken } from './ids.ts'
import { addressOrNull, cnpjOrNull, cpfOrNull, fieldsOrNull, readFields, textOrNull } from './input.ts'
import type { Fields } from './input.ts'
import { bankAt } from './state.ts'
import type { KlaviState, Link } from './state.ts'

export function createLink(state: KlaviState, call: Call) {
  const fields = readFields(call)
  if (textOrNull(fields, 'appLink') !== null && textOrNull(fields, 'appRedirectURLKey') === null) {
    throw malformed('appRedirectURLKey is required with appLink')
  }
  const link = openLink(state, fields)
  return {
    linkId: link.id,
    linkURL: linkURL(call, link),
    linkToken: link.token,
    expireIn: TOKEN_LIFE / SECOND,
  }
}

/** Where the WhiteLabel page of a link is. */
export const linkURL = ({ base }: Call, { token }: Link): string =>
  `${base}/whitelabel/path?v=${encodeURIComponent(token)}`

/** @param fields as `POST /links` has them */
export function openLink(state: KlaviState, fields: Fields): Link {
  for (const name of ['email', 'phone', 'connectionKey']) textOrNull(fields, name)
  const institutionCode = textOrNull(fields, 'institutionCode')
  if (institutionCode !== null && !bankAt(state, institutionCode)?.up) throw business(4004)
  const now = state.clock.now().getTime()
  const id = newTimeId(now)
  const link: Link = {
    id,
    tag: null,
    personalTaxId: cpfOrNull(fields, 'personalTaxId'),
    businessTaxId: cnpjOrNull(fields, 'businessTaxId'),
    institutionCode,
    redirectURL: addressOrNull(fields, 'redirectURL'),
    callbacks: readCallbacks(fields),
    externalInfo: fieldsOrNull(fields, 'externalInfo'),
    token: newToken({ app: PARTNER_APP_ID, link: id }),
    createdAt: now,
    validUntil: now + TOKEN_LIFE,
  }
  state.links.set(id, link)
  state.linkTokens.set(link.token, link)
  tellLink(state, link)
  return link
}

/** All INFERRED: one client calls it, and nobody shows what it answers. @see contract 4.2 */
export function showLink(state: KlaviState, id: string) {
  const link = state.links.get(id)
  if (!link) throw notFound('Link')
  return {
    linkId: link.id,
    personalTaxId: link.personalTaxId ?? '',
    businessTaxId: link.businessTaxId ?? '',
    status: [...state.consents.values()].findLast((consent) => consent.link === link)?.status ?? 'STARTED',
    createdAt: iso(link.createdAt),
  }
}
