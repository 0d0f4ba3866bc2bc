/** Whether a text can be an IBAN: its shape, and the check digits of ISO 7064 (MOD 97-10). Spaces are the caller's to remove. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false
  let rest = 0
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(sign, 36) // A is 10, as the standard counts
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
