/** What the consumer is about to share, from the token's claims. */
import { el } from './dom.js'
import { lookUp } from './words.js'

/**
 * @param {{scope?: string[], lifetime?: number} | null | undefined} consent
 * @param {import('./flow.js').Flow} flow
 */
export function consentDetails(consent, { words, unfolded }) {
  const lines = (consent?.scope ?? []).map((resource) => lookUp(words, `consent.${resource}`) ?? resource)
  const lifetime = consent?.lifetime ? words['consent.days'](consent.lifetime) : words['consent.once']
  const details = el(
    'details',
    { class: 'consent', open: unfolded.now },
    el('summary', {}, words['consent.title']),
    lines.length > 0 ? el('ul', {}, ...lines.map((line) => el('li', {}, line))) : null,
    el('p', {}, lifetime),
  )
  // Folded or not, it stays so on the screens that follow.
  details.addEventListener('toggle', () => (unfolded.now = details.open))
  return details
}
