/** Tax numbers of people and firms that do not exist, with check digits that are right. */

/** A weighted sum of the digits, the first weight for the first digit. */
const sum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)

const down = (from: number, to: number): readonly number[] => Array.from({ length: from - to + 1 }, (_, i) => from - i)

/** Both Brazilian numbers carry two digits of the same kind, the second over the first. */
const mod11 = (digits: string, weights: readonly number[]): string => {
  const rest = sum(digits, weights) % 11
  return digits + String(rest < 2 ? 0 : 11 - rest)
}

/** CPF of a person. @param base nine digits */
export const cpf = (base: string): string => mod11(mod11(base, down(10, 2)), down(11, 2))

/** CNPJ of a firm. @param base eight digits and the branch, `0001` */
export const cnpj = (base: string): string =>
  mod11(mod11(base, [...down(5, 2), ...down(9, 2)]), [...down(6, 2), ...down(9, 2)])

/** CNP of a person in Romania. @param base twelve digits: sex and century, birthday, county, serial number */
export const cnp = (base: string): string => {
  const rest = sum(base, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  return base + String(rest === 10 ? 1 : rest)
}

/** PESEL of a person in Poland. @param base ten digits: birthday, serial number */
export const pesel = (base: string): string =>
  base + String((10 - (sum(base, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10)

const remade =
  (make: (base: string) => string, length: number, checks: number) =>
  (text: string): boolean =>
    new RegExp(`^\\d{${length}}$`).test(text) && make(text.slice(0, length - checks)) === text

export const isCpf = remade(cpf, 11, 2)
export const isCnpj = remade(cnpj, 14, 2)
export const isCnp = remade(cnp, 13, 1)
export const isPesel = remade(pesel, 11, 1)
