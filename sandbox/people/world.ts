/** The World: all banks, and all people, each lived through only when somebody looks at their accounts. */
import { BANKS } from './banks.ts'
import type { Person, World } from './types.ts'
import { PEOPLE } from './persons.ts'
import type { Planned } from './persons.ts'

/** The same seed gives the same World. */
export function createWorld(seed = 20_261_120): World {
  return { banks: BANKS, people: PEOPLE.map((planned) => awakened(planned, seed)) }
}

function awakened({ accounts, ...person }: Planned, seed: number): Person {
  let lived: Person['accounts'] | undefined
  return {
    ...person,
    get accounts() {
      return (lived ??= accounts(seed))
    },
  }
}
