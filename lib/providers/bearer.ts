/** A token of the tenant: fetched once for all who wait, renewed before it ends, dropped when it is refused. */
import { ProviderRefusedError } from '../model/errors.ts'

export interface Bearer {
  /** Makes a call with the token, and once more with a new one when the provider does not know the first any longer. */
  with<T>(call: (token: string) => Promise<T>): Promise<T>
}

const EARLY_MS = 60_000

interface Token {
  readonly value: string
  readonly endsAt: number
}

/**
 * @param obtain asks the provider for a token and its lifetime in seconds
 * @param refused whether an error says that the token, not the request, was refused: by default a 401
 */
export function createBearer(
  now: () => Date,
  obtain: () => Promise<{ readonly token: string; readonly expiresInSeconds: number }>,
  refused: (error: unknown) => boolean = (error) =>
    error instanceof ProviderRefusedError && error.reason === 'http_401',
): Bearer {
  let held: Promise<Token> | null = null

  async function fetched(): Promise<Token> {
    const { token, expiresInSeconds } = await obtain()
    return { value: token, endsAt: now().getTime() + expiresInSeconds * 1_000 }
  }

  /** Everybody who comes while a token is being fetched waits for the same one; one that could not be fetched is not kept. */
  function renew(): Promise<Token> {
    const asked = fetched()
    held = asked
    asked.catch(() => {
      if (held === asked) held = null
    })
    return asked
  }

  async function current(): Promise<Token> {
    const token = await (held ?? renew())
    return token.endsAt - EARLY_MS > now().getTime() ? token : renewOver(token)
  }

  /** Unless somebody renewed it meanwhile. */
  async function renewOver(old: Token): Promise<Token> {
    const seen = held
    const token = seen && (await seen)
    if (token && token !== old) return token
    return held && held !== seen ? held : renew()
  }

  return {
    async with(call) {
      const token = await current()
      try {
        return await call(token.value)
      } catch (error) {
        if (!refused(error)) throw error
        return call((await renewOver(token)).value)
      }
    },
  }
}
