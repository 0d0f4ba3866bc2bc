/** Markup for Klavi's pages: whatever is put in is text, unless it is markup itself. */

export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = Markup | string | null | readonly Markup[]

/** Safe as text and inside quoted attributes, nowhere else. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(fixed.map((text, i) => text + written(parts[i] ?? null)).join(''))
}

function written(part: Part): string {
  if (part === null) return ''
  if (part instanceof Markup) return part.text
  if (typeof part !== 'string') return part.map(({ text }) => text).join('')
  return part.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
