/** What the person does in Klarna's window, spoken to the sandbox directly: login and password, sealed as its app seals them. */
import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'

interface Step {
  readonly state: string
  readonly next: string
  readonly result?: {
    readonly key?: string
    readonly form?: {
      readonly form_identifier: string
      readonly elements: readonly { readonly key?: string; readonly options?: readonly { readonly value: string }[] }[]
    }
  }
}

const claims = (jwt: string): Record<string, string> =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, string>

async function step(url: string, body?: unknown): Promise<Step> {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`wizard: ${answer.status}`)
  return ((await answer.json()) as { data: Step }).data
}

function seal(jwt: string, plain: string): { ct: string; iv: string; ek: string } {
  const { modulus = '', exponent = '' } = claims(jwt)
  const number = (hex: string): string => Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url')
  const key = createPublicKey({ key: { kty: 'RSA', n: number(modulus), e: number(exponent) }, format: 'jwk' })
  const [aes, iv] = [randomBytes(32), randomBytes(16)]
  const cipher = createCipheriv('aes-256-cbc', aes, iv)
  const ek = publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(aes.toString('hex')))
  return {
    ct: cipher.update(plain, 'utf8', 'base64') + cipher.final('base64'),
    iv: iv.toString('hex'),
    ek: ek.toString('base64'),
  }
}

/** Goes through the wizard of a flow to its end. @param until stops before the first step for which it is true. */
export async function logInAtBank(
  clientToken: string,
  login: string,
  until: (at: Step) => boolean = () => false,
): Promise<void> {
  const fields: Readonly<Record<string, string>> = {
    'bias.apis.forms.elements.UsernameElement': login,
    'bias.apis.forms.elements.PasswordElement': '123456',
    'bias.apis.forms.elements.OtpElement': '123456',
  }
  let at = await step(claims(clientToken).auth_url ?? '')
  for (let steps = 0; steps < 20 && at.state !== 'FINISHED' && !until(at); steps++) {
    const { form, key } = at.result ?? {}
    if (!form || !key) throw new Error(`wizard: ${at.state} without a form`)
    const data = form.elements.flatMap(({ key: name, options }) => {
      const value = name === undefined ? undefined : (fields[name] ?? options?.[0]?.value)
      return value === undefined ? [] : [{ key: name, value }]
    })
    at = await step(at.next, seal(key, JSON.stringify({ form_identifier: form.form_identifier, data })))
  }
}
