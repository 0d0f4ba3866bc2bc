/** Klarna's app without a browser: what its consumer would do in it, at a bank that is known already. */
import type { ScriptAsk } from '../../model/conversation.ts'
import type { Surroundings } from '../provider.ts'
import { keepTo, walkBank } from '../bank-pages.ts'
import { driveWizard, FIELDS, wizardHttp, wizardUrl } from './wizard.ts'

/** How somebody behaves at the bank. */
export interface Consumer {
  readonly login: string
  readonly press: 'approve' | 'decline' | 'error'
  /** The only origin that is talked to. */
  readonly only?: string | undefined
  readonly surroundings: Surroundings
}

/** Where the bank sends people back: Klarna's own page, whose answer its app reads from the address. */
const RETURN = /\/xs2a\/return\?/

export async function atLauncher(
  { clientToken }: ScriptAsk,
  { login, press, only, surroundings }: Consumer,
): Promise<void> {
  const url = wizardUrl(clientToken)
  keepTo(only, url)
  // The test banks' own words for a person who refuses, and for a bank that fails.
  const name = press === 'approve' ? login : press === 'decline' ? `denied+${login}` : `bank-technical+${login}`
  await driveWizard({
    http: wizardHttp(url.slice(0, url.indexOf('/branded/')), surroundings),
    url,
    answers: {
      bank: { bankCode: '88888888', countryCode: 'DE' },
      fields: { [FIELDS.method]: 'de_testbank_bias', [FIELDS.user]: name, [FIELDS.password]: 'x', [FIELDS.otp]: '123456' }, // prettier-ignore
      atBank: (page) => walkBank(page, (address) => RETURN.test(address), { login: name, press: [press], only }),
    },
  })
}
