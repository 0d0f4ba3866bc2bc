/** Says that the server is up and its database answers; nothing else. */
import { product } from '../_server/banking'

export async function GET(): Promise<Response> {
  await product()
  return new Response('ok', { headers: { 'cache-control': 'no-store' } })
}
