/**
 * An exchange as something to run: a cURL command or a step of a Playwright test. Whatever was hidden is a variable of its name.
 * A recorded file may be anybody's, so everything that goes into a shell or a script is escaped for it.
 */
import type { ExchangeView, ShownJson } from '@/lib/model/inspection'

const HIDDEN = /^‹.*›$/s
const MORE = '…'

/** `consent_token` and `consentToken` are `CONSENT_TOKEN`. */
const nameOf = (key: string): string =>
  key
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, '_')
    .replace(/^(\d|$)/, 'VALUE_$1')

/** A body or a path in which hidden values are variables, each written as `write` does. */
interface Script {
  readonly variable: (name: string) => string
  readonly text: (value: string) => string
}

/** JSON, two blanks a level, with variables for what is hidden: without quotes where it was no text. */
function jsonOf(value: ShownJson, script: Script, key = 'value', depth = 0): string {
  const [inner, outer] = ['  '.repeat(depth + 1), '  '.repeat(depth)]
  if (typeof value === 'string') {
    if (!HIDDEN.test(value)) return script.text(value)
    return script.variable(nameOf(key))
  }
  if (value === null || typeof value !== 'object') return String(value)
  const items = Array.isArray(value)
    ? (value as readonly ShownJson[]).filter((one) => !isMore(one)).map((one) => jsonOf(one, script, key, depth + 1))
    : Object.entries(value as Readonly<Record<string, ShownJson>>).filter(([name]) => name !== MORE).map(([name, one]) => `${script.text(name)}: ${jsonOf(one, script, name, depth + 1)}`) // prettier-ignore
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return items.length === 0 ? open + close : `${open}\n${items.map((one) => inner + one).join(',\n')}\n${outer}${close}`
}
const isMore = (value: ShownJson): boolean => typeof value === 'string' && /^‹\d+ more›$/.test(value)

const schemeOf = (path: string): string => (/^(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(path) ? 'http' : 'https')

/** Each `{id}` in turn. */
function addressOf(path: string, variable: (name: string) => string, plain: (text: string) => string): string {
  const parts = `${schemeOf(path)}://${path}`.split('{id}')
  const id = (at: number): string => variable(parts.length > 2 ? `ID_${at + 1}` : 'ID')
  return parts.map((part, at) => plain(part) + (at < parts.length - 1 ? id(at) : '')).join('')
}

/** Headers worth sending: the lengths and names of hidden ones are not. */
const headersOf = ({ request }: ExchangeView): readonly [string, string][] =>
  Object.entries(request.headers).filter(([name]) => name !== MORE && name !== 'content-length' && name !== 'accept')
/** A secret behind the word it follows: `Bearer `. */
const secretOf = (value: string): readonly [before: string, hidden: boolean] => {
  const at = value.indexOf('‹')
  return at < 0 ? [value, false] : [value.slice(0, at), true]
}
const headerName = (name: string): string => name.replace(/[^\w-]/g, '')
const methodOf = ({ method }: ExchangeView): string => method.replace(/[^A-Z]/g, '') || 'GET'

/** A word of a shell, in single quotes: nothing in them means anything. */
const word = (value: string): string =>
  value === '' ? '' : `'${value.replace(/\p{Cc}/gu, ' ').replaceAll("'", String.raw`'\''`)}'`
/** JSON in a here-document, where `$`, `` ` `` and `\` still mean something. */
const inDocument = (value: string): string => JSON.stringify(value).replace(/[\\$`]/g, String.raw`\$&`)

export function curlOf(exchange: ExchangeView): string {
  const variable = (name: string): string => `"\${${name}}"`
  const headers = headersOf(exchange).map(([name, value]) => {
    const [before, hidden] = secretOf(value)
    return `--header ${word(`${headerName(name)}: ${before}`)}${hidden ? variable(nameOf(name)) : ''}`
  })
  const { body } = exchange.request
  const lines = [
    `curl --request ${methodOf(exchange)} ${addressOf(exchange.path, variable, word)}`,
    ...headers,
    ...(body === null ? [] : ['--data @- <<BODY']),
  ]
  const data = body === null ? '' : `\n${jsonOf(body, { variable, text: inDocument })}\nBODY`
  return lines.join(' \\\n  ') + data
}

const quoted = (value: string): string => (/^[^\p{Cc}\\']*$/u.test(value) ? `'${value}'` : JSON.stringify(value))
const template = (value: string): string => value.replace(/\p{Cc}/gu, ' ').replace(/[\\`$]/g, String.raw`\$&`)

export function playwrightOf(exchange: ExchangeView): string {
  const variable = (name: string): string => `process.env.${name}`
  const within = (name: string): string => `\${${variable(name)}}`
  const headers = headersOf(exchange).map(([name, value]) => {
    const [before, hidden] = secretOf(value)
    return `      ${quoted(headerName(name))}: \`${template(before)}${hidden ? within(nameOf(name)) : ''}\`,`
  })
  const { body } = exchange.request
  const data =
    body === null ? [] : [`    data: ${jsonOf(body, { variable, text: quoted }).replaceAll('\n', '\n    ')},`]
  return [
    `await test.step(${quoted(exchange.step)}, async () => {`,
    `  const response = await request.fetch(\`${addressOf(exchange.path, within, template)}\`, {`,
    `    method: '${methodOf(exchange)}',`,
    ...(headers.length > 0 ? ['    headers: {', ...headers, '    },'] : []),
    ...data,
    '  })',
    ...(exchange.status === null ? [] : [`  expect(response.status()).toBe(${exchange.status})`]),
    '})',
  ].join('\n')
}
