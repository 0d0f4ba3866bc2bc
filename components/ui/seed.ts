/** A number from a text, the same on every machine (FNV-1a): tints and patterns are drawn from names, not stored. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}
