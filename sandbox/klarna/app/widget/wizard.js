/** The Auth API, the only thing this app speaks to: one address, four kinds of answers. @see contract 6.1 */
import { seal } from './seal.js'

const PATIENCE_MS = 30_000

/** The Auth API refused (`status` 4xx), could not (5xx), or was not reached (`status` 0). */
export class WizardError extends Error {
  name = 'WizardError'

  constructor(status, code, options) {
    super(`The Auth API answered ${status || 'nothing'}`, options)
    this.status = status
    this.code = code
  }
}

/** @param {string} authUrl `auth_url` of the client token */
export function createWizard(authUrl) {
  async function ask(url, body) {
    const answer = await fetch(url, {
      ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((cause) => {
      throw new WizardError(0, 'unreachable', { cause })
    })
    const content = await answer.json().catch((cause) => {
      throw new WizardError(answer.ok ? 0 : answer.status, 'unreadable', { cause })
    })
    if (!answer.ok) throw new WizardError(answer.status, content.error?.code ?? 'unknown')
    if (typeof content.data?.state !== 'string') throw new WizardError(0, 'unreadable')
    return content.data
  }

  return {
    /** The current step; while it waits, this is the poll. */
    look: () => ask(authUrl),
    /** Plain, as the bank is no secret. */
    pickBank: (bank) => ask(authUrl, bank),
    /** Sealed. @param {{ key: string, value: unknown }[]} data */
    async fill({ next, result }, data) {
      const text = JSON.stringify({ form_identifier: result.form.form_identifier, data })
      return ask(next ?? authUrl, await seal(result.key, text))
    },
    comeBack: (redirectId, returnUrl) => ask(authUrl, { redirect_id: redirectId, return_url: returnUrl }),
    cancel: () => ask(authUrl, { cancel: true }),
  }
}
