/** HAR 1.2 as a schema, for tests: what must be there, of what type, and no name that is neither HAR's nor begins with an underscore. */
const text = { type: 'string' }
const size = { type: 'integer', minimum: -1 }
const some = (properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  patternProperties: { '^_': {} },
  additionalProperties: false,
})
const list = (items: unknown) => ({ type: 'array', items })
const pair = some({ name: text, value: text, comment: text }, ['comment'])
const message = { httpVersion: text, cookies: list(pair), headers: list(pair), headersSize: size, bodySize: size }

const request = some(
  {
    ...message,
    method: { type: 'string', pattern: '^[A-Z]+$' },
    url: { type: 'string', format: 'uri' },
    queryString: list(pair),
    postData: some({ mimeType: text, text, params: list(pair) }, ['params']),
  },
  ['postData'],
)
const response = some({
  ...message,
  status: { type: 'integer', minimum: 0, maximum: 599 },
  statusText: text,
  redirectURL: text,
  content: some({ size: { type: 'integer' }, mimeType: text, text, encoding: text }, ['text', 'encoding']),
})
const milliseconds = { type: 'number', minimum: 0 }
const entry = some(
  {
    startedDateTime: { type: 'string', format: 'date-time' },
    time: milliseconds,
    request,
    response,
    cache: { type: 'object' },
    timings: some({ send: milliseconds, wait: milliseconds, receive: milliseconds }),
    serverIPAddress: text,
    connection: text,
    pageref: text,
  },
  ['serverIPAddress', 'connection', 'pageref'],
)

export const HAR_SCHEMA = some({
  log: some({ version: { const: '1.2' }, creator: some({ name: text, version: text }), entries: list(entry) }),
})
