/** The bank list as the finder wants it. @see contracts/banqware.md 4.3 */
import { InvalidInputError } from '../../model/errors.ts'
import type { CountryCode } from '../../model/ids.ts'
import type { Institution } from '../../model/institution.ts'
import type { Client } from './client.ts'
import type { WireBank } from './inferred.ts'

/** A bank that was merged into another is not offered any more. */
export async function institutionsOf(client: Client, country: CountryCode): Promise<Institution[]> {
  const banks = await client.banks(country)
  return banks
    .filter(({ migrateToBankId }) => migrateToBankId === undefined)
    .map(({ id, name, officialName, swiftBicCode }) => ({
      ref: id,
      name,
      country,
      aliases: [officialName, swiftBicCode, id].filter((alias) => alias !== undefined),
    }))
}

/** The bank itself, or the one it was merged into since it was listed. @throws {InvalidInputError} when there is none. */
export async function findBank(client: Client, { ref, country }: Institution): Promise<WireBank> {
  const banks = new Map((await client.banks(country)).map((bank) => [bank.id, bank]))
  let bank = banks.get(ref)
  for (let hops = 0; bank?.migrateToBankId !== undefined && hops < banks.size; hops++) bank = banks.get(bank.migrateToBankId) // prettier-ignore
  if (!bank || bank.migrateToBankId !== undefined) throw new InvalidInputError({ institutionRef: 'unknown' })
  return bank
}
