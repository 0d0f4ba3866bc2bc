/** Steps as the Auth API sends them, written by hand from contract 6.2 and 6.3. */
import { createDecipheriv, constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'

export type Step = Readonly<Record<string, unknown>>

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
export const jwt = (payload: unknown) => `${base64url({ alg: 'HS256' })}.${base64url(payload)}.c2ln`
const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')
const KEY = jwt({ modulus, exponent: '10001' })

export interface Opened {
  readonly form_identifier: string
  readonly data: readonly { readonly key: string; readonly value: unknown }[]
}

/** What an encrypted answer says. */
export function opened({ ct, iv, ek }: { ct: string; iv: string; ek: string }): Opened {
  const block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, Buffer.from(ek, 'base64'))
  const secret = Buffer.from(block.subarray(block.indexOf(0, 2) + 1).toString(), 'hex')
  const aes = createDecipheriv('aes-256-cbc', secret, Buffer.from(iv, 'hex'))
  return JSON.parse(Buffer.concat([aes.update(ct, 'base64'), aes.final()]).toString('utf8'))
}

function form(context: string, ...elements: readonly unknown[]): Step {
  const result = { type: 'form', context, form: { form_identifier: crypto.randomUUID(), elements }, key: KEY }
  return { state: 'CONSUMER_INPUT_NEEDED', result }
}

const input = (name: string, label: string, more: object = {}) => ({
  type: 'input',
  key: `bias.apis.forms.elements.${name}Element`,
  label,
  tags: [],
  read_only: false,
  password: false,
  validator: { required: true },
  ...more,
})
const option = (value: string, label: string, description?: string) => ({ value, label, description, disabled: false })
const choice = (key: string, label: string, options: readonly unknown[], max = 1) => ({
  type: 'choice',
  key,
  label,
  tags: [],
  selected: [],
  allow_selected: { min: 1, max },
  options,
})

export const bankSearch = form('bank_selection', {
  type: 'switchable',
  key: 'country_code',
  label: 'Country',
  tags: ['COLLAPSIBLE'],
  selected: 'DE',
  options: [
    {
      ...option('DE', 'Germany'),
      content: [
        choice('bank_code', 'Bank', [
          option('00000', 'Demo Bank', '00000 · TESTDE10XXX'),
          option('88888888', 'Nordlicht Bank', '88888888 · NORDDEFFXXX'),
          option('88888889', 'Isar Direkt', '88888889 · ISARDEFFXXX'),
          option('88888890', 'Kreiskasse Musterstadt', '88888890 · MUSTDEFFXXX'),
        ]),
      ],
    },
    {
      ...option('GB', 'United Kingdom'),
      content: [choice('bank_code', 'Bank', [option('000001', 'Albion Bank', '000001 · ALBIGB2LXXX')])],
    },
  ],
})

export const interfaces = form(
  'interface_selection',
  choice('interface', 'How do you want to log in?', [
    option('de_testbank_bias', 'Demo Bank PSD2'),
    option('de_testbank_transport', 'Demo Bank'),
  ]),
)

export const login = (error?: object) =>
  form(
    'authentication',
    input('Username', 'User name', error && { validation_error: error }),
    input('Password', 'Password', { password: true }),
  )

export const otp = form(
  'authentication',
  input('Otp', 'Code', { validator: { required: true, min_length: 4, max_length: 8, numeric_only: true } }),
)

export const accounts = (max = 1) =>
  form(
    'account_selection',
    choice(
      'account_id',
      'Account',
      [option('a1', 'Girokonto', 'DE60888888880123456789'), option('a2', 'Tagesgeld', 'DE33888888880123456790')],
      max,
    ),
  )

export const waiting: Step = { state: 'PROCESSING', result: { type: 'decoupled', context: 'authentication' } }
export const finished: Step = { state: 'FINISHED' }
export const failed = (code: string): Step => ({ state: 'EXCEPTION', error: { code, message: 'It failed' } })
export const redirect = (id: string, url: string): Step => ({
  state: 'CONSUMER_INPUT_NEEDED',
  result: { type: 'redirect', context: 'authentication', redirect: { id, url } },
})
