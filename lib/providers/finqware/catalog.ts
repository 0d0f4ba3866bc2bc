/**
 * The skills a person may choose, and the steps each one takes. Finqware's own list comes first; where it is missing or down,
 * the few skills below are what we know. @see contracts/finqware.md 2.1, 3
 */
import { AppError } from '../../model/errors.ts'
import { as, type CountryCode } from '../../model/ids.ts'
import type { Institution } from '../../model/institution.ts'
import type { Step } from './access.ts'
import type { Client } from './client.ts'
import { RO as KNOWN } from './institutions/ro.ts'
import type { Datum, WireSkill, WireStep, Words } from './wire.ts'

const RO = as<CountryCode>('RO')
/** The way back, which a step asks for as if it were an answer. */
export const RETURN_LINK = 'psu_redirect_link'

const SCA: WireStep = { step: 'sca', required_data: [{ name: RETURN_LINK }], uploads: [] }
const FALLBACK: readonly WireSkill[] = KNOWN.map(([skill, name]) => ({
  skill, type: 'aisp', servicer_name: name, country: RO, steps: [SCA], status: undefined,
})) // prettier-ignore

/** Payment skills are not ours to use; a country is printed in English, or is only in the skill's name. */
const offered = ({ type, country, skill }: WireSkill): boolean =>
  (type === 'aisp' || type === 'marketplace') &&
  (country === undefined ? /_ro_/i.test(skill) : /^(?:ro|rou|rom[aâ]nia)$/i.test(country))

async function skills(client: Client): Promise<readonly WireSkill[]> {
  try {
    const listed = (await client.catalog()).filter(offered)
    return listed.length > 0 ? listed : FALLBACK
  } catch (error) {
    if (error instanceof AppError) return FALLBACK
    throw error
  }
}

/** What a marketplace skill sells, which is only in its name: `carpat_ro_deposit_sbx_#1.0`. Null for a skill of accounts. */
function productOf({ type, skill, servicer_name: bank }: WireSkill): string | null {
  const kind = /^[^_]+_[a-z]{2}_([a-z]+)_/i.exec(skill)?.[1]
  return type !== 'marketplace' ? null : kind ? capitalised(kind) : (bank ?? skill)
}
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')

/** What the finder lists: a bank that is down could only disappoint. */
export async function institutionsOf(client: Client): Promise<readonly Institution[]> {
  return (await skills(client))
    .filter(({ status }) => status !== 'down')
    .map((one) => {
      const { skill, servicer_name: bank = skill } = one
      const product = productOf(one)
      return {
        ref: skill,
        name: product !== null && product !== bank ? `${bank}: ${product}` : bank,
        country: RO,
        aliases: [skill.split('_')[0]!.toUpperCase()], // a split has a first part
        ...(product !== null && { product: true as const }),
      }
    })
}

/** Words the product has of its own. */
const OUR_WORDS: ReadonlySet<string> = new Set(['iban', 'psu_id'])
const TYPES: Readonly<Record<string, 'number' | 'date'>> = { number: 'number', integer: 'number', decimal: 'number', amount: 'number', date: 'date' } // prettier-ignore

/** The steps of a skill in the PSU's language and, where it is a product, its name. One that nobody describes has a bank's one step. */
export async function describeSkill(
  client: Client,
  skill: string,
  locale: string,
): Promise<{ readonly steps: Step[]; readonly product: string | null }> {
  const found = (await skills(client)).find((one) => one.skill === skill)
  const steps = found?.steps.length ? found.steps : [SCA]
  const said = (words: Words | undefined, name: string): string =>
    (typeof words === 'object'
      ? (words[locale] ?? words[locale.split('-')[0] ?? ''] ?? words['en'] ?? words['ro'])
      : words) ?? capitalised(name)
  const describe = ({ name, label, type, options }: Datum): Step['data'][number] => ({
    name,
    label: OUR_WORDS.has(name) ? null : said(label, name),
    type: options ? 'select' : (TYPES[type ?? ''] ?? 'text'),
    ...(options && { options: options.map(({ value, label }) => ({ value, label: said(label, value) })) }),
  })
  return {
    steps: steps.map(({ step, required_data: data, uploads }) => ({
      step,
      data: data.filter(({ name }) => name !== RETURN_LINK).map(describe),
      uploads: uploads.map(({ type, label }) => ({ type, label: said(label, type) })),
      returns: step === SCA.step || data.some(({ name }) => name === RETURN_LINK),
    })),
    product: found ? productOf(found) : null,
  }
}
