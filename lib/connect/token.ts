/** A link token: where the widget is and who may frame it, readable by the page that frames it, and a secret that opens it once. */

export interface LinkToken {
  /** The app's origin: the only one the frame comes from. */
  readonly host: string
  readonly link: string
  readonly pass: string
  readonly secret: string
}

const FORM = /^([\w-]{20,1200})\.([\w-]{43})$/

export const tokenText = ({ secret, host, link, pass }: LinkToken): string =>
  `${Buffer.from(JSON.stringify({ host, link, pass })).toString('base64url')}.${secret}`

/** The session a token is for, and its secret; null for a text that is no token. */
export function readToken(token: string): Pick<LinkToken, 'link' | 'secret'> | null {
  const [, head, secret] = FORM.exec(token) ?? []
  if (!head || !secret) return null
  try {
    const { link } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { link?: unknown }
    return typeof link === 'string' && /^\w{1,64}$/.test(link) ? { link, secret } : null
  } catch {
    return null // somebody's own making
  }
}
