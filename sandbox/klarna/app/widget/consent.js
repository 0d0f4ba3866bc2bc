/** The panel that says what the website will see. It is told by the client token, not by the wizard. */
import { h } from './dom.js'

/** @param {{ flow?: string, consent?: { scope: string[], lifetime: number } | null }} claims */
export function consentPanel({ flow = '', consent }, { say }, site, unfolded) {
  const scopes = (consent?.scope.length ? consent.scope : [flow.replaceAll('-', '_')])
    .map((scope) => say.consent.scopes[scope])
    .filter(Boolean)
  if (scopes.length === 0) return null
  const lifetime = consent?.lifetime ? say.consent.days(consent.lifetime) : say.consent.once
  return h(
    'details',
    { class: 'consent', open: unfolded, 'data-testid': 'kx-consent' },
    h('summary', {}, say.consent.summary(site)),
    h('ul', {}, ...scopes.map((scope) => h('li', {}, scope))),
    h('p', {}, lifetime),
    h('p', { class: 'soft' }, say.consent.not),
  )
}
