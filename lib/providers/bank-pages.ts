/** A PSU without a browser, for the demo, tests and scripts: follows a bank's pages by their forms, to the address that leads back to us. */

const MOST_PAGES = 12

export interface Visitor {
  readonly login: string
  /** The value of the button to press where a page offers a choice; the first one that a page knows is pressed. */
  readonly press: readonly string[]
  /** The only origin they go to: a login must not be typed anywhere else. */
  readonly only?: string | undefined
}

/** @throws where the address lies anywhere else */
export function keepTo(only: string | undefined, address: string): void {
  if (only !== undefined && new URL(address).origin !== only) throw new Error('the way leads out of the sandbox')
}

/**
 * Goes from `url` through login and decision until a page redirects to an address that begins with `back`.
 * @returns the query that came back
 * @throws when the pages end before, with the last status
 */
export async function visitBank(
  url: string,
  back: string,
  visitor: Visitor,
): Promise<Readonly<Record<string, string>>> {
  const address = await walkBank(url, (one) => one.startsWith(back), visitor)
  return Object.fromEntries(new URL(address).searchParams)
}

/** The same, to the first address that is `home`. @returns that address */
export async function walkBank(
  url: string,
  isHome: (address: string) => boolean,
  { login, press, only }: Visitor,
): Promise<string> {
  let address = url
  let form: { readonly action: string; readonly body: URLSearchParams } | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    keepTo(only, address)
    const answer: Response = await fetch(address, {
      redirect: 'manual',
      ...(form && { method: 'POST', body: form.body }),
    })
    const location = answer.headers.get('location')
    if (location !== null) {
      address = new URL(location, address).href
      form = null
      if (isHome(address)) return address
      continue
    }
    form = filled(await answer.text(), login, press)
    if (!form) throw new Error(`the bank's pages end with ${answer.status}`)
    address = new URL(form.action, address).href
  }
  throw new Error('the bank asks for ever')
}

/** The first form of a page, filled in as its field names suggest. */
function filled(html: string, login: string, press: readonly string[]) {
  const [, attributes = '', inside = ''] = /<form\b([^>]*)>([\s\S]*?)<\/form>/.exec(html) ?? []
  const action = attributeOf(attributes, 'action')
  if (action === null) return null
  const body = new URLSearchParams()
  for (const [, tag = '', rest = ''] of inside.matchAll(/<(input|button)\b([^>]*)>/g)) {
    const [name, value] = [attributeOf(rest, 'name'), attributeOf(rest, 'value') ?? '']
    if (name === null || tag === 'button') continue
    const typed = name === 'username' ? login : name === 'password' ? '123456' : value
    body.set(name, typed)
  }
  const buttons = [...inside.matchAll(/<button\b([^>]*)>/g)].map(([, rest = '']) => rest)
  const pressed = press.flatMap((wanted) => buttons.filter((rest) => attributeOf(rest, 'value') === wanted))[0]
  const [name, value] = [attributeOf(pressed ?? '', 'name'), attributeOf(pressed ?? '', 'value')]
  if (name !== null && value !== null) body.set(name, value)
  return { action, body }
}

const attributeOf = (attributes: string, name: string): string | null =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]?.replaceAll('&amp;', '&') ?? null
