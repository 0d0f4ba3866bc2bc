/** Which reports a consent is worth, and in what order they are tried. @see contracts/klavi.md 6.5, 7.1, 8.6 */
import type { Json } from '../../model/ids.ts'
import type { Access } from './access.ts'
import { CODE, refusedFor, type Client } from './client.ts'

const CATEGORISED: Readonly<Record<string, readonly string[]>> = {
  ACCOUNTS_ALL: ['categorized_checking_l3', 'categorized_savings_l3'],
  CREDIT_CARDS_ALL: ['categorized_creditcard_l3'],
}
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  ACCOUNTS_ALL: ['checking_account', 'savings_account'],
  CREDIT_CARDS_ALL: ['credit_card'],
}
/** Inferred, so it is left out where it is unknown. */
const WITH_IDENTITY = { REGISTRATION_ALL: ['identity'] }
const LEVELS: readonly Readonly<Record<string, readonly string[]>>[] = [
  { ...CATEGORISED, ...WITH_IDENTITY }, CATEGORISED, { ...PLAIN, ...WITH_IDENTITY }, PLAIN,
] // prettier-ignore

interface Attempt {
  readonly whose: 'personal' | 'business'
  readonly taxId: string
  readonly products: readonly string[]
}

/** Best first. A business that is one person's (MEI) is known under that person. */
function attempts({ taxIds: { cpf, cnpj } }: Access, granted: readonly string[]): readonly Attempt[] {
  const people = [
    ...(cnpj === null ? [] : [{ whose: 'business', prefix: 'pj', taxId: cnpj } as const]),
    { whose: 'personal', prefix: 'pf', taxId: cpf } as const,
  ]
  const all = people.flatMap(({ whose, prefix, taxId }) =>
    LEVELS.map((level) => ({
      whose,
      taxId,
      products: granted.flatMap((group) => level[group] ?? []).map((name) => `${prefix}_${name}`),
    })),
  )
  const wanted = all.filter(({ products }) => products.length > 0)
  return wanted.filter((one, at) => one.products.join() !== wanted[at - 1]?.products.join())
}

/** Orders the best that the tenant has bought. @returns null where the consent is worth no report. */
export async function order(
  client: Client,
  access: Access,
  granted: readonly string[],
  callback: string,
  attended: boolean,
): Promise<{ readonly requestId: string; readonly products: readonly string[] } | null> {
  const { consentId, linkId, institutionCode } = access
  const ladder = attempts(access, granted)
  for (const [at, { whose, taxId, products }] of ladder.entries()) {
    const body: Json = { taxId, institutionCode, products, linkId, consentIds: [consentId], productsCallbackURL: { all: callback } } // prettier-ignore
    try {
      const { requestId } = await client.order(whose, body, attended)
      return { requestId, products }
    } catch (error) {
      if (!refusedFor(error, CODE.unknownProduct) || at === ladder.length - 1) throw error
    }
  }
  return null
}
