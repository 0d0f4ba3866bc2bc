/** An address as we keep it. Strict on purpose: what is not plain ASCII is refused rather than guessed at. */

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** Nobody's by RFC 2606: people who are here without a sign-in of their own have such addresses, and nobody may sign up as one of them. */
const NOBODYS = /\.invalid$/

/**
 * The one form of an address: lower case, no quotes, no comments, exactly one `@`.
 * A character that only *becomes* ASCII by normalisation (a full-width `＠`) is refused: two texts must not be one account.
 * @returns null when it is no such address.
 */
export function canonicalEmail(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > 254 || trimmed.normalize('NFKC') !== trimmed) return null
  const [local, domain, ...more] = trimmed.toLowerCase().split('@')
  if (!local || !domain || more.length > 0 || local.length > 64 || !LOCAL.test(local)) return null
  if (NOBODYS.test(domain)) return null
  const labels = domain.split('.')
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) ? `${local}@${domain}` : null
}
