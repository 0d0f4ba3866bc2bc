/**
 * Who may frame the widget, said in the frame's own address, so that the answer's `frame-ancestors` is known before anything is looked up.
 * A pass is an origin with our signature for one link session; it opens nothing else, and may be seen by anybody.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

const SIGNED = /^([\w-]{1,400})\.([\w-]{43})$/

const signed = (link: string, origin: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`frame ${link} ${origin}`).digest()

/** @param origin as a browser writes it: `https://shop.example` */
export const passFor = (link: string, origin: string, secret: string): string =>
  `${Buffer.from(origin).toString('base64url')}.${signed(link, origin, secret).toString('base64url')}`

/** The origin that the pass lets frame this link session; null for one that is not ours, or another session's. */
export function originOf(link: string, pass: string, secret: string): string | null {
  const [, name = '', signature = ''] = SIGNED.exec(pass) ?? []
  const origin = Buffer.from(name, 'base64url').toString()
  const given = Buffer.from(signature, 'base64url')
  const ours = signed(link, origin, secret)
  return given.length === ours.length && timingSafeEqual(given, ours) ? origin : null
}
