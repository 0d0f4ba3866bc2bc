/** IBANs whose check digits are right (ISO 7064, mod 97-10) and whose banks do not exist. */

export const germanIban = (bankCode: string, account: string): string =>
  iban('DE', bankCode + account.padStart(10, '0'))

/** @param bank four letters, as in the BIC */
export const britishIban = (bank: string, sortCode: string, account: string): string =>
  iban('GB', bank + sortCode + account.padStart(8, '0'))

/** @param bank four letters, as in the BIC; the account has up to sixteen characters */
export const romanianIban = (bank: string, account: string): string => iban('RO', bank + account.padStart(16, '0'))

/** @param clearing eight digits of bank and branch */
export const polishIban = (clearing: string, account: string): string =>
  iban('PL', clearing + account.padStart(16, '0'))

/** Prefix and number of the account in one. */
export const czechIban = (bankCode: string, account: string): string => iban('CZ', bankCode + account.padStart(16, '0'))

function iban(country: string, body: string): string {
  const check = 98n - (asNumber(`${body}${country}00`) % 97n)
  return `${country}${String(check).padStart(2, '0')}${body}`
}

export const isValidIban = (text: string): boolean => asNumber(text.slice(4) + text.slice(0, 4)) % 97n === 1n

const asNumber = (text: string): bigint =>
  BigInt(Array.from(text, (char) => String(Number.parseInt(char, 36))).join(''))
