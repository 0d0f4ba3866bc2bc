/**
 * The door to a bank's own page for a frame: a form posted into the bank's window, which thereby is ours for a moment and takes along
 * a cookie for the way back. Not a redirect: after a form, the page's policy would have to name every bank.
 */
import { InvalidInputError } from '@/lib/model/errors'
import { product } from '../../../_server/banking'
import { answer, bodyOf, PRIVATE, sameOrigin } from '../../../_server/doors'
import { keepLeft } from '../../../_server/link-cookie'

const MOST_BYTES = 2_000
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

export const POST = answer(async (request: Request) => {
  sameOrigin(request.headers)
  const form = new URLSearchParams((await bodyOf(request, MOST_BYTES)).toString('utf8'))
  const { connect } = await product()
  const desk = await connect.frame(form.get('frame') ?? '')
  const { ask } = await desk.connection()
  const url = ask?.kind === 'redirect' && ask.url !== null ? URL.parse(ask.url) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidInputError({ ask: 'nobody is sent anywhere' })
  await keepLeft(desk.session.id, form.get('here') === '1')
  const page = `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>…</title><meta http-equiv="refresh" content="0;url=${escaped(url.href)}">`
  return new Response(page, { headers: { ...PRIVATE, 'content-type': 'text/html; charset=utf-8' } })
})
